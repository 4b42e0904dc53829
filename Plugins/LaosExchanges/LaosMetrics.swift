import Bulletin

/// The metrics of exchanges with Laos.
public struct LaosMetrics: MetricFamily {
  public static let name: ComponentName = "laos.exchanges"
  public static let summary =
    "Delegations, people, aid, students and events between a province and Laos."
  public static let prefix = "laos"

  /// Makes the family.
  public init(_ options: EmptyOptions) {}

  public var members: [MetricDefinition] { delegations + aid + students + events }

  private var delegations: [MetricDefinition] {
    let (out, back): (Expression, Expression) = ("direction == \"out\"", "direction == \"in\"")
    let records = "laos.delegation"
    return [
      .sum(
        "delegations_out", of: "count", where: out, from: records,
        label: [.vi: "Đoàn đi Lào", .en: "Delegations sent to Laos", .lo: "ຄະນະທີ່ໄປລາວ"],
        unit: "đoàn"),
      .sum(
        "people_out", of: "people", where: out, from: records,
        label: [.vi: "Lượt người đi Lào", .en: "People sent to Laos", .lo: "ຈຳນວນເທື່ອຄົນທີ່ໄປລາວ"],
        unit: "lượt người"),
      .sum(
        "delegations_in", of: "count", where: back, from: records,
        label: [
          .vi: "Đoàn Lào được đón tiếp", .en: "Delegations received from Laos",
          .lo: "ຄະນະລາວທີ່ຕ້ອນຮັບ",
        ],
        unit: "đoàn"),
      .sum(
        "people_in", of: "people", where: back, from: records,
        label: [.vi: "Lượt khách Lào", .en: "Visitors from Laos", .lo: "ຈຳນວນເທື່ອແຂກລາວ"],
        unit: "lượt khách"),
      .formula(
        "delegations", "delegations_out + delegations_in",
        label: [
          .vi: "Tổng số đoàn hai chiều", .en: "Delegations both ways", .lo: "ຈຳນວນຄະນະທັງສອງທາງ",
        ]),
      .formula(
        "people", "people_out + people_in",
        label: [
          .vi: "Tổng lượt người hai chiều", .en: "People both ways", .lo: "ຈຳນວນເທື່ອຄົນທັງສອງທາງ",
        ]),
      .formula(
        "avg_size_out", "people_out / delegations_out",
        label: [
          .vi: "Quy mô trung bình đoàn ra", .en: "Average size of a delegation sent",
          .lo: "ຈຳນວນຄົນສະເລ່ຍຕໍ່ຄະນະທີ່ໄປ",
        ],
        decimals: 2),
      .formula(
        "avg_size_in", "people_in / delegations_in",
        label: [
          .vi: "Quy mô trung bình đoàn vào", .en: "Average size of a delegation received",
          .lo: "ຈຳນວນຄົນສະເລ່ຍຕໍ່ຄະນະທີ່ມາ",
        ],
        decimals: 2),
      .formula(
        "in_out_ratio_delegations", "delegations_in / delegations_out",
        label: [
          .vi: "Tỷ lệ đoàn vào trên đoàn ra", .en: "Delegations received per one sent",
          .lo: "ຈຳນວນຄະນະທີ່ມາຕໍ່ໜຶ່ງຄະນະທີ່ໄປ",
        ],
        decimals: 2),
      .formula(
        "in_out_ratio_people", "people_in / people_out",
        label: [
          .vi: "Tỷ lệ lượt khách trên lượt người đi", .en: "Visitors per person sent",
          .lo: "ຈຳນວນແຂກທີ່ມາຕໍ່ໜຶ່ງຄົນທີ່ໄປ",
        ],
        unit: "", decimals: 2),
      .formula(
        "balance_delegations", "delegations_out - delegations_in",
        label: [
          .vi: "Chênh lệch đoàn ra – đoàn vào", .en: "Delegations sent less received",
          .lo: "ສ່ວນຕ່າງຄະນະທີ່ໄປກັບຄະນະທີ່ມາ",
        ]),
      .formula(
        "balance_people", "people_out - people_in",
        label: [
          .vi: "Chênh lệch lượt người ra – vào", .en: "People sent less received",
          .lo: "ສ່ວນຕ່າງຄົນທີ່ໄປກັບຄົນທີ່ມາ",
        ]),
      .formula(
        "share_out_delegations", "delegations_out / delegations",
        label: [.vi: "Tỷ trọng đoàn ra", .en: "Share of delegations sent", .lo: "ສັດສ່ວນຄະນະທີ່ໄປ"],
        isShare: true),
      .formula(
        "share_out_people", "people_out / people",
        label: [.vi: "Tỷ trọng lượt người ra", .en: "Share of people sent", .lo: "ສັດສ່ວນຄົນທີ່ໄປ"],
        unit: "",
        isShare: true),
    ]
  }

