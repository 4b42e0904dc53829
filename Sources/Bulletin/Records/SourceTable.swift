/// One table of a source, as far as it is known before its rows are read.
public struct SourceTable: Sendable {
  /// How the columns of a table are known.
  public enum Layout: Sendable {
    /// The source names its columns itself.
    case columns([String])
    /// Rows of cells, among which the header is still to be found.
    ///
    /// The preview is the first rows (a hundred are plenty), empty ones included, each with the
    /// line it starts in.
    case grid(preview: [GridRow])
  }

  /// One row of a preview.
  public struct GridRow: Sendable {
    /// The line of the file, or the row of the sheet, from 1.
    public var line: Int
    /// The cells from the first column on.
    public var cells: [String]

    /// Makes a preview row.
    public init(line: Int, cells: [String]) { (self.line, self.cells) = (line, cells) }
  }

  /// The path that diagnostics and provenance print.
  public var path: String
  /// The sheet, where a file has several.
  public var sheet: String?
  /// The columns.
  public var layout: Layout
  /// How many columns a row has, once the header is known; nil for as many as the widest row of the
  /// preview. A row with more cells is a bad one.
  public var width: Int?
  /// How the file's own form suggests that numbers are written: a file parted by semicolons leaves
  /// commas to decimals.
  public var style = NumberStyle.undecided

  /// Makes a table whose columns the source names itself.
  public init(_ path: String, columns: [String]) {
    self.path = path
    self.layout = .columns(columns)
  }

  /// Makes a table among whose first rows the header is to be found.
  public init(_ path: String, sheet: String? = nil, preview: [GridRow]) {
    self.path = path
    self.sheet = sheet
    self.layout = .grid(preview: preview)
  }
}
