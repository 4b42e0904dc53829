import Bulletin

/// Congresses of a union of friendship organisations: who was elected, who was honoured.
public enum CongressStatistics: Plugin {
  public static let name = "congress"

  public static func register(in registry: inout Registry) throws {
    try registry.register(congress)
    try registry.register(body)
    try registry.register(award)
    try registry.register(CongressMetrics.self)
    try registry.register(CongressElections.self)
  }

  /// A congress.
  static let congress = RecordType(
    "congress.congress", summary: "A congress of the union.",
    fields: [
      RecordField(
        "date", .date, required: true,
        headers: ["Ngày", "Ngày đại hội", "Thời gian", "Date", "ວັນທີ"],
        summary: "The day of the congress."),
      RecordField(
        "ordinal", .integer, required: true,
        headers: ["Lần thứ", "Đại hội lần thứ", "Lần", "Ordinal", "ຄັ້ງທີ"],
        summary: "Its number in the row of congresses."),
      RecordField(
        "place", .text, headers: ["Địa điểm", "Nơi tổ chức", "Place", "ສະຖານທີ່"],
        summary: "Where it met."),
      RecordField(
        "delegates", .integer, unit: UnitVocabulary.standard.unit(named: "đại biểu"),
        otherUnits: ["người"],
        headers: ["Đại biểu", "Số đại biểu", "Delegates", "ຜູ້ແທນ", "ຈຳນວນຜູ້ແທນ"],
        summary: "The delegates who were there."),
    ])

  /// A body that a congress elected.
  static let body = RecordType(
    "congress.body", summary: "A body that a congress elected, with the number of its members.",
    fields: [
      RecordField(
        "date", .date, required: true,
        headers: ["Ngày", "Ngày đại hội", "Thời gian", "Nhiệm kỳ", "Date", "Term", "ວັນທີ"],
        summary: "The day of the congress, or the term of the body."),
      RecordField(
        "kind", .text, required: true,
        headers: ["Cơ quan", "Chức danh", "Tổ chức", "Body", "Kind", "ຄະນະ"],
        codes: [
          RecordCode("committee", ["BCH", "Ban Chấp hành", "executive committee", "ຄະນະບໍລິຫານງານ"]),
          RecordCode(
            "standing_committee",
            ["BTV", "Ban Thường vụ", "Thường vụ", "standing committee", "ຄະນະປະຈຳ"]),
          RecordCode("inspection", ["Ban Kiểm tra", "inspection committee"]),
          RecordCode("chair", ["Chủ tịch", "president"]),
          RecordCode("vice_chair", ["Phó Chủ tịch", "vice-president"]),
          RecordCode("permanent_board", ["Thường trực", "permanent board"]),
          RecordCode(
            "secretary_general",
            ["Tổng Thư ký", "Chánh Văn phòng", "secretary-general", "secretary general"]),
          RecordCode("member", ["Ủy viên"]),
        ], label: [.vi: "Cơ quan", .en: "Body"],
        summary: "Which body."),
      RecordField(
        "planned", .integer, headers: ["Số lượng theo đề án", "Đề án", "Planned"],
        summary: "The number that the personnel plan foresaw."),
      RecordField(
        "elected", .integer, unit: UnitVocabulary.standard.unit(named: "đồng chí"),
        otherUnits: ["người"], required: true,
        headers: ["Số lượng", "Số người trúng cử", "Trúng cử", "Được bầu", "Elected", "ຈຳນວນ"],
        summary: "The number that was elected."),
      RecordField(
        "reelected", .integer, unit: UnitVocabulary.standard.unit(named: "đồng chí"),
        otherUnits: ["người"], headers: ["Tái cử", "Số tái cử", "Re-elected"],
        summary: "How many of them were members before."),
    ])

  /// An honour that was awarded at a congress.
  static let award = RecordType(
    "congress.award", summary: "An honour that was awarded at a congress.",
    fields: [
      RecordField(
        "date", .date, required: true, headers: ["Ngày", "Thời gian", "Date", "ວັນທີ"],
        summary: "When."),
      RecordField(
        "type", .text, headers: ["Hình thức", "Hình thức khen thưởng", "Loại", "Type", "ປະເພດ"],
        codes: [
          RecordCode("bằng khen", ["certificate of merit", "ໃບຍ້ອງຍໍ"]),
          RecordCode("giấy khen", ["letter of commendation", "ໃບຊົມເຊີຍ"]),
        ], others: true, label: [.vi: "Hình thức khen thưởng", .en: "Honour"],
        summary: "Which honour."),
      RecordField(
        "grantor", .text, headers: ["Cấp khen thưởng", "Đơn vị khen thưởng", "Grantor"],
        label: [.vi: "Cấp khen thưởng", .en: "Awarded by"],
        summary: "Who awards it."),
      RecordField(
        "recipient_kind", .text, required: true, headers: ["Đối tượng", "Recipient kind", "ຜູ້ໄດ້ຮັບ"],
        codes: [
          RecordCode("collective", ["tập thể", "ໝູ່ຄະນະ"]),
          RecordCode("individual", ["cá nhân", "ບຸກຄົນ"]),
        ], label: [.vi: "Đối tượng", .en: "Recipient"],
        summary: "A collective or an individual."),
      RecordField(
        "count", .integer, headers: ["Số lượng", "Count", "ຈຳນວນ"], fallback: "1",
        summary: "How many; one if it does not say."),
    ])
}
