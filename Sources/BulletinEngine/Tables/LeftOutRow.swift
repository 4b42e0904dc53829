import Bulletin

/// A row that a figure had to be made without, and the cell that is to blame.
public struct LeftOutRow: Sendable, Hashable {
  /// The source's key.
  public var source: String
  /// The file.
  public var path: String
  /// The sheet, where the file has several.
  public var sheet: String?
  /// The line of the row, from 1.
  public var line: Int
  /// The column that an editor shows the cell at, from 1; 0 if that is not known.
  public var column: Int
  /// The header of the cell's column; empty if the row as a whole is bad.
  public var header: String
  /// What the cell holds.
  public var content: String
  /// What is wrong with it.
  public var reason: Message

  /// The fault as a diagnostic, where the cell stands.
  public var diagnostic: Diagnostic {
    Diagnostic.warning(
      .badCell, "\(reason); row left out",
      at: line > 0 ? Place(file: path, line: line, column: max(column, 1)) : nil)
  }
}
