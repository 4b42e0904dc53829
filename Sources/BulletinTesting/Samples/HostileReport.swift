import Bulletin

/// Reports that a renderer must bear: every kind of block and figure, and words that attack.
enum HostileReport {
  static let today = CalendarDay(iso: "2026-01-31")!
  static let element = "<script>alert(1)"
  static let attribute = "\" onload=\"x\""
  static let formula = "=HYPERLINK"

  private static let words =
    "\(element)</script> ]]> &amp; {{7*7}} `x` ![i](javascript:y)|a\u{202E}gnp\u{1B}[31m"
  private static let period = Period(.term(from: 2017, to: 2023))!

  /// A report without anything in it.
  static func empty(_ language: LanguageCode) -> Report {
    Report(
      pipeline: "empty", title: [], period: period, language: language, parts: [], figures: [])
  }

  /// A report with everything that may be in one.
  static func make(_ language: LanguageCode) -> Report {
    Report(
      pipeline: "term", title: [.text("Báo cáo \(words)")], period: period, language: language,
      letterhead: letterhead,
      parts: [
        Report.Part(anchor: "one", title: [.text("I. \(words)")], blocks: blocks),
        Report.Part(anchor: "two", title: [], blocks: [.paragraph([])]),
        Report.Part(anchor: "three", title: [.text("ຄະນະຜູ້ແທນ")], blocks: []),
        Report.Part(
          anchor: "annex", title: [.text(words)], blocks: [.table(table)], isAnnex: true),
      ], notes: [.note(.caveat, [.text(words)])], figures: figures)
  }

  private static var letterhead: Letterhead {
    var head = Letterhead()
    head.parent = LocalizedText("UBND \(words)")
    head.issuer = LocalizedText(attribute)
    head.code = "BC-LHHN"
    return head
  }

  private static var blocks: [Block] {
    [
      .paragraph([
        .text(words), .figure(ids[0], .standard), .strong([.text(attribute)]),
        .emphasis([.figure(ids[1], .exact), .strong([.text("'")])]),
      ]),
      .heading(level: 2, [.text(words)]), .keyFigures(ids), .table(table), .table(emptyTable),
      .chart(
        Chart(
          kind: .bar, caption: [.text(words)], axis: words, categories: [words, "2018"],
          series: [Chart.Series(words, [ids[0], nil])], unit: "đoàn")),
      .list([[.text("\(formula)(\"http://x\")")], [.text("- \(words)")], []]),
      .paragraph([
        .link("javascript:alert(1)", [.text(words)]), .lineBreak, .code(words),
        .link("https://example.org/\(attribute)'>\(element)", [.figure(ids[0], .standard)]),
      ]),
      .list([
        ListItem([.text(words)], mark: .number(3)),
        ListItem([.code(words), .lineBreak, .text("2. \(words)")], level: 1),
        ListItem([.text(words)], mark: .none, level: 4),
      ]),
      .note(.information, [.text(words)]), .note(.caveat, [.text(attribute)]),
    ]
  }

  private static var table: Table {
    Table(
      caption: [.text(words)],
      heads: [
        Table.Head(words, groups: [words]),
        Table.Head(attribute, groups: [words], unit: "đoàn", isNumeric: true),
      ],
      rows: [
        Table.Row(.row, [[.text("\(formula)(\"http://x\")")], [.figure(ids[0], .bare)]]),
        Table.Row(.row, [[.text(words)], []]),
        Table.Row(.notBrokenDown, [[.text(attribute)], [.figure(ids[3], .bare)]]),
        Table.Row(.total, [[.text("Tổng cộng"), .mark(attribute)], [.figure(ids[2], .bare)]]),
      ], notes: [Footnote(.caveat, mark: attribute, [.text(words)])])
  }

  private static var emptyTable: Table { Table(heads: [Table.Head("Năm")], rows: []) }

  private static let quantities: [Quantity] = [
    .exact(Fraction(1440), unit: UnitVocabulary.standard.unit(named: "lượt người")),
    .atLeast(
      Fraction(17_000_000), unit: UnitVocabulary.standard.unit(named: "USD"), open: true),
    .exact(Fraction(numerator: 1, denominator: 3)), .notStated(.notReported),
    .missing(.noRecords), .between(Fraction(40), Fraction(50)), .about(Fraction(-8)),
  ]

  private static let ids = quantities.indices.map {
    FigureID(MetricID("sample.metric_\($0)"), period: period)
  }

  private static var figures: [Figure] {
    zip(ids, quantities).enumerated().map { index, pair in
      Figure(
        id: pair.0, label: LocalizedText("\(formula) \(words)"), quantity: pair.1,
        isShare: index == 2, provenance: provenance)
    }
  }

  private static var provenance: Provenance {
    var rows = RowCounts()
    (rows.used, rows.filtered, rows.leftOut, rows.setAside) = (12, 3, 1, 0)
    var places = RowPlaces()
    for line in [2, 3, 7] { places.add(RowPlace(line: line)) }
    let input = InputDigest(
      path: "data/\(words).csv", sha256: String(repeating: "0123456789abcdef", count: 4), size: 9)
    return Provenance(
      definition: "sum(x) where y == \"\(words)\"",
      sources: [SourceUse(source: words, input: input, rows: rows, places: places)],
      stated: [
        StatedUse(
          source: words, input: input, rowsInFile: 1, place: RowPlace(line: 0, span: 3..<9),
          text: words, period: period, reason: words, insteadOf: "38")
      ], notes: [.leftOut(rows: 1, source: words)])
  }
}
