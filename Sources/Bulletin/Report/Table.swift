/// Rows and columns of a report.
public struct Table: Sendable {
  /// The head of one column.
  public struct Head: Sendable {
    /// The words over the column.
    public var text: String
    /// The unit of all its figures, if they share one.
    public var unit: String?
    /// Whether the column holds figures, set flush right.
    public var isNumeric: Bool

    /// Makes a head.
    public init(_ text: String, unit: String? = nil, isNumeric: Bool = false) {
      (self.text, self.unit, self.isNumeric) = (text, unit, isNumeric)
    }
  }

  /// What a row is.
  public enum RowKind: String, Sendable, Hashable {
    /// A row like others.
    case row
    /// What stands beside the rows because it cannot be broken down among them.
    case notBrokenDown
    /// The whole, recomputed and not added up.
    case total
  }

  /// One row.
  public struct Row: Sendable {
    /// What the row is.
    public var kind: RowKind
    /// The cells, one for each head.
    public var cells: [[Inline]]

    /// Makes a row.
    public init(_ kind: RowKind = .row, _ cells: [[Inline]]) {
      (self.kind, self.cells) = (kind, cells)
    }
  }

  /// The words over the table; empty for none.
  public var caption: [Inline]
  /// The heads of the columns.
  public var heads: [Head]
  /// The rows, in the order they are printed.
  public var rows: [Row]

  /// Makes a table.
  public init(caption: [Inline] = [], heads: [Head], rows: [Row]) {
    self.caption = caption
    self.heads = heads
    self.rows = rows
  }
}
