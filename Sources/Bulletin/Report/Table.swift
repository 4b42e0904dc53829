/// Rows and columns of a report.
public struct Table: Sendable {
  /// The head of one column.
  public struct Head: Sendable {
    /// The words over the column.
    public var text: String
    /// The words over this head and its neighbours, the outermost first: `Đoàn ra` over `Số đoàn`
    /// and `Lượt người`.
    public var groups: [String]
    /// The unit of all its figures, if they share one.
    public var unit: String?
    /// Whether the column holds figures, set flush right.
    public var isNumeric: Bool

    /// Makes a head.
    public init(
      _ text: String, groups: [String] = [], unit: String? = nil, isNumeric: Bool = false
    ) {
      self.text = text
      self.groups = groups
      self.unit = unit
      self.isNumeric = isNumeric
    }

    /// The words with those of the groups before them, for formats whose heads have one level.
    public var fullText: String { (groups + [text]).joined(separator: " · ") }
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
  /// What is told under the table.
  public var notes: [Footnote]

  /// Makes a table.
  public init(
    caption: [Inline] = [], heads: [Head], rows: [Row], notes: [Footnote] = []
  ) {
    self.caption = caption
    self.heads = heads
    self.rows = rows
    self.notes = notes
  }
}
