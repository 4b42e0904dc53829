import Bulletin

/// Reads exchange rates from a source.
///
/// Either a row for each rate, with columns `date`, `currency`, `rate` and, unless the rates are in
/// đồng, `per` (one `currency` is worth `rate` of `per`); or a row for each date and a column for
/// each currency, headed by its code, of which the one that is always 1 is what the others are
/// counted against, as the tables of the OECD have it.
struct RateReader {
  private static let names: [(field: String, headers: Set<String>)] = [
    ("date", ["date", "ngay", "day", "year", "nam", "month", "thang", "period", "ky"]),
    ("currency", ["currency", "from", "loai tien", "ngoai te", "tien te", "ma"]),
    ("rate", ["rate", "ty gia", "ti gia", "exchange rate", "value"]),
    ("per", ["per", "to", "into", "base", "quy ra"]),
  ]

  let binding: SourceBinding
  let rule: RateRule
  let context: RunContext

  /// Reads all rows.
  ///
  /// - Throws: `TableFault`, `InputFault`; a bad row is an error among the diagnostics, since money
  ///   must not be converted by the next best rate.
  func read() async throws -> (book: RateBook, inputs: [InputDigest], diagnostics: [Diagnostic]) {
    var book = RateBook(rule: rule)
    var inputs: [InputDigest] = []
    var diagnostics: [Diagnostic] = []
    for table in try await SourceScanner(binding: binding, context: context).open() {
      let columns = self.columns(of: table)
      guard let date = columns["date"] else {
        throw TableFault(
          .badRates, path: table.table.path, line: nil,
          "rates need a column 'date'; the headers are \(table.headersText)")
      }
      let collector = LaneCollector { CollectingLane(width: table.headers.count) }
      let summary = try await table.scan(
        binding, columns: Array(table.headers.indices), in: context, into: collector.sink)
      inputs += summary.inputs
      diagnostics += summary.diagnostics
      let rows = collector.lanes.flatMap(\.rows)
      let read: [RateRow]
      if let currency = columns["currency"], let rate = columns["rate"] {
        read = rows.flatMap { row in
          long(row, date: date, currency: currency, rate: rate, per: columns["per"])
        }
      } else {
        read = try wide(rows, date: date, table)
      }
      let style = try style(of: read, table)
      for row in read { add(row, style, table.table.path, to: &book, &diagnostics) }
    }
    return (book, inputs, diagnostics)
  }

  /// One cell of a rate, with what it says.
  private struct RateRow {
    var date: String
    var from: String
    var into: String
    var text: String
    var line: Int
    var column: Int
  }

  private func columns(of table: BoundTable) -> [String: Int] {
    var columns: [String: Int] = [:]
    for (field, headers) in Self.names {
      if let declared = binding.table.columns[field], let reader = table[field],
        !declared.from.isEmpty
      {
        columns[field] = reader.position
      } else {
        columns[field] = table.headers.firstIndex { headers.contains(FoldedText.fold($0)) }
      }
    }
    return columns
  }

  private func long(
    _ row: CollectingLane.Row, date: Int, currency: Int, rate: Int, per: Int?
  ) -> [RateRow] {
    guard let name = row.cells[currency], let value = row.cells[rate] else { return [] }
    return [
      RateRow(
        date: row.cells[date]?.text ?? "", from: code(name.text),
        into: per.flatMap { row.cells[$0] }.map { code($0.text) } ?? "VND", text: value.text,
        line: row.place.line, column: value.column)
    ]
  }

  private func wide(
    _ rows: [CollectingLane.Row], date: Int, _ table: BoundTable
  ) throws -> [RateRow] {
    let currencies = table.headers.indices.filter { $0 != date && isCode(table.headers[$0]) }
    let base = currencies.first { column in
      let cells = rows.compactMap { $0.cells[column]?.text }
      return !cells.isEmpty && cells.allSatisfy { ExactDecimal($0) == 1 }
    }
    guard let base else {
      throw TableFault(
        .badRates, path: table.table.path, line: nil,
        "rates need columns 'currency' and 'rate', or a column for each currency of which one is "
          + "always 1; the headers are \(table.headersText)")
    }
    return rows.flatMap { row in
      currencies.compactMap { column -> RateRow? in
        guard column != base, let cell = row.cells[column] else { return nil }
        return RateRow(
          date: row.cells[date]?.text ?? "", from: code(table.headers[base]),
          into: code(table.headers[column]), text: cell.text, line: row.place.line,
          column: cell.column)
      }
    }
  }

  private func isCode(_ header: String) -> Bool {
    header.utf8.count == 3 && header.utf8.allSatisfy { (0x41...0x5A).contains($0) }
  }

  /// The ISO code that a word for a currency stands for.
  private func code(_ word: String) -> String {
    context.units.unit(named: word).id ?? word
  }

  /// How the rates are written: as declared, else as they prove; a guess would be off by a thousand.
  private func style(of rows: [RateRow], _ table: BoundTable) throws -> NumberStyle {
    switch binding.table.style {
    case .vi: return .vi
    case .en: return .en
    case nil: break
    }
    let evidence = Set(rows.map { NumberReader.evidence(in: $0.text) }).subtracting([.undecided])
    if evidence.count == 1 { return evidence.first! }
    guard let doubtful = rows.first(where: { NumberReader.isAmbiguous($0.text) }) else {
      return table.table.style == .undecided ? .en : table.table.style
    }
    if table.table.style != .undecided { return table.table.style }
    throw TableFault(
      .badRates, path: table.table.path, line: doubtful.line,
      "the rate '\(doubtful.text)' can be read in two ways", hint: "say which: style: vi")
  }

  private func add(
    _ row: RateRow, _ style: NumberStyle, _ path: String, to book: inout RateBook,
    _ diagnostics: inout [Diagnostic]
  ) {
    func fault(_ message: Message) {
      diagnostics.append(
        Diagnostic(
          .badRates, message,
          at: Place(file: path, line: max(row.line, 1), column: max(row.column, 1)),
          hint: "mend the row; money is not converted by the next best rate"))
    }
    guard let date = try? RecordDate.read(row.date, calendar: .gregorian) else {
      return fault("'\(row.date)' is not the date of a rate")
    }
    guard let number = NumberReader.read(row.text, style: style), number > 0 else {
      return fault("'\(row.text)' is no rate of \(row.from)")
    }
    let rate = RateBook.Rate(period: date.period, value: Fraction(number))
    if !book.add(from: row.from, into: row.into, rate) {
      fault("\(row.from) has two rates in \(row.into) for \(date.period)")
    }
  }
}
