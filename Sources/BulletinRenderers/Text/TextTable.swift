import Bulletin

/// A table of plain text, its columns aligned by display width; words wrap within their column
/// where the table would be wider than a line, figures never.
struct TextTable {
  private static let narrowest = 12

  private let isNumeric: [Bool]
  private let head: [[String]]
  private let rows: [(kind: Table.RowKind, cells: [[String]])]
  private let widths: [Int]
  /// How narrow each column may be.
  let least: [Int]
  /// The blanks before each column.
  static let gap = 2

  /// Makes a table of cells that are on one line each.
  init(_ table: Table, heads: [String], cells: [[String]], width: Int) {
    isNumeric = table.heads.map(\.isNumeric)
    let cells = cells.map { row in
      heads.indices.map { $0 < row.count ? row[$0] : "" }
    }
    let least = Self.least(table, heads, cells)
    let widths = Self.widths(table, heads, cells, width, least)
    (self.widths, self.least) = (widths, least)
    func wrap(_ cells: [String]) -> [[String]] {
      zip(cells, widths).map { TextWrap.lines($0, width: $1) }
    }
    head = wrap(heads)
    rows = zip(table.rows, cells).map { ($0.kind, wrap($1)) }
  }

  /// The lines: heads, a rule, rows, and a rule before every total.
  var lines: [String] {
    let rule = "  " + widths.map { String(repeating: "-", count: $0) }.joined(separator: "  ")
    var lines = Self.joined(head, alignedAtEnd: true, line) + [rule]
    for row in rows {
      if row.kind == .total { lines.append(rule) }
      lines += Self.joined(row.cells, alignedAtEnd: false, line)
    }
    return lines
  }

  private func line(_ cells: [String]) -> String {
    var text = "  "
    for (index, cell) in cells.enumerated() {
      let gap = TextWrap.blanks(widths[index] - cell.displayWidth)
      text += (index == 0 ? "" : "  ") + (isNumeric[index] ? gap + cell : cell + gap)
    }
    while text.last == " " { text.removeLast() }
    return text
  }

  /// Cells of several lines as lines of the table; the shorter ones stand at the top or the bottom.
  private static func joined(
    _ cells: [[String]], alignedAtEnd: Bool, _ line: ([String]) -> String
  ) -> [String] {
    let height = cells.map(\.count).max() ?? 1
    return (0..<height).map { number in
      line(
        cells.map { lines in
          let index = alignedAtEnd ? number - (height - lines.count) : number
          return lines.indices.contains(index) ? lines[index] : ""
        })
    }
  }

  /// As wide as the longest cell; too wide a table takes from its widest column of words or head.
  private static func widths(
    _ table: Table, _ heads: [String], _ cells: [[String]], _ width: Int, _ least: [Int]
  ) -> [Int] {
    var widths = heads.indices.map { column in
      ([heads[column]] + cells.map { $0[column] }).map(\.displayWidth).max() ?? 0
    }
    while widths.reduce(gap * widths.count, +) > width {
      let shrinkable = widths.indices.filter { widths[$0] > least[$0] }
      guard let widest = shrinkable.max(by: { widths[$0] < widths[$1] }) else { break }
      widths[widest] -= 1
    }
    return widths
  }

  /// As wide as figures and the longest word of their head; words may be parted.
  private static func least(_ table: Table, _ heads: [String], _ cells: [[String]]) -> [Int] {
    heads.indices.map { column in
      guard table.heads[column].isNumeric else {
        let widest = ([heads[column]] + cells.map { $0[column] }).map(\.displayWidth).max() ?? 0
        return min(widest, narrowest)
      }
      return max(
        cells.map { $0[column].displayWidth }.max() ?? 0, TextWrap.longestWord(of: heads[column]))
    }
  }
}
