import Bulletin

/// Finds the header among the first rows of a table.
struct HeaderFinder {
  /// The header that was found.
  struct Header: Equatable {
    /// The names of the columns, as they stand.
    var names: [String]
    /// The rows above the first row of data.
    var rowsAbove: Int
    /// The line of the header; 0 where there is none.
    var line: Int
  }

  /// Folded names that the header is expected to hold, if any are known.
  let expected: Set<String>

  func find(_ option: HeaderOption, in preview: [SourceTable.GridRow]) -> Header? {
    let width = preview.map(\.cells.count).max() ?? 0
    switch option {
    case .none:
      return Header(names: (0..<width).map { "column_\($0 + 1)" }, rowsAbove: 0, line: 0)
    case .rows(let rows):
      guard let last = rows.last, last <= preview.count else { return nil }
      let parts = rows.map { filledRight(preview[$0 - 1].cells, width, isLast: $0 == last) }
      let names = (0..<width).map { column in
        parts.map { $0[column] }.filter { !$0.isEmpty }.joined(separator: " ")
      }
      return Header(names: named(names), rowsAbove: last, line: preview[last - 1].line)
    case .auto:
      guard let index = automatic(preview) else { return nil }
      let cells = preview[index].cells
      // A remark behind a row does not make a column.
      let width = max(cells.count, Self.usualWidth(preview))
      return Header(
        names: named(cells + Array(repeating: "", count: width - cells.count)),
        rowsAbove: index + 1, line: preview[index].line)
    }
  }

  private func automatic(_ preview: [SourceTable.GridRow]) -> Int? {
    if !expected.isEmpty {
      let scores = preview.map { row in
        row.cells.filter { expected.contains(FoldedText.fold(HeaderUnit.split($0).name)) }.count
      }
      if let best = scores.max(), best > 0 { return scores.firstIndex(of: best) }
    }
    let usual = Self.usualWidth(preview)
    guard let first = preview.firstIndex(where: { $0.cells.count >= usual && !Self.isBlank($0) })
    else { return nil }
    // A row that is longer than the rest, with a remark behind it, is no header.
    let limit = max(usual, preview[first].cells.count)
    let counts = preview.map { row in
      row.cells.count > limit ? 0 : row.cells.filter { !Self.isBlank($0) }.count
    }
    guard let widest = counts.max(), widest > 0 else { return nil }
    return preview.indices.first { index in
      counts[index] * 10 >= widest * 6 && !Self.hasNumbers(preview[index])
    } ?? counts.firstIndex { $0 * 10 >= widest * 6 }
  }

  /// How many cells most rows have.
  private static func usualWidth(_ preview: [SourceTable.GridRow]) -> Int {
    var rows: [Int: Int] = [:]
    for row in preview where !isBlank(row) { rows[row.cells.count, default: 0] += 1 }
    guard let most = rows.values.max() else { return 0 }
    let widths = rows.filter { $0.value == most }.keys.sorted()
    // A title and a header without rows: the header is the one with several words.
    if widths.first == 1, widths.count > 1,
      let wider = preview.first(where: { $0.cells.count == widths[1] }), !hasNumbers(wider)
    {
      return widths[1]
    }
    return widths.first ?? 0
  }

  private static func hasNumbers(_ row: SourceTable.GridRow) -> Bool {
    row.cells.contains { !isBlank($0) && ExactDecimal($0) != nil }
  }

  private static func isBlank(_ row: SourceTable.GridRow) -> Bool { row.cells.allSatisfy(isBlank) }

  /// A merged cell has its words in its first column only.
  private func filledRight(_ cells: [String], _ width: Int, isLast: Bool) -> [String] {
    var filled: [String] = []
    for column in 0..<width {
      let cell = column < cells.count ? Self.trimmed(cells[column]) : ""
      filled.append(cell.isEmpty && !isLast ? (filled.last ?? "") : cell)
    }
    return filled
  }

  private func named(_ names: [String]) -> [String] {
    names.enumerated().map { index, name in
      let name = Self.trimmed(name)
      return name.isEmpty ? "column_\(index + 1)" : name
    }
  }

  static func trimmed(_ text: String) -> String {
    // Most texts have nothing to trim, which their bytes tell at once.
    if let first = text.utf8.first, let last = text.utf8.last, first > 0x20, first < 0x7F,
      last > 0x20, last < 0x7F
    {
      return text
    }
    var text = text[...]
    while text.first?.isWhitespace == true || text.first == "\u{FEFF}" { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }

  private static func isBlank(_ text: String) -> Bool { text.allSatisfy(\.isWhitespace) }
}
