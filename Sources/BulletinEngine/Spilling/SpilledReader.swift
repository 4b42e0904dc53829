import Bulletin

/// Reads the rows of an answer from runs, some at a time.
final class SpilledReader {
  /// Some rows, each of which can be told for itself.
  struct Rows: Sendable {
    let groups: GroupBatch
    /// What the aggregates come to that are told from histograms, row after row.
    fileprivate var values: [QueryAnswer.Value] = []
    fileprivate let width: Int

    /// Those of one row.
    func histogramValues(_ row: Int) -> ArraySlice<QueryAnswer.Value> {
      values[(row * width)..<((row + 1) * width)]
    }
  }

  private let shape: KeyShape
  private let merger: RunMerger
  private let histograms: [HistogramReader]
  /// The aggregates that are told from histograms.
  private let items: [ColumnarPlan.Item]

  /// - Parameter memory: How many bytes of the runs are held at once, about.
  init(_ result: SpilledResult, memory: Int) throws {
    shape = result.groups.shape
    items = result.plan.items.filter(\.isOfHistogram)
    let share = memory / (1 + 2 * result.histograms.count)
    merger = try result.groups.merger(memory: share)
    let items = items
    histograms = try result.histograms.enumerated().map { index, runs in
      try HistogramReader(runs, items.compactMap { $0.share(of: index) }, memory: share)
    }
  }

  /// The next rows.
  ///
  /// - Returns: Nil when there are none any more.
  /// - Throws: `ScratchFault`; `Failure.unfit` for a total that has no room.
  func next(_ most: Int) throws -> Rows? {
    guard let batch = try merger.next(most) else { return nil }
    var rows = Rows(groups: batch, width: items.count)
    guard !items.isEmpty else { return rows }
    for index in 0..<batch.count {
      for histogram in histograms { try histogram.read(batch.key(index), shape) }
      for item in items {
        switch item {
        case .distinct(let histogram):
          rows.values.append(.number(ExactDecimal(histograms[histogram].distinct)))
        case .quantile(let histogram, let share):
          rows.values.append(.quantity(histograms[histogram].quantile(share)))
        default: preconditionFailure("no other aggregate is told from a histogram")
        }
      }
    }
    return rows
  }
}

extension ColumnarPlan.Item {
  /// The share of the rows that lies below, of a quantile that is told from some histogram.
  fileprivate func share(of histogram: Int) -> ExactDecimal? {
    guard case .quantile(histogram, let share) = self else { return nil }
    return share
  }
}
