import Bulletin

/// The metrics of foreign non-governmental aid.
public struct NGOMetrics: MetricFamily {
  public static let name: ComponentName = "ngo.aid"
  public static let summary = "Projects, commitments and disbursements of foreign NGO aid."
  public static let prefix = "ngo"

  /// Makes the family.
  public init(_ options: EmptyOptions) {}

  public var members: [MetricDefinition] {
    let records = "ngo.project"
    return [
      .count(
        "projects", from: records,
        label: [.vi: "Chương trình, dự án", .en: "Programmes and projects"],
        unit: "chương trình, dự án"),
      .sum(
        "value", of: "committed", from: records,
        label: [.vi: "Tổng giá trị tài trợ", .en: "Total value"], unit: "USD"),
      .sum(
        "committed", of: "committed", from: records,
        label: [.vi: "Giá trị cam kết", .en: "Committed"], unit: "USD"),
      .sum(
        "disbursed", of: "disbursed", from: records,
        label: [.vi: "Giá trị giải ngân", .en: "Disbursed"], unit: "USD"),
      .formula(
        "disbursement_rate", "disbursed / committed",
        label: [.vi: "Tỷ lệ giải ngân", .en: "Disbursement rate"], isShare: true),
      .formula(
        "avg_project", "value / projects",
        label: [.vi: "Giá trị bình quân mỗi dự án", .en: "Average value of a project"],
        decimals: 0),
      .distinct(
        "orgs_active", of: "donor", from: records,
        label: [.vi: "Nhà tài trợ", .en: "Donors"], unit: "tổ chức"),
    ]
  }
}
