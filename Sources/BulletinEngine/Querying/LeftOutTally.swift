import Bulletin

/// The first bad cells of a question and the number of all: memory does not grow with them.
struct LeftOutTally {
  /// How many are kept.
  static let shown = 10

  private(set) var first: [LeftOutRow] = []
  private(set) var count = 0

  /// Adds the bad cells of one row, whose line is not before those of the rows added so far.
  mutating func add(_ rows: Set<LeftOutRow>) {
    count += rows.count
    if first.count < Self.shown { first += rows.sorted(by: Self.precedes) }
  }

  /// Adds those of other rows of the same table.
  mutating func merge(_ other: LeftOutTally) {
    count += other.count
    first = Array((first + other.first).sorted(by: Self.precedes).prefix(Self.shown))
  }

  /// Adds those of a table behind.
  mutating func append(_ other: LeftOutTally) {
    count += other.count
    first = Array((first + other.first).prefix(Self.shown))
  }

  /// Changes the kept ones, such as their lines once these are known.
  mutating func change(_ change: (inout LeftOutRow) -> Void) {
    for index in first.indices { change(&first[index]) }
  }

  private static func precedes(_ a: LeftOutRow, _ b: LeftOutRow) -> Bool {
    (a.line, a.column, a.reason.description) < (b.line, b.column, b.reason.description)
  }
}
