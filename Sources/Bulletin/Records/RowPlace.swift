/// Where a row stands in its table.
public struct RowPlace: Sendable, Hashable {
  /// The line of the file or the row of the sheet, from 1; 0 where there is none.
  public var line: Int
  /// The characters of the file that the row was read from, from 0, for rows found in prose.
  public var span: Range<Int>?

  /// Makes a place.
  public init(line: Int, span: Range<Int>? = nil) {
    self.line = line
    self.span = span
  }
}
