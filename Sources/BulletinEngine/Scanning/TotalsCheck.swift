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
    var column: Key
    var header: String
    var stated: Quantity
    var above: Quantity?
    var sinceLast: Quantity?
    var line: Int
    var position: Int
  }

  /// A column, and where columns became rows the one that it was.
  private struct Key: Hashable {
    var column: Int
    var group = ""
  }

  private let column: String?
  private let group: String?
  private let names: Set<String>
  private let isAutomatic: Bool
  private let path: String
  /// The columns that are added up.
  let numeric: [String]
  private var sums: [Key: RunningTotal] = [:]
  private var sinceLast: [Key: RunningTotal] = [:]
  private var untilNext: [Int: RunningTotal] = [:]
  private var claims: [Claim] = []
  private var open: [Key: Int] = [:]

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

  /// Whether there may be rows of totals.
  var isActive: Bool { column != nil || isAutomatic }

  /// Whether a row's first words may stand in a later column.
  var skipsBlanks: Bool { column == nil }

  /// The names of the columns that words of totals stand in.
  func labels(among labels: [String]) -> [String] { column.map { [$0] } ?? labels }

  /// Whether a cell says that its row is one of totals.
  func isLabel(_ text: String) -> Bool {
    column == nil
      ? Self.words.contains(FoldedText.fold(Self.bare(text)))
      : names.contains(FoldedText.fold(text))
  }

  /// Notes what a row of totals says.
  mutating func note(_ row: RowView) {
    for (index, name) in numeric.enumerated() where !row.raw(name).text.isEmpty {
      guard let stated = Self.amount(row.cell(name)), claims.count < Self.limit else { continue }
      let key = key(index, row)
      open[key] = claims.count
      claims.append(
        Claim(
          column: key, header: row.header(name), stated: stated, above: sums[key]?.value,
          sinceLast: sinceLast[key]?.value, line: row.place.line, position: row.raw(name).column))
      sinceLast[key] = nil
    }
  }

  /// Takes a row that is no totals row into the sums.
  mutating func add(_ row: Int, _ codes: TotalsCodes, _ coder: BatchCoder) {
    for column in numeric.indices {
      guard let amount = codes.amount(column, row) else { continue }
      let key = group == nil ? Key(column: column) : key(column, coder.view(0, at: row))
      sums[key, default: RunningTotal()].add(amount)
      sinceLast[key, default: RunningTotal()].add(amount)
      if let claim = open[key] { untilNext[claim, default: RunningTotal()].add(amount) }
    }
  }

  /// A warning for each total that is no sum of rows.
  var differences: [Diagnostic] {
    claims.enumerated().compactMap { index, claim in
      let candidates = [
        claim.above, claim.sinceLast, untilNext[index]?.value, sums[claim.column]?.value,
      ].compactMap(\.self)
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

  private func key(_ column: Int, _ row: RowView) -> Key {
    Key(column: column, group: group.map { row.raw($0).text } ?? "")
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