  private var aid: [MetricDefinition] {
    [
      .sum(
        "aid", of: "value", from: "laos.aid",
        label: [
          .vi: "Giá trị hỗ trợ các tỉnh Lào", .en: "Aid to Lao provinces",
          .lo: "ມູນຄ່າການຊ່ວຍເຫຼືອບັນດາແຂວງຂອງລາວ",
        ], unit: "VND"),
      .distinct(
        "aid_provinces", of: "partner_place", from: "laos.aid",
        label: [
          .vi: "Số tỉnh Lào được hỗ trợ", .en: "Lao provinces that received aid",
          .lo: "ຈຳນວນແຂວງທີ່ໄດ້ຮັບການຊ່ວຍເຫຼືອ",
        ],
        unit: "tỉnh"),
      .formula(
        "partner_coverage", "aid_provinces / 18",
        label: [
          .vi: "Tỷ lệ tỉnh, thành phố của Lào được hỗ trợ (trên 18)",
          .en: "Share of the 18 Lao provinces that received aid",
          .lo: "ສັດສ່ວນແຂວງທີ່ໄດ້ຮັບການຊ່ວຍເຫຼືອ (ໃນ 18)",
        ], unit: "", isShare: true),
      .formula(
        "aid_per_province", "aid / aid_provinces",
        label: [
          .vi: "Hỗ trợ bình quân mỗi tỉnh", .en: "Aid per province", .lo: "ການຊ່ວຍເຫຼືອສະເລ່ຍຕໍ່ແຂວງ",
        ], decimals: 0),
    ]
  }

  private var students: [MetricDefinition] {
    [
      .sum(
        "students", of: "admitted", from: "laos.student",
        label: [
          .vi: "Lưu học sinh Lào được tiếp nhận, đào tạo", .en: "Lao students admitted",
          .lo: "ນັກສຶກສາລາວທີ່ຮັບເຂົ້າຮຽນ",
        ],
        unit: "lưu học sinh"),
      .distinct(
        "student_provinces", of: "partner_place", from: "laos.student",
        label: [
          .vi: "Số tỉnh Lào có lưu học sinh", .en: "Lao provinces that sent students",
          .lo: "ຈຳນວນແຂວງທີ່ສົ່ງນັກສຶກສາ",
        ],
        unit: "tỉnh"),
      .formula(
        "students_per_province", "students / student_provinces",
        label: [
          .vi: "Lưu học sinh bình quân mỗi tỉnh", .en: "Students per province",
          .lo: "ນັກສຶກສາສະເລ່ຍຕໍ່ແຂວງ",
        ],
        decimals: 1),
    ]
  }

  private var events: [MetricDefinition] {
    [
      .count(
        "events", from: "laos.event",
        label: [.vi: "Sự kiện hữu nghị", .en: "Events of friendship", .lo: "ກິດຈະກຳມິດຕະພາບ"],
        unit: "sự kiện"),
      .distinct(
        "event_provinces", of: "partner_place", from: "laos.event",
        label: [
          .vi: "Số tỉnh Lào dự sự kiện", .en: "Lao provinces at events", .lo: "ຈຳນວນແຂວງທີ່ເຂົ້າຮ່ວມ",
        ], unit: "tỉnh"),
      .distinct(
        "friendship_years", of: "year(date)", from: "laos.event",
        label: [.vi: "Năm đoàn kết hữu nghị", .en: "Years of friendship", .lo: "ປີສາມັກຄີມິດຕະພາບ"],
        unit: "năm"),
    ]
  }
}
