import Bulletin

/// What figures are made for, each value apart: some columns of rows, and which of their values.
///
/// The figures of one value are those that every metric would have if it read the rows with that
/// value alone.
public struct Partition: Sendable {
  /// The value of each column, in the order of the columns, as its cells would print it.
  public typealias Key = [String]

  /// A column whose values tell reports apart.
  public struct Column: Sendable {
    /// Its name, as a `for` has it.
    public var name: String
    /// The values that are wanted; nil for all that are found in the period.
    public var values: [String]?

    /// Makes a column.
    public init(_ name: String, values: [String]?) { (self.name, self.values) = (name, values) }
  }

  /// The columns.
  public let columns: [Column]
  /// What tells the value of each column.
  let expressions: [Expression]
  private let wanted: [Set<String>?]

  /// Makes a partition.
  ///
  /// - Throws: `ExpressionFault` for a name that no column can have.
  public init(_ columns: [Column]) throws {
    self.columns = columns
    expressions = try columns.map { try Expression.column($0.name) }
    wanted = columns.map { $0.values.map(Set.init) }
  }

  /// The names of the columns.
  var names: [String] { columns.map(\.name) }

  /// Whether figures are wanted of a value.
  func wants(_ key: Key) -> Bool {
    zip(key, wanted).allSatisfy { value, wanted in wanted?.contains(value) ?? !value.isEmpty }
  }

  /// All values wanted, in order: each of the first column with each of the second.
  ///
  /// - Parameter found: The values that were met in the period.
  func keys(found: Set<Key>) -> [Key] {
    var keys: [Key] = [[]]
    for (index, column) in columns.enumerated() {
      let values =
        column.values
        ?? Set(found.map { $0[index] }).filter { !$0.isEmpty }.sorted(by: Self.precedes)
      keys = keys.flatMap { key in values.map { key + [$0] } }
    }
    return keys
  }

  /// The value as dimensions of a cell.
  func entries(_ key: Key) -> [FigureID.DimensionEntry] {
    zip(names, key).map { FigureID.DimensionEntry($0, .text($1)) }
  }

  /// Where a row belongs.
  enum Place {
    case value(Key)
    /// Its cell is bad: it belongs to nobody knows which value.
    case fault(name: String, reason: Message)
  }

  /// Where a row belongs.
  func place(of row: RowView) -> Place {
    var key: Key = []
    key.reserveCapacity(expressions.count)
    for (expression, name) in zip(expressions, names) {
      switch row.evaluate(expression) {
      case .value(let value): key.append(DimensionValue(value).description)
      case .fault:
        let bad = row.firstFault(among: expression.names)
        return .fault(
          name: bad?.name ?? name, reason: bad?.reason ?? "the cell has no one value")
      case .cut: return .fault(name: name, reason: "the date spans several days")
      }
    }
    return .value(key)
  }

  private static func precedes(_ a: String, _ b: String) -> Bool {
    a.unicodeScalars.lexicographicallyPrecedes(b.unicodeScalars)
  }
}
