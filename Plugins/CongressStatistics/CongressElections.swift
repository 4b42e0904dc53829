import Bulletin

/// The section on what a congress decided: elections and honours.
public struct CongressElections: Section {
  public static let name: ComponentName = "congress.elections"
  public static let summary = "Who the congress elected for the next term, and whom it honoured."

  /// Makes the section.
  public init(_ options: EmptyOptions) {}

  public let title: LocalizedText = [
    .vi: "Kết quả Đại hội", .en: "Results of the congress", .lo: "ຜົນຂອງກອງປະຊຸມໃຫຍ່",
  ]

  private static let metrics: [MetricID] = [
    "congress.ordinal", "congress.committee_elected", "congress.standing_committee_elected",
    "congress.btv_share", "congress.continuity", "congress.delegates_total", "congress.awards",
    "congress.awards_collective", "congress.awards_individual",
    "congress.certificates_of_merit", "congress.letters_of_commendation",
  ]

  public var needs: [FigureQuery] { [FigureQuery(Self.metrics)] }

  public func blocks(_ figures: Figures) throws -> [Block] {
    var blocks: [Block] = []
    if let sentence = try figures.paragraph(firstKnownOf: Self.wordings) { blocks.append(sentence) }
    let counted: Set<MetricID> = [
      "congress.committee_elected", "congress.standing_committee_elected",
      "congress.delegates_total",
    ]
    let shown = Self.metrics.filter { figures.isKnown($0) || counted.contains($0) }
    if let key = figures.keyFigures(shown) { blocks.append(key) }
    return blocks
  }

  /// The fullest first: the first whose figures are known is told.
  private static let wordings: [LocalizedText] = [
    [
      .vi: "Ban Chấp hành khóa mới có {{congress.committee_elected}}, trong đó Ban Thường vụ có "
        + "{{congress.standing_committee_elected}}.",
      .en: "The new Executive Committee has {{congress.committee_elected}}; "
        + "{{congress.standing_committee_elected}} form its Standing Committee.",
      .lo: "ຄະນະບໍລິຫານງານຊຸດໃໝ່ມີ {{congress.committee_elected}}, "
        + "ໃນນັ້ນຄະນະປະຈຳມີ {{congress.standing_committee_elected}}.",
    ],
    [
      .vi: "Ban Chấp hành khóa mới có {{congress.committee_elected}}.",
      .en: "The new Executive Committee has {{congress.committee_elected}}.",
      .lo: "ຄະນະບໍລິຫານງານຊຸດໃໝ່ມີ {{congress.committee_elected}}.",
    ],
    [
      .vi: "Ban Thường vụ khóa mới có {{congress.standing_committee_elected}}.",
      .en: "The new Standing Committee has {{congress.standing_committee_elected}}.",
      .lo: "ຄະນະປະຈຳຊຸດໃໝ່ມີ {{congress.standing_committee_elected}}.",
    ],
  ]
}
