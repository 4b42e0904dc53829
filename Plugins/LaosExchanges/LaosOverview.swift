import Bulletin

/// The section on exchanges with Laos: delegations, aid, students, events.
public struct LaosOverview: Section {
  public static let name: ComponentName = "laos.overview"
  public static let summary = "Delegations, aid, students and events between the province and Laos."

  /// Makes the section.
  public init(_ options: EmptyOptions) {}

  public let title: LocalizedText = [
    .vi: "Quan hệ hữu nghị, hợp tác với nước CHDCND Lào",
    .en: "Friendship and cooperation with the Lao PDR", .lo: "ການພົວພັນມິດຕະພາບ ແລະ ການຮ່ວມມືກັບ ສປປ ລາວ",
  ]

  private static let totals: [MetricID] = [
    "laos.delegations_out", "laos.people_out", "laos.delegations_in", "laos.people_in",
    "laos.delegations", "laos.people", "laos.avg_size_out", "laos.avg_size_in",
    "laos.in_out_ratio_delegations", "laos.in_out_ratio_people", "laos.share_out_delegations",
    "laos.share_out_people", "laos.balance_delegations", "laos.balance_people",
    "laos.aid", "laos.aid_provinces", "laos.partner_coverage", "laos.aid_per_province",
    "laos.students", "laos.student_provinces", "laos.students_per_province",
    "laos.friendship_years", "laos.events", "laos.event_provinces",
  ]

  private static let yearly = FigureQuery(
    ["laos.delegations_out", "laos.people_out", "laos.delegations_in", "laos.people_in"],
    by: [Dimension("year(date)")])

  public var needs: [FigureQuery] { [FigureQuery(Self.totals), Self.yearly] }

  public func blocks(_ figures: Figures) throws -> [Block] {
    var blocks: [Block] = []
    for wordings in Self.sentences {
      if let sentence = try figures.paragraph(firstKnownOf: wordings) { blocks.append(sentence) }
    }
    if let key = figures.keyFigures(shown(figures)) { blocks.append(key) }
    if figures.rows(of: Self.yearly).contains(where: { !$0.key.contains(.notBrokenDown) }) {
      blocks.append(
        figures.table(
          Self.yearly,
          caption: [
            .vi: "Đoàn ra, đoàn vào theo năm", .en: "Delegations sent and received, by year",
            .lo: "ຄະນະທີ່ໄປ ແລະ ຄະນະທີ່ມາ, ຕາມປີ",
          ]))
    }
    return blocks
  }

  /// What is derived is shown where it is known; what is counted also where it is not stated.
  private func shown(_ figures: Figures) -> [MetricID] {
    Self.totals.filter { figures.isKnown($0) || Self.counted.contains($0) }
  }

  private static let counted: Set<MetricID> = [
    "laos.delegations_out", "laos.people_out", "laos.delegations_in", "laos.people_in",
    "laos.aid", "laos.students",
  ]

