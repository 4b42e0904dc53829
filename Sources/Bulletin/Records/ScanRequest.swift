/// What a scan is to deliver.
public struct ScanRequest: Sendable {
  /// The columns wanted, as positions in the table from 0; a batch has them in this order.
  public var columns: [Int]
  /// The number of rows above the first row of data, in a table whose layout is a grid.
  public var rowsAbove: Int

  /// Whether all rows are wanted in one lane, in the order of the table.
  public var isOrdered: Bool

  /// Makes a request.
  public init(columns: [Int], rowsAbove: Int = 0, isOrdered: Bool = false) {
    self.columns = columns
    self.rowsAbove = rowsAbove
    self.isOrdered = isOrdered
  }
}
