import Bulletin

/// Rows of totals: known by their words, set aside, and held against the sum of the rows above.
struct TotalsCheck {
  /// Words that such rows begin with in offices' tables, folded.
  private static let words: Set<String> = [
    "tong cong", "tong so", "tong", "cong", "cong don", "toan tinh", "total", "grand total",
    "totals", "sum", "ລວມ", "ລວມທັງໝົດ",
  ]

  private let column: String?
  private let names: Set<String>
  private let isAutomatic: Bool
  private let path: String
  private let numeric: [String]
  private var sums: [String: Quantity] = [:]
  private var sinceLast: [String: Quantity] = [:]
  private(set) var rows = 0
  private(set) var differences: [Diagnostic] = []

  init(_ binding: SourceBinding, _ table: BoundTable) {
    column = binding.table.totals?.column
    names = Set(binding.table.totals?.rows.map { FoldedText.fold($0.text) } ?? [])
    isAutomatic = binding.table.totals == nil && binding.recordType != nil
    path = table.table.path
    numeric =
      column == nil && !isAutomatic
      ? []
      : table.readers.values.filter {
        $0.position != nil && [.integer, .decimal, .quantity].contains($0.type)
      }.map(\.name).sorted()
  }

  /// Whether a row is one of totals; if so it is checked here.
  mutating func isTotals(_ row: RowView, _ labels: [String]) -> Bool {
    guard column != nil || isAutomatic else { return false }
    if let column {
      guard names.contains(FoldedText.fold(row.raw(column).text)) else { return false }
    } else {
      let first = labels.lazy.map { row.raw($0).text }.first { !$0.allSatisfy(\.isWhitespace) }
      guard let first, Self.words.contains(FoldedText.fold(Self.bare(first))) else { return false }
    }
    rows += 1
    for name in numeric where !row.raw(name).text.isEmpty {
      guard let stated = Self.amount(row.cell(name)) else { continue }
      let candidates = [sums[name], sinceLast[name]].compactMap(\.self)
      if !candidates.isEmpty, !candidates.contains(stated) {
        differences.append(
          Diagnostic.warning(
            .totalsDiffer,
            "the totals row says \(stated) in '\(row.header(name))', the rows above add up to "
              + "\(candidates[0])",
            at: Place(
              file: path, line: max(row.place.line, 1), column: max(row.raw(name).column, 1)),
            hint: "the figures are made from the rows"))
      }
      sinceLast[name] = nil
    }
    return true
  }

  /// Takes a row that is no totals row into the sums.
  mutating func add(_ row: RowView) {
    for name in numeric {
      guard let amount = Self.amount(row.cell(name)) else { continue }
      sums[name] = sums[name].map { (try? $0.adding(amount)) ?? $0 } ?? amount
      sinceLast[name] = sinceLast[name].map { (try? $0.adding(amount)) ?? $0 } ?? amount
    }
  }

  private static func amount(_ cell: CellValue) -> Quantity? {
    guard case .value(let value) = cell, let quantity = value.asQuantity, quantity.isKnown else {
      return nil
    }
    return quantity
  }

  /// The words without a colon or bracket behind them.
  private static func bare(_ text: String) -> String {
    String(text.prefix { !":([".contains($0) })
  }
}
