extension Table {
  /// A cell of a table's head; it may span columns and levels.
  public struct HeadCell: Sendable, Equatable {
    /// The words.
    public var text: String
    /// The unit of the column's figures; nil over several columns.
    public var unit: String?
    /// Whether everything below it is numeric.
    public var isNumeric: Bool
    /// The columns that it is over.
    public var columns: Range<Int>
    /// How many levels it takes, from its own downwards.
    public var levels: Int
    /// Whether it is a head itself, and not the words over several.
    public var isColumn: Bool
  }

  /// The levels of the head; one where no head has groups.
  public var headLevels: Int { (heads.map(\.groups.count).max() ?? 0) + 1 }

  /// The head level by level from the top, each cell once in the level where it begins.
  ///
  /// Neighbours under equal words share one cell. A head with fewer levels than others reaches
  /// down to the rows.
  public var headRows: [[HeadCell]] {
    (0..<headLevels).map { level in
      var cells: [HeadCell] = []
      for (column, head) in heads.enumerated() {
        if level < head.groups.count {
          if let last = cells.last, !last.isColumn, last.columns.upperBound == column,
            heads[column - 1].groups.prefix(level + 1) == head.groups.prefix(level + 1)
          {
            cells[cells.count - 1].columns = last.columns.lowerBound..<column + 1
            cells[cells.count - 1].isNumeric = last.isNumeric && head.isNumeric
          } else {
            cells.append(
              HeadCell(
                text: head.groups[level], unit: nil, isNumeric: head.isNumeric,
                columns: column..<column + 1, levels: 1, isColumn: false))
          }
        } else if level == head.groups.count {
          cells.append(
            HeadCell(
              text: head.text, unit: head.unit, isNumeric: head.isNumeric,
              columns: column..<column + 1, levels: headLevels - level, isColumn: true))
        }
      }
      return cells
    }
  }
}
