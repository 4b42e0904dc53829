import Bulletin

/// Aid from foreign non-governmental organisations (Decree 80/2020/NĐ-CP, since 8 December 2025
/// Decree 313/2025/NĐ-CP).
public enum NGOAid: Plugin {
  public static let name = "ngo"

  public static func register(in registry: inout Registry) throws {
    try registry.register(project)
    try registry.register(NGOMetrics.self)
    try registry.register(NGOOverview.self)
  }

  /// A programme, a project or other aid outside projects.
  static let project = RecordType(
    "ngo.project", summary: "A programme, project or other aid of a foreign organisation.",
    fields: [
      RecordField(
        "id", .text,
        headers: [
          "Mã", "Mã dự án", "Mã số", "Số quyết định", "Project id", "Id", "Identifier", "ລະຫັດ",
        ],
        summary: "What identifies it."),
      RecordField(
        "title", .text, required: true,
        headers: [
          "Tên dự án", "Tên chương trình, dự án", "Tên khoản viện trợ", "Tên", "Title", "Project",
          "ຊື່ໂຄງການ",
        ],
        summary: "Its name."),
      RecordField(
        "date", .date, required: true,
        headers: [
          "Ngày", "Ngày phê duyệt", "Ngày quyết định", "Thời gian", "Thời điểm", "Năm",
          "Approval date", "Date", "Year", "ວັນທີ", "ວັນທີອະນຸມັດ", "ປີ",
        ], summary: "When it was approved."),
      RecordField(
        "donor", .text,
        headers: [
          "Nhà tài trợ", "Bên tài trợ", "Tổ chức", "Tên tổ chức", "Donor", "Funder", "ຜູ້ໃຫ້ທຶນ",
        ],
        label: [.vi: "Nhà tài trợ", .en: "Donor", .lo: "ຜູ້ໃຫ້ທຶນ"],
        summary: "Who gives."),
      RecordField(
        "donor_country", .text, headers: ["Quốc gia", "Nước", "Quốc tịch", "Country", "ປະເທດ"],
        label: [.vi: "Quốc gia", .en: "Country", .lo: "ປະເທດ"],
        summary: "The donor's country."),
      RecordField(
        "modality", .text,
        headers: ["Hình thức", "Loại hình", "Loại viện trợ", "Modality", "ຮູບແບບ"],
        codes: [
          RecordCode("chương trình", ["programme", "program"]),
          RecordCode("dự án", ["project"]),
          RecordCode("phi dự án", ["viện trợ phi dự án", "non-project"]),
        ], label: [.vi: "Hình thức", .en: "Modality", .lo: "ຮູບແບບ"],
        summary: "Programme, project or aid outside projects (Article 3)."),
      RecordField(
        "sector", .text, headers: ["Lĩnh vực", "Ngành", "Sector", "ຂະແໜງການ"],
        label: [.vi: "Lĩnh vực", .en: "Sector", .lo: "ຂະແໜງການ"],
        summary: "What it is for."),
      RecordField(
        "place", .text,
        headers: [
          "Địa bàn", "Địa điểm", "Huyện", "Xã", "Địa phương", "Place", "Location", "ສະຖານທີ່",
        ],
        label: [.vi: "Địa bàn", .en: "Place", .lo: "ສະຖານທີ່"],
        summary: "Where it is done."),
      RecordField(
        "province", .text, headers: ["Tỉnh", "Tỉnh, thành phố", "Province", "ແຂວງ"],
        label: [.vi: "Tỉnh", .en: "Province", .lo: "ແຂວງ"],
        summary: "The province."),
      RecordField(
        "committed", .quantity, unit: UnitOfMeasure("USD"),
        headers: [
          "Giá trị", "Giá trị cam kết", "Cam kết", "Tổng giá trị", "Tổng vốn", "Giá trị viện trợ",
          "Value", "Committed", "Commitment", "ມູນຄ່າ", "ມູນຄ່າລວມ",
        ], summary: "What was committed."),
      RecordField(
        "disbursed", .quantity, unit: UnitOfMeasure("USD"),
        headers: [
          "Giải ngân", "Giá trị giải ngân", "Đã giải ngân", "Disbursed", "Disbursement",
          "ມູນຄ່າເບີກຈ່າຍ",
        ],
        summary: "What was disbursed."),
      RecordField(
        "status", .text, headers: ["Tình trạng", "Trạng thái", "Tiến độ", "Status", "ສະຖານະ"],
        label: [.vi: "Tình trạng", .en: "Status", .lo: "ສະຖານະ"],
        summary: "How far it is."),
      RecordField(
        "attribution", .text, headers: ["Phân loại", "Chủ trì", "Attribution"],
        codes: [
          RecordCode("province_total", ["toàn tỉnh", "province"]),
          RecordCode("union_led", ["Liên hiệp", "Liên hiệp chủ trì", "union"]),
          RecordCode("union_facilitated", ["Liên hiệp phối hợp", "phối hợp"]),
        ], summary: "Whose work it was: the province's, or the union's own."),
    ])
}
