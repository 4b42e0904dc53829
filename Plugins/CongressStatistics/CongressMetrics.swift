import Bulletin

/// The metrics of a congress.
///
/// A congress closes one term and elects for the next: these figures are told of the term that
/// begins when the asked one ends.
public struct CongressMetrics: MetricFamily {
  public static let name: ComponentName = "congress.statistics"
  public static let summary = "Elections and honours of a congress."
  public static let prefix = "congress"

  /// Makes the family.
  public init(_ options: EmptyOptions) {}

  public var members: [MetricDefinition] { elected + honours }

  private var elected: [MetricDefinition] {
    [
      MetricDefinition.sum(
        "committee_elected", of: "elected", where: "kind == \"committee\"", from: "congress.body",
        label: [
          .vi: "Ủy viên Ban Chấp hành được bầu", .en: "Members elected to the Executive Committee",
          .lo: "ສະມາຊິກຄະນະບໍລິຫານງານທີ່ຖືກເລືອກຕັ້ງ",
        ], unit: "đồng chí"
      ).ofNextTerm,
      MetricDefinition.sum(
        "standing_committee_elected", of: "elected", where: "kind == \"standing_committee\"",
        from: "congress.body",
        label: [
          .vi: "Ủy viên Ban Thường vụ được bầu", .en: "Members elected to the Standing Committee",
          .lo: "ສະມາຊິກຄະນະປະຈຳທີ່ຖືກເລືອກຕັ້ງ",
        ], unit: "đồng chí"
      ).ofNextTerm,
      .formula(
        "btv_share", "standing_committee_elected / committee_elected",
        label: [
          .vi: "Tỷ lệ Ban Thường vụ trong Ban Chấp hành",
          .en: "Standing Committee as a share of the Executive Committee",
          .lo: "ສັດສ່ວນຄະນະປະຈຳໃນຄະນະບໍລິຫານງານ",
        ], isShare: true),
      MetricDefinition.sum(
        "reelected", of: "reelected", where: "kind == \"committee\"", from: "congress.body",
        label: [
          .vi: "Ủy viên tái cử", .en: "Members re-elected", .lo: "ສະມາຊິກທີ່ຖືກເລືອກຕັ້ງຄືນ",
        ], unit: "đồng chí"
      ).ofNextTerm,
      .formula(
        "continuity", "reelected / committee_elected",
        label: [
          .vi: "Tỷ lệ tái cử", .en: "Share of members re-elected",
          .lo: "ສັດສ່ວນສະມາຊິກທີ່ຖືກເລືອກຕັ້ງຄືນ",
        ], isShare: true),
      MetricDefinition(
        "ordinal",
        AggregateMeasure(Aggregate(.maximum, of: "ordinal", from: .records("congress.congress"))),
        label: [
          .vi: "Đại hội lần thứ", .en: "Number of the congress", .lo: "ກອງປະຊຸມໃຫຍ່ຄັ້ງທີ",
        ]
      ).ofNextTerm.asPlaceInRow,
      MetricDefinition.sum(
        "delegates_total", of: "delegates", from: "congress.congress",
        label: [
          .vi: "Đại biểu dự đại hội", .en: "Delegates at the congress", .lo: "ຜູ້ແທນເຂົ້າຮ່ວມກອງປະຊຸມໃຫຍ່",
        ], unit: "đại biểu"
      ).ofNextTerm,
    ]
  }

  private var honours: [MetricDefinition] {
    [
      MetricDefinition.sum(
        "awards_collective", of: "count", where: "recipient_kind == \"collective\"",
        from: "congress.award",
        label: [
          .vi: "Tập thể được khen thưởng", .en: "Collectives honoured", .lo: "ໝູ່ຄະນະທີ່ໄດ້ຮັບການຍ້ອງຍໍ",
        ], unit: "tập thể"
      ).ofNextTerm,
      MetricDefinition.sum(
        "awards_individual", of: "count", where: "recipient_kind == \"individual\"",
        from: "congress.award",
        label: [
          .vi: "Cá nhân được khen thưởng", .en: "Individuals honoured", .lo: "ບຸກຄົນທີ່ໄດ້ຮັບການຍ້ອງຍໍ",
        ], unit: "cá nhân"
      ).ofNextTerm,
      MetricDefinition.sum(
        "certificates_of_merit", of: "count", where: "type == \"bằng khen\"",
        from: "congress.award",
        label: [.vi: "Bằng khen", .en: "Certificates of merit", .lo: "ໃບຍ້ອງຍໍ"], unit: "bằng khen"
      ).ofNextTerm,
      MetricDefinition.sum(
        "letters_of_commendation", of: "count", where: "type == \"giấy khen\"",
        from: "congress.award",
        label: [.vi: "Giấy khen", .en: "Letters of commendation", .lo: "ໃບຊົມເຊີຍ"],
        unit: "giấy khen"
      ).ofNextTerm,
      MetricDefinition.sum(
        "awards", of: "count", from: "congress.award",
        label: [
          .vi: "Khen thưởng tại đại hội", .en: "Honours at the congress",
          .lo: "ການຍ້ອງຍໍໃນກອງປະຊຸມໃຫຍ່",
        ],
        unit: "khen thưởng"
      ).ofNextTerm,
    ]
  }
}