  /// For each sentence its wordings, the fullest first: the first whose figures are known is told.
  private static let sentences: [[LocalizedText]] = [
    [
      [
        .vi: "Trong {{period}}, tỉnh cử {{laos.delegations_out}} sang Lào công tác, gồm "
          + "{{laos.people_out}}; bình quân {{laos.avg_size_out | number}} lượt người mỗi đoàn.",
        .en: "In {{period}} the province sent {{laos.delegations_out}} to Laos with "
          + "{{laos.people_out}}, {{laos.avg_size_out | number}} to a delegation on average.",
        .lo: "ໃນ{{period}} ແຂວງໄດ້ສົ່ງ {{laos.delegations_out}} "
          + "ໄປເຮັດວຽກຢູ່ລາວ, ລວມ {{laos.people_out}}; ສະເລ່ຍ "
          + "{{laos.avg_size_out | number}} ເທື່ອຄົນຕໍ່ຄະນະ.",
      ],
      [
        .vi: "Trong {{period}}, tỉnh cử {{laos.delegations_out}} sang Lào công tác, gồm "
          + "{{laos.people_out}}.",
        .en: "In {{period}} the province sent {{laos.delegations_out}} to Laos with "
          + "{{laos.people_out}}.",
        .lo: "ໃນ{{period}} ແຂວງໄດ້ສົ່ງ {{laos.delegations_out}} "
          + "ໄປເຮັດວຽກຢູ່ລາວ, ລວມ {{laos.people_out}}.",
      ],
      [
        .vi: "Trong {{period}}, tỉnh cử {{laos.delegations_out}} sang Lào công tác.",
        .en: "In {{period}} the province sent {{laos.delegations_out}} to Laos.",
        .lo: "ໃນ{{period}} ແຂວງໄດ້ສົ່ງ {{laos.delegations_out}} "
          + "ໄປເຮັດວຽກຢູ່ລາວ.",
      ],
      [
        .vi: "Trong {{period}}, tỉnh cử {{laos.people_out}} sang Lào công tác.",
        .en: "In {{period}} travel from the province to Laos came to {{laos.people_out}}.",
        .lo: "ໃນ{{period}} ແຂວງໄດ້ສົ່ງ {{laos.people_out}} ໄປເຮັດວຽກຢູ່ລາວ.",
      ],
    ],
    [
      [
        .vi: "Về đoàn vào, tỉnh đón tiếp {{laos.delegations_in}} từ Lào với "
          + "{{laos.people_in}}; bình quân {{laos.avg_size_in | number}} lượt khách mỗi đoàn.",
        .en: "The province received {{laos.delegations_in}} from Laos with {{laos.people_in}}, "
          + "{{laos.avg_size_in | number}} to a delegation on average.",
        .lo: "ແຂວງໄດ້ຕ້ອນຮັບ {{laos.delegations_in}} ຈາກລາວ, ລວມ "
          + "{{laos.people_in}}; ສະເລ່ຍ {{laos.avg_size_in | number}} "
          + "ເທື່ອແຂກຕໍ່ຄະນະ.",
      ],
      [
        .vi: "Về đoàn vào, tỉnh đón tiếp {{laos.delegations_in}} từ Lào với {{laos.people_in}}.",
        .en: "The province received {{laos.delegations_in}} from Laos with {{laos.people_in}}.",
        .lo: "ແຂວງໄດ້ຕ້ອນຮັບ {{laos.delegations_in}} ຈາກລາວ, ລວມ "
          + "{{laos.people_in}}.",
      ],
      [
        .vi: "Về đoàn vào, tỉnh đón tiếp {{laos.delegations_in}} từ Lào.",
        .en: "The province received {{laos.delegations_in}} from Laos.",
        .lo: "ແຂວງໄດ້ຕ້ອນຮັບ {{laos.delegations_in}} ຈາກລາວ.",
      ],
      [
        .vi: "Về đoàn vào, tỉnh đón tiếp {{laos.people_in}} từ Lào.",
        .en: "The province received {{laos.people_in}} from Laos.",
        .lo: "ແຂວງໄດ້ຕ້ອນຮັບ {{laos.people_in}} ຈາກລາວ.",
      ],
    ],
    [
      [
        .vi: "Tính cả hai chiều có {{laos.delegations}} và {{laos.people}}.",
        .en: "Both ways together that makes {{laos.delegations}} and {{laos.people}}.",
        .lo: "ລວມທັງສອງທາງມີ {{laos.delegations}} ແລະ {{laos.people}}.",
      ]
    ],
    [
      [
        .vi: "Giá trị hỗ trợ các tỉnh của Lào đạt {{laos.aid}}; số tỉnh được hỗ trợ: "
          + "{{laos.aid_provinces}}.",
        .en: "Aid to Lao provinces came to {{laos.aid}}; it reached {{laos.aid_provinces}}.",
        .lo: "ມູນຄ່າການຊ່ວຍເຫຼືອບັນດາແຂວງຂອງລາວແມ່ນ {{laos.aid}}; "
          + "ຈຳນວນແຂວງທີ່ໄດ້ຮັບ: {{laos.aid_provinces}}.",
      ],
      [
        .vi: "Giá trị hỗ trợ các tỉnh của Lào đạt {{laos.aid}}.",
        .en: "Aid to Lao provinces came to {{laos.aid}}.",
        .lo: "ມູນຄ່າການຊ່ວຍເຫຼືອບັນດາແຂວງຂອງລາວແມ່ນ {{laos.aid}}.",
      ],
      [
        .vi: "Số tỉnh của Lào được hỗ trợ: {{laos.aid_provinces}}.",
        .en: "Aid reached {{laos.aid_provinces}} in Laos.",
        .lo: "ຈຳນວນແຂວງຂອງລາວທີ່ໄດ້ຮັບການຊ່ວຍເຫຼືອ: {{laos.aid_provinces}}.",
      ],
    ],
    [
      [
        .vi: "Các cơ sở đào tạo của tỉnh tiếp nhận {{laos.students}}; số tỉnh cử người sang học: "
          + "{{laos.student_provinces}}.",
        .en: "Schools of the province admitted {{laos.students}}; they came from "
          + "{{laos.student_provinces}}.",
        .lo: "ສະຖານສຶກສາຂອງແຂວງໄດ້ຮັບ {{laos.students}}; ມາຈາກ "
          + "{{laos.student_provinces}}.",
      ],
      [
        .vi: "Các cơ sở đào tạo của tỉnh tiếp nhận {{laos.students}}.",
        .en: "Schools of the province admitted {{laos.students}}.",
        .lo: "ສະຖານສຶກສາຂອງແຂວງໄດ້ຮັບ {{laos.students}}.",
      ],
      [
        .vi: "Số tỉnh của Lào cử người sang học: {{laos.student_provinces}}.",
        .en: "Schools of the province taught students from {{laos.student_provinces}} in Laos.",
        .lo: "ຈຳນວນແຂວງຂອງລາວທີ່ສົ່ງນັກສຶກສາ: {{laos.student_provinces}}.",
      ],
    ],
  ]
}
