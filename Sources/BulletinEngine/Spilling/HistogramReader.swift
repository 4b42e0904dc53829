import Bulletin

/// Reads the different values of an operand from runs, row after row of an answer.
///
/// A quantile is found by reading the runs twice at once, one reader ahead of the other by the
/// values of a row: it counts them, so that none has to be kept.
final class HistogramReader {
  private let shape: KeyShape
  private let values: [[DimensionValue]]
  private var stream: GroupStream
  private var ahead: GroupStream?
  private let shares: [ExactDecimal]
  private var finders: [QuantileFinder] = []
  /// How many different values the row has that was read last.
  private(set) var distinct = 0

  /// - Parameters:
  ///   - shares: Those of the quantiles that are asked.
  ///   - memory: How many bytes of the runs each of the two holds at once, about.
  init(_ runs: MergedRuns, _ shares: [ExactDecimal], memory: Int) throws {
    (shape, values, self.shares) = (runs.shape, runs.values, shares)
    stream = try GroupStream(runs.merger(memory: memory))
    if !shares.isEmpty { ahead = try GroupStream(runs.merger(memory: memory)) }
  }

  /// Reads the values of the next row.
  ///
  /// - Parameter key: The key of the row, whose dimensions are the first ones here.
  func read(_ key: UnsafeRawBufferPointer, _ keyShape: KeyShape) throws {
    var count = 0
    while let current = ahead?.current, isWithin(key, keyShape, current.key) {
      count += current.rows
      try ahead?.advance()
    }
    finders = count > 0 ? shares.map { QuantileFinder($0, among: count) } : []
    distinct = 0
    while let current = stream.current, isWithin(key, keyShape, current.key) {
      distinct += 1
      for index in finders.indices where finders[index].wanted != nil {
        finders[index].pass(current.rows) { shape.lastNumber(of: current.key, values) }
      }
      try stream.advance()
    }
  }

  private func isWithin(
    _ row: UnsafeRawBufferPointer, _ keyShape: KeyShape, _ key: UnsafeRawBufferPointer
  ) -> Bool {
    shape.head(of: key, keyShape).elementsEqual(row)
  }

  /// A quantile of the values of the row that was read last.
  func quantile(_ share: ExactDecimal) -> Quantity {
    guard let index = shares.firstIndex(of: share), index < finders.count else {
      return .missing(.noRecords)
    }
    return finders[index].value
  }
}

/// The groups of runs one after the other.
private struct GroupStream {
  private let merger: RunMerger
  private var batch: GroupBatch?
  private var index = 0

  init(_ merger: RunMerger) throws {
    self.merger = merger
    batch = try merger.next(Self.most)
  }

  private static let most = 1 << 10

  /// The key of the current group and the number of its rows; nil behind the last.
  var current: (key: UnsafeRawBufferPointer, rows: Int)? {
    guard let batch else { return nil }
    return (
      batch.key(index),
      batch.record(index).load(fromByteOffset: GroupLayout.rows, as: Int.self)
    )
  }

  mutating func advance() throws {
    index += 1
    guard let known = batch, index == known.count else { return }
    (batch, index) = (try merger.next(Self.most), 0)
  }
}
