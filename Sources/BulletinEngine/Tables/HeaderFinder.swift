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
    case .rows(let rows): return header(in: rows, preview, width)
    case .auto:
      guard let index = automatic(preview) else { return nil }
      if goesOn(index, preview) { return header(in: [index + 1, index + 2], preview, width) }
      let cells = preview[index].cells
      // A remark behind a row does not make a column.
      let width = max(cells.count, Self.usualWidth(preview))
      return Header(
        names: named(cells + Array(repeating: "", count: width - cells.count)),
        rowsAbove: index + 1, line: preview[index].line)
    }
  }

  /// - Parameter rows: Counted from 1.
  private func header(
    in rows: [Int], _ preview: [SourceTable.GridRow], _ width: Int
  ) -> Header? {
    guard let last = rows.last, last <= preview.count else { return nil }
    let parts = rows.map { filledRight(preview[$0 - 1].cells, width, isLast: $0 == last) }
    let names = (0..<width).map { column in
      parts.map { $0[column] }.filter { !$0.isEmpty }.joined(separator: " ")
    }
    return Header(names: named(names), rowsAbove: last, line: preview[last - 1].line)
  }

  /// Whether a header goes on in the row below: merged cells above hold words and years below, and
  /// a cell that is merged downwards nothing.
  private func goesOn(_ index: Int, _ preview: [SourceTable.GridRow]) -> Bool {
    guard Self.isSecondRow(index + 1, below: index, preview) else { return false }
    // Rows whose first cells are empty one after the other are rows of a table.
    return !Self.isSecondRow(index + 2, below: index, preview)
  }

  private static func isSecondRow(
    _ index: Int, below head: Int, _ preview: [SourceTable.GridRow]
  ) -> Bool {
    guard index < preview.count else { return false }
    let (above, below) = (preview[head].cells, preview[index].cells)
    guard above.count == below.count, !isBlank(above[0]) else { return false }
    let merged = above.indices.filter { isBlank(above[$0]) }
    return !merged.isEmpty && merged.allSatisfy { !isBlank(below[$0]) }
      && above.indices.contains { !isBlank(above[$0]) && isBlank(below[$0]) }
      && below.allSatisfy { isBlank($0) || ExactDecimal($0) == nil || isYear($0) }
  }

  private static func isYear(_ cell: String) -> Bool {
    Int(trimmed(cell)).map { (1900...2100).contains($0) } ?? false
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
    } ?? counts.firstIndex { $0 * 10 >= widest * 6 }.map { Self.named(above: $0, preview) ?? $0 }
  }

  /// The row above the first full one where that holds nothing but names, some of which are missing.
  private static func named(above index: Int, _ preview: [SourceTable.GridRow]) -> Int? {
    guard index > 0, !hasNumbers(preview[index - 1]) else { return nil }
    let cells = preview[index - 1].cells
    guard cells.count == preview[index].cells.count, cells.count(where: { !isBlank($0) }) > 1
    else { return nil }
    return index - 1
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
