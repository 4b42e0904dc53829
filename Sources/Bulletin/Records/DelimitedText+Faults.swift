extension DelimitedText {
  /// Why a record of a table is no row of it; nil for one that is.
  ///
  /// - Parameters:
  ///   - cells: How many cells it has.
  ///   - width: How many columns the table has.
  ///   - isWide: Whether cells right of the columns hold something.
  ///   - isOpen: Whether the file ends before the record does: no line end stands behind it.
  ///   - hasNUL: Whether it holds a NUL byte, which no program writes into a text.
  package static func fault(
    cells: Int, width: Int, isWide: Bool, isOpen: Bool, hasNUL: Bool
  ) -> Message? {
    if isWide { return "the row has \(cells) cells, the table \(width) columns" }
    if hasNUL { return "the row holds NUL bytes; the file is damaged here" }
    if isOpen, cells < width {
      return "the file ends within the row, of which \(cells) of \(width) cells are there"
    }
    return nil
  }
}
