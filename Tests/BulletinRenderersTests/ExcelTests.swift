#if Excel
  import Bulletin
  import Testing

  @testable import BulletinRenderers

  @Suite struct ExcelTests {
    private static let period = Period(.year(2023))!
    private static let units = UnitVocabulary.standard

    @Test(arguments: [
      ("Bảng 1", "Bảng 1"), ("a/b:c*d?e[f]g\\h", "a b c d e f g h"), ("'x'", "x"), ("", "1"),
      ("History", "History (2)"), ("  ", "1"),
      ("Đoàn ra, đoàn vào và khách quốc tế đến tỉnh", "Đoàn ra, đoàn vào và khách quố…"),
      (String(repeating: "ຜູ້", count: 20), String(repeating: "ຜູ້", count: 10) + "…"),
    ])
    func aSheetIsNamedAsSpreadsheetsAllow(wanted: String, name: String) {
      var names = SheetNames()
      let taken = names.take(wanted)
      #expect(taken == name)
      #expect(taken.utf16.count <= 31)
      let again = names.take(wanted)
      #expect(again.lowercased() != taken.lowercased() && again.utf16.count <= 31)
    }

    private static func figure(
      _ quantity: Quantity, decimals: Int? = nil, isShare: Bool = false
    ) -> Figure {
      Figure(
        id: FigureID("m", period: period), label: "m", quantity: quantity, decimals: decimals,
        isShare: isShare, provenance: Provenance(definition: "sum(x)"))
    }

    @Test func aNumberOfACellPrintsAsTheReportDoes() throws {
      let text = FigureText(language: .vi)
      func number(_ figure: Figure, _ format: FigureFormat = .bare) -> CellNumber? {
        CellNumber(figure, format, text)
      }
      let whole = try #require(number(Self.figure(.exact(Fraction(1440)))))
      #expect(whole.value == 1440 && whole.format == "#,##0")
      let bound = try #require(
        number(Self.figure(.atLeast(Fraction(17_000_000), open: true))))
      #expect(bound.value == 17_000_000 && bound.format == "\"trên \"#,##0")
      let ratio = Fraction(numerator: 1440, denominator: 171)
      let mean = try #require(number(Self.figure(.exact(ratio), decimals: 2)))
      #expect(mean.format == "#,##0.00" && abs(mean.value - 8.421052631579) < 1e-9)
      let third = Fraction(numerator: 1, denominator: 3)
      let share = try #require(number(Self.figure(.exact(third), isShare: true)))
      #expect(share.format == "#,##0.0%")
      let change = try #require(number(Self.figure(.exact(third), isShare: true), .change))
      #expect(change.format == "+#,##0.0%;-#,##0.0%;#,##0.0%")
      #expect(number(Self.figure(.between(Fraction(40), Fraction(50)))) == nil)
      #expect(number(Self.figure(.notStated(.notReported))) == nil)
      // Sixteen digits would lose one.
      #expect(number(Self.figure(.exact(Fraction(1_234_567_890_123_456)))) == nil)
    }

    private static func texts(_ report: Report) throws -> [(name: String, text: String)] {
      let bytes = try ExcelRenderer(EmptyOptions()).render(
        report, in: RenderContext(fileName: "f"))[0].bytes
      return try Unpacked.texts(bytes)
    }

    @Test(arguments: Wording.languages)
    func everyPartIsWellFormedAndNothingIsAFormula(language: LanguageCode) throws {
      for (name, text) in try Self.texts(SampleReport.make(language)) {
        let parsed = ParsedXML(text)
        if name.contains("worksheets/") {
          #expect(parsed.attributes["f"] == nil && parsed.attributes["hyperlink"] == nil)
          #expect(parsed.attributes["v"]?.isEmpty == false)
        }
      }
    }

    @Test func textThatLooksLikeAFormulaStaysText() throws {
      let hostile = [
        "=HYPERLINK(\"http://x\")", "+1", "-1", "@x", "http://x", "]]>", "\u{202E}a\u{0}",
      ]
      let table = Table(
        heads: [
          Table.Head("=1+1"), Table.Head("x", groups: ["=2+2"]), Table.Head("y", groups: ["=2+2"]),
        ],
        rows: hostile.map { Table.Row(.row, [[.text($0)], [.text($0)], []]) }
          + [Table.Row(.row, [[.text(String(repeating: "dài ", count: 262_144))]])])
      let report = Report(
        pipeline: "p", title: [.text("=3+3")], period: Self.period, language: .vi,
        parts: [Report.Part(anchor: "a", title: [.text("[=4]")], blocks: [.table(table)])],
        figures: [])
      let parts = try Self.texts(report)
      let strings = try #require(parts.first { $0.name == "xl/sharedStrings.xml" })
      let shared = ParsedXML(strings.text).texts["t"] ?? []
      for text in ["=HYPERLINK(\"http://x\")", "+1", "-1", "@x", "=1+1", "=2+2", "=3+3", "a"] {
        #expect(shared.contains(text), "\(text)")
      }
      for part in parts where part.name.contains("worksheets/") {
        #expect(ParsedXML(part.text).attributes["f"] == nil)
      }
    }

    @Test(arguments: [("ế", 633), ("&", 316), ("a", 1900), ("ຄ", 633)])
    func wordsOfAnAttributeAreCutBetweenLetters(letter: String, count: Int) {
      let cut = Workbook.attribute(String(repeating: letter, count: 5000))
      #expect(cut == String(repeating: letter, count: count))
    }

    @Test func aChartIsDrawnFromTheCellsBesideIt() throws {
      let ids = (2021...2022).map { FigureID(MetricID("m\($0)"), period: Self.period) }
      let chart = Chart(
        kind: .grouped, caption: [.text("Biểu đồ 'A'")], axis: "Năm", categories: ["2021", "2022"],
        series: [Chart.Series("Đoàn", [ids[0], nil]), Chart.Series("Lượt", ids)], unit: "lượt")
      let figures = ids.map {
        Figure(
          id: $0, label: "m", quantity: .exact(Fraction(7)),
          provenance: Provenance(definition: "sum(x)"))
      }
      let report = Report(
        pipeline: "p", title: [.text("Báo cáo")], period: Self.period, language: .vi,
        parts: [Report.Part(anchor: "a", title: [], blocks: [.chart(chart)])], figures: figures)
      let parts = try Self.texts(report)
      let drawn = try #require(parts.first { $0.name == "xl/charts/chart1.xml" })
      let formulas = ParsedXML(drawn.text).texts["c:f"] ?? []
      #expect(formulas.contains("'Biểu đồ ''A'!$B$4:$B$5"))
      #expect(parts.first { $0.name == "docProps/core.xml" }?.text.contains("1980-01-01") == true)
    }

    /// A report of one block, whose figures have the ids `m0`, `m1` and so on.
    private static func report(_ block: Block, _ quantities: [Quantity]) -> Report {
      let figures = quantities.enumerated().map { index, quantity in
        Figure(
          id: FigureID(MetricID("m\(index)"), period: period), label: "Số đoàn",
          quantity: quantity, provenance: Provenance(definition: "sum(x)"))
      }
      return Report(
        pipeline: "p", title: [.text("Báo cáo")], period: period, language: .vi,
        parts: [Report.Part(anchor: "a", title: [], blocks: [block])], figures: figures)
    }

    private static let ids = (0..<3).map { FigureID(MetricID("m\($0)"), period: period) }

    @Test(arguments: Chart.Kind.allCases)
    func aChartOfTwoUnitsInOneSeriesIsDrawn(kind: Chart.Kind) throws {
      let chart = Chart(
        kind: kind, axis: "Năm", categories: ["2021", "2022", "2023"],
        series: [Chart.Series("Đoàn", Self.ids)])
      let unit = Self.units.unit(named: "đoàn")
      let report = Self.report(
        .chart(chart),
        [.exact(Fraction(7), unit: unit), .exact(Fraction(8)), .exact(Fraction(9), unit: unit)])
      let parts = try Self.texts(report)
      let drawn = parts.filter { $0.name.hasPrefix("xl/charts/chart") }
      #expect(drawn.count == 2)
      // Those of one unit are not below each other, and have cells of their own.
      let formulas = drawn.map { ParsedXML($0.text).texts["c:f"] ?? [] }
      let places = formulas.map { $0.joined(separator: " ") }
      #expect(places.contains { $0.contains("$5") && !$0.contains("$6") }, "\(places)")
      #expect(places.contains { $0.contains("'Đoàn (đoàn)'!$B$4:$B$5") }, "\(places)")
    }

    @Test(arguments: [
      ([Table.Head("Năm"), Table.Head("Người", isNumeric: true)], "Người"),
      (
        [
          Table.Head("Năm"), Table.Head("Người", isNumeric: true),
          Table.Head("Chi phí", isNumeric: true),
        ], "Người"
      ),
      (
        ["Kỳ này", "Kỳ trước", "Tỷ lệ"].map {
          Table.Head($0, groups: ["Đoàn ra"], isNumeric: true)
        }, "Đoàn ra"
      ),
    ])
    func aSheetWithoutATitleIsNamedByItsFirstMetric(heads: [Table.Head], name: String) throws {
      let row = Table.Row(.row, heads.map { _ in [.text("1")] })
      let parts = try Self.texts(
        Self.report(.table(Table(heads: heads, rows: [row])), []))
      let book = try #require(parts.first { $0.name == "xl/workbook.xml" })
      #expect(ParsedXML(book.text).values("name", of: "sheet").dropFirst().first == name)
    }

    @Test func namesOfCategoriesStayClearOfBarsBelowZero() throws {
      let chart = Chart(
        kind: .bar, axis: "Năm", categories: ["2021", "2022", "2023"],
        series: [Chart.Series("Đoàn", Self.ids)])
      let report = Self.report(
        .chart(chart), [7, -5, 3].map { Quantity.exact(Fraction($0)) })
      let parts = try Self.texts(report)
      let drawn = try #require(parts.first { $0.name == "xl/charts/chart1.xml" })
      let places = ParsedXML(drawn.text).values("val", of: "c:tickLblPos")
      #expect(places == ["low", "nextTo"])
    }

    @Test(arguments: [(32_767, false), (32_768, true)])
    func aTextThatNoCellHoldsIsCutAndSaidSo(length: Int, isCut: Bool) throws {
      let long = String(repeating: "ế", count: length)
      let table = Table(
        heads: [Table.Head("Tên")], rows: [Table.Row(.row, [[.text(long)]])])
      let parts = try Self.texts(Self.report(.table(table), []))
      let shared = try #require(parts.first { $0.name == "xl/sharedStrings.xml" })
      let texts = ParsedXML(shared.text).texts["t"] ?? []
      let cell = try #require(texts.first { $0.count > 1000 })
      #expect(cell.utf16.count == 32_767 && cell.hasSuffix("…") == isCut)
      #expect(texts.contains { $0.contains("32.767 ký tự") } == isCut)
    }

    @Test(arguments: Wording.languages, BoundKind.allCases)
    func boundsAreWordsOfTheLanguage(language: LanguageCode, bound: BoundKind) {
      let name = WorkbookWords(language).name(of: bound)
      #expect(!name.isEmpty && !name.contains("_"))
      #expect(language == .en || name != WorkbookWords(.en).name(of: bound))
    }

    @Test func theSameReportGivesTheSameBytes() throws {
      let render = {
        try ExcelRenderer(EmptyOptions()).render(
          SampleReport.make(.vi), in: RenderContext(fileName: "f"))[0].bytes
      }
      #expect(try render() == render())
    }
  }
#endif
