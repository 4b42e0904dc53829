/// The inputs of a metric in one cell: in one row of a table, or in its total.
///
/// A cell without rows is there all the same; its inputs say that they are missing.
public struct Cell: Sendable {
  private let values: [String: Quantity]

  /// Makes a cell of its inputs by name.
  public init(_ values: [String: Quantity]) { self.values = values }

  /// The input under a name.
  public subscript(_ input: String) -> Quantity {
    values[input] ?? .missing(.noRecords)
  }
}
