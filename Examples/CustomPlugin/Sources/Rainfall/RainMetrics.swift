import Bulletin

/// The metrics that are there as soon as a source gives readings.
struct RainMetrics: MetricFamily {
  static let name: ComponentName = "rainfall.readings"
  static let summary = "How much rain fell, and on how many days."
  static let prefix = "rainfall"

  init(_ options: EmptyOptions) {}

  var members: [MetricDefinition] {
    let records = "rainfall.reading"
    return [
      .sum(
        "total", of: "mm", from: records, label: [.vi: "Lượng mưa", .en: "Rain"], unit: "mm"),
      .distinct(
        "days", of: "day", where: "mm > 0", from: records,
        label: [.vi: "Ngày có mưa", .en: "Days with rain"], unit: "ngày"),
      .formula(
        "mean", "total / days", label: [.vi: "Bình quân ngày mưa", .en: "Mean of a rainy day"],
        decimals: 1),
    ]
  }
}
