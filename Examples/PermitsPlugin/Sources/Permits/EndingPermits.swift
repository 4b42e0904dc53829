import Bulletin

/// The number of permits that end soon after the period.
///
/// A permit that ends later is no row of the period, so the metric is set up with `date: none`.
struct EndingPermits: Metric {
  struct Options: ComponentOptions {
    @Setting("The source of the permits.", example: "permits") var from: String
    @Setting("The days after the period.", range: 1...3660) var within = 90
  }

  static let name: ComponentName = "permits_ending"
  static let summary = "Permits that end soon after the period."

  let inputs: [MetricInput]

  init(_ options: Options) throws {
    let soon = try Expression.parse(
      "ends > period_end and ends <= period_end + \(options.within)")
    inputs = [
      MetricInput(
        "permits", .aggregate(Aggregate(.count, where: soon, from: .source(options.from))))
    ]
  }

  func measure(_ cell: Cell) -> Quantity { cell["permits"] }
}
