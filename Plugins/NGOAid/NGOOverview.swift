import Bulletin

/// The section on foreign non-governmental aid.
public struct NGOOverview: Section {
  public static let name: ComponentName = "ngo.overview"
  public static let summary = "Projects and value of foreign non-governmental aid."

  /// Makes the section.
  public init(_ options: EmptyOptions) {}

  public let title: LocalizedText = [
    .vi: "Công tác phi chính phủ nước ngoài", .en: "Foreign non-governmental aid",
    .lo: "ການຊ່ວຍເຫຼືອຂອງອົງການຈັດຕັ້ງສາກົນທີ່ບໍ່ສັງກັດລັດຖະບານ",
  ]

  private static let totals: [MetricID] = [
    "ngo.projects", "ngo.value", "ngo.avg_project", "ngo.disbursed", "ngo.disbursement_rate",
    "ngo.orgs_active",
  ]

  private static let bySector = FigureQuery(
    ["ngo.projects", "ngo.committed"], by: [Dimension("sector")])

  public var needs: [FigureQuery] { [FigureQuery(Self.totals), Self.bySector] }

  public func blocks(_ figures: Figures) throws -> [Block] {
    var blocks: [Block] = []
    if let sentence = try figures.paragraph(firstKnownOf: Self.wordings) { blocks.append(sentence) }
    let counted: Set<MetricID> = ["ngo.projects", "ngo.value"]
    let shown = Self.totals.filter { figures.isKnown($0) || counted.contains($0) }
    if let key = figures.keyFigures(shown) { blocks.append(key) }
    let rows = figures.rows(of: Self.bySector)
    if rows.contains(where: { !$0.key.contains(.notBrokenDown) && !$0.key.contains(.missing) }) {
      blocks.append(
        figures.table(
          Self.bySector, caption: [.vi: "Theo lĩnh vực", .en: "By sector", .lo: "ຕາມຂະແໜງການ"]))
    }
    return blocks
  }

  /// The fullest first: the first whose figures are known is told.
  private static let wordings: [LocalizedText] = [
    [
      .vi: "Trong {{period}}, tỉnh tiếp nhận {{ngo.projects}}, tổng giá trị tài trợ "
        + "{{ngo.value}}; bình quân mỗi dự án {{ngo.avg_project | bare}} USD.",
      .en: "In {{period}} the province received {{ngo.projects}} worth {{ngo.value}} in all; "
        + "a project was worth {{ngo.avg_project | bare}} USD on average.",
      .lo: "ໃນ{{period}} ແຂວງໄດ້ຮັບ {{ngo.projects}}, ມູນຄ່າທັງໝົດ "
        + "{{ngo.value}}; ສະເລ່ຍ {{ngo.avg_project | bare}} "
        + "ໂດລາຕໍ່ໂຄງການ.",
    ],
    [
      .vi: "Trong {{period}}, tỉnh tiếp nhận {{ngo.projects}}, tổng giá trị tài trợ "
        + "{{ngo.value}}.",
      .en: "In {{period}} the province received {{ngo.projects}} worth {{ngo.value}} in all.",
      .lo: "ໃນ{{period}} ແຂວງໄດ້ຮັບ {{ngo.projects}}, ມູນຄ່າທັງໝົດ "
        + "{{ngo.value}}.",
    ],
    [
      .vi: "Trong {{period}}, tỉnh tiếp nhận {{ngo.projects}}.",
      .en: "In {{period}} the province received {{ngo.projects}}.",
      .lo: "ໃນ{{period}} ແຂວງໄດ້ຮັບ {{ngo.projects}}.",
    ],
    [
      .vi: "Trong {{period}}, tổng giá trị tài trợ mà tỉnh tiếp nhận là {{ngo.value}}.",
      .en: "In {{period}} the province received aid worth {{ngo.value}} in all.",
      .lo: "ໃນ{{period}} ແຂວງໄດ້ຮັບການຊ່ວຍເຫຼືອມູນຄ່າ {{ngo.value}}.",
    ],
  ]
}
