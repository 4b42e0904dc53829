import Bulletin

/// Rows of totals: known by their words, set aside, and held against the sum of the other rows.
///
/// A total may stand below its rows or above them, and hold all rows or a part of them: it is right
/// if it is the sum of all others, of those above, of those since the total before it, or of those
/// up to the next.
struct TotalsCheck {
  /// Words that such rows begin with in offices' tables, folded.
  private static let words: Set<String> = [
    "tong cong", "tong so", "tong", "cong", "cong don", "toan tinh", "total", "grand total",
    "totals", "sum", "ລວມ", "ລວມທັງໝົດ",
  ]
  /// The most rows of totals that are checked.
  private static let limit = 10_000

  /// What one row of totals says of one column.
  private struct Claim {
    var column: String
    var header: String
    var stated: Quantity
    var above: Quantity?
    var sinceLast: Quantity?
    var untilNext: Quantity?
    var line: Int
    var position: Int
  }

  private let column: String?
  private let group: String?
  private let names: Set<String>
  private let isAutomatic: Bool
  private let path: String
  private let numeric: [String]
  private var sums: [String: Quantity] = [:]
  private var sinceLast: [String: Quantity] = [:]
  private var claims: [Claim] = []
  private var open: [String: Int] = [:]
  private(set) var rows = 0

  init(_ binding: SourceBinding, _ table: BoundTable) {
    column = binding.table.totals?.column
    group = column == nil ? nil : binding.table.unpivot?.into.first
    names = Set(binding.table.totals?.rows.map { FoldedText.fold($0.text) } ?? [])
    isAutomatic = binding.table.totals == nil && binding.recordType != nil
    path = table.table.path
    let labels = [column, group]
    numeric =
      column == nil && !isAutomatic
      ? []
      : table.readers.values.filter {
        $0.position != nil && [.integer, .decimal, .quantity].contains($0.type)
          && !labels.contains($0.name)
      }.map(\.name).sorted()
  }

  /// Whether a row is one of totals; if so what it says is noted.
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
      guard let stated = Self.amount(row.cell(name)), claims.count < Self.limit else { continue }
      let key = key(name, row)
      open[key] = claims.count
      claims.append(
        Claim(
          column: key, header: row.header(name), stated: stated, above: sums[key],
          sinceLast: sinceLast[key], line: row.place.line, position: row.raw(name).column))
      sinceLast[key] = nil
    }
    return true
  }

  /// Takes a row that is no totals row into the sums.
  mutating func add(_ row: RowView) {
    for name in numeric {
      guard let amount = Self.amount(row.cell(name)) else { continue }
      let key = key(name, row)
      sums[key] = Self.sum(sums[key], amount)
      sinceLast[key] = Self.sum(sinceLast[key], amount)
      if let claim = open[key] {
        claims[claim].untilNext = Self.sum(claims[claim].untilNext, amount)
      }
    }
  }

  /// A warning for each total that is no sum of rows.
  var differences: [Diagnostic] {
    claims.compactMap { claim in
      let candidates = [claim.above, claim.sinceLast, claim.untilNext, sums[claim.column]]
        .compactMap(\.self)
      guard !candidates.isEmpty, !candidates.contains(claim.stated) else { return nil }
      let sum: Message =
        claim.above == nil
        ? "the rows below add up to \(candidates[0])" : "the rows above add up to \(candidates[0])"
      return Diagnostic.warning(
        .totalsDiffer,
        "the totals row says \(claim.stated) in '\(claim.header)', \(sum)",
        at: Place(file: path, line: max(claim.line, 1), column: max(claim.position, 1)),
        hint: "the figures are made from the rows")
    }
  }

  private func key(_ name: String, _ row: RowView) -> String {
    group.map { "\(name)\u{0}\(row.raw($0).text)" } ?? name
  }

  private static func sum(_ sum: Quantity?, _ amount: Quantity) -> Quantity {
    sum.map { (try? $0.adding(amount)) ?? $0 } ?? amount
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
