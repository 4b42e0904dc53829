extension UnitVocabulary {
  /// The units that come with Bulletin: money, and what the three built-in plugins count.
  public static let standard = UnitVocabulary(money + people + things)

  private static func money(
    _ id: String, vi: String, en: [String], lo: String, _ spellings: [String]
  ) -> UnitDefinition {
    UnitDefinition(
      id, names: [.vi: [vi], .en: en, .lo: [lo]], spellings: spellings, isCurrency: true)
  }

  private static let money = [
    money(
      "VND", vi: "đồng", en: ["VND"], lo: "ດົ່ງ",
      ["VNĐ", "đ", "₫", "đồng Việt Nam", "dong", "Vietnamese dong", "d.", "ດົງ"]),
    money(
      "USD", vi: "USD", en: ["USD"], lo: "ໂດລາ",
      ["$", "US$", "đô la", "đô la Mỹ", "đô-la Mỹ", "dollar", "dollars", "US dollars"]),
    money("EUR", vi: "EUR", en: ["EUR"], lo: "ເອີໂຣ", ["€", "euro", "ơ-rô"]),
    money("LAK", vi: "kíp", en: ["LAK"], lo: "ກີບ", ["kip", "kip Lào", "kíp Lào", "₭"]),
    money("JPY", vi: "JPY", en: ["JPY"], lo: "ເຢນ", ["yên", "yen", "¥"]),
    money("CNY", vi: "CNY", en: ["CNY"], lo: "ຢວນ", ["nhân dân tệ", "yuan", "RMB"]),
    money("THB", vi: "THB", en: ["THB"], lo: "ບາດ", ["bạt", "baht", "฿"]),
  ]

  private static func unit(
    _ id: String, en: [String], lo: String? = nil, kinds: [String] = [], _ spellings: [String] = []
  ) -> UnitDefinition {
    var names: [LanguageCode: [String]] = [.vi: [id], .en: en]
    if let lo { names[.lo] = [lo] }
    return UnitDefinition(id, kinds: kinds, names: names, spellings: spellings)
  }

  private static let people = [
    unit("người", en: ["person", "people"], lo: "ຄົນ", ["persons"]),
    unit("lượt", en: ["trip", "trips"], lo: "ເທື່ອ"),
    unit(
      "lượt người", en: ["person-trip", "person-trips"], lo: "ເທື່ອຄົນ", kinds: ["lượt"],
      ["lượt cán bộ", "lượt đại biểu"]),
    unit(
      "lượt khách", en: ["visitor", "visitors"], lo: "ເທື່ອແຂກ", kinds: ["lượt"],
      ["guest visit", "guest visits"]),
    unit(
      "lưu học sinh", en: ["student", "students"], lo: "ນັກສຶກສາ", kinds: ["người"],
      ["học sinh", "sinh viên", "lưu học sinh Lào"]),
    unit("đại biểu", en: ["delegate", "delegates"], lo: "ຜູ້ແທນ", kinds: ["người"]),
    unit(
      "đồng chí", en: ["member", "members"], lo: "ສະຫາຍ", kinds: ["người"], ["đ/c", "ủy viên"]),
    unit("hội viên", en: ["association member", "association members"], kinds: ["người"]),
    unit("cá nhân", en: ["individual", "individuals"], lo: "ບຸກຄົນ"),
    unit("tập thể", en: ["collective", "collectives"], lo: "ໝູ່ຄະນະ"),
  ]

  private static let things = [
    unit("đoàn", en: ["delegation", "delegations"], lo: "ຄະນະ", ["đoàn công tác"]),
    unit("tỉnh", en: ["province", "provinces"], lo: "ແຂວງ", ["tỉnh, thành phố"]),
    unit(
      "chương trình, dự án", en: ["programme or project", "programmes and projects"],
      lo: "ໂຄງການ",
      [
        "chương trình và dự án", "dự án, chương trình", "dự án", "chương trình", "project",
        "projects",
      ]),
    unit("khoản", en: ["grant", "grants"], ["khoản viện trợ"]),
    unit("tổ chức", en: ["organisation", "organisations"], lo: "ອົງການ", ["organization"]),
    unit("sự kiện", en: ["event", "events"], lo: "ເຫດການ"),
    unit("khen thưởng", en: ["award", "awards"], lo: "ລາງວັນ"),
    unit(
      "bằng khen", en: ["certificate of merit", "certificates of merit"], lo: "ໃບຍ້ອງຍໍ",
      kinds: ["khen thưởng"]),
    unit(
      "giấy khen", en: ["letter of commendation", "letters of commendation"], lo: "ໃບຊົມເຊີຍ",
      kinds: ["khen thưởng"]),
    unit("phiếu", en: ["vote", "votes"], lo: "ຄະແນນ"),
    unit("năm", en: ["year", "years"], lo: "ປີ"),
    unit("tháng", en: ["month", "months"], lo: "ເດືອນ"),
    unit("ngày", en: ["day", "days"], lo: "ມື້"),
  ]
}
