import Bulletin

/// The number of days with more rain than a threshold.
struct WetDays: Metric {
  struct Options: ComponentOptions {
    @Setting("The source of the readings.") var from: String
    @Setting("The millimetres above which a day is wet.", range: 0...2000) var above = 20
  }
  static let name: ComponentName = "wet_days", summary = "Days with more rain than a threshold."
  let inputs: [MetricInput]
  init(_ options: Options) throws {
    let filter = try Expression.parse("mm > \(options.above)")
    inputs = [
      MetricInput(
        "days", .aggregate(Aggregate(.count, where: filter, from: .source(options.from))))
    ]
  }
  func measure(_ cell: Cell) -> Quantity { cell["days"] }
}
