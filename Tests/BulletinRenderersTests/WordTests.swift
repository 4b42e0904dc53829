import Bulletin
import Testing

@testable import BulletinRenderers

@Suite struct WordTests {
  private static func options(_ layout: PageLayout) -> WordRenderer.Options {
    var options = WordRenderer.Options()
    options.layout = layout
    return options
  }

  private static func package(
    _ report: Report, _ layout: PageLayout, contents: Bool? = nil
  ) -> WordPackage {
    var options = options(layout)
    options.contents = contents
    return WordDocument(report, options, units: .standard).package()
  }

  private static let looks: [(LanguageCode, PageLayout)] = [
    (.vi, .plain), (.vi, .decree30), (.en, .plain), (.lo, .decree30),
  ]

  @Test(arguments: looks.indices)
  func aDocumentReadsAsRecorded(index: Int) {
    let (language, layout) = Self.looks[index]
    let text = Self.package(SampleReport.make(language), layout).document
    // One element a line, so that a difference can be read.
    let lines = ["<w:p>", "<w:tbl>", "<w:tr>", "<w:tc>", "<w:sectPr>", "<w:sdt>"]
      .reduce(text) { $0.replacing($1, with: "\n\($1)") }
    Golden.expect(
      Array((lines + "\n").utf8), "report.\(language).\(layout.rawValue).document.xml",
      #_sourceLocation)
  }

  @Test(arguments: looks.indices)
  func everyPartIsWellFormedAndEveryNameLeadsSomewhere(index: Int) throws {
    let (language, layout) = Self.looks[index]
    let package = Self.package(SampleReport.make(language), layout, contents: true)
    let entries = try package.entries()
    let names = Set(entries.map(\.name))
    #expect(names.count == entries.count && entries[0].name == "[Content_Types].xml")
    var parts: [String: ParsedXML] = [:]
    for entry in entries where entry.name.hasSuffix(".xml") || entry.name.hasSuffix(".rels") {
      parts[entry.name] = ParsedXML(String(decoding: entry.bytes, as: UTF8.self))
    }
    let types = try #require(parts["[Content_Types].xml"])
    for part in types.values("PartName", of: "Override") {
      #expect(names.contains(String(part.dropFirst())), "\(part)")
    }
    let relations = try #require(parts["word/_rels/document.xml.rels"])
    for target in relations.values("Target", of: "Relationship") {
      #expect(names.contains("word/\(target)"), "\(target)")
    }
    let document = try #require(parts["word/document.xml"])
    let ids = Set(relations.values("Id", of: "Relationship"))
    for element in ["w:headerReference", "w:footerReference"] {
      #expect(ids.isSuperset(of: document.values("r:id", of: element)))
    }
    let bookmarks = document.values("w:name", of: "w:bookmarkStart")
    #expect(Set(bookmarks).count == bookmarks.count)
    let numbers = document.values("w:id", of: "w:bookmarkStart")
    #expect(Set(numbers).count == numbers.count)
    let anchors = document.values("w:anchor", of: "w:hyperlink")
    #expect(!anchors.isEmpty && Set(bookmarks).isSuperset(of: anchors))
    let styles = Set(try #require(parts["word/styles.xml"]).values("w:styleId", of: "w:style"))
    for element in ["w:pStyle", "w:rStyle", "w:tblStyle"] {
      let used = Set(parts.values.flatMap { $0.values("w:val", of: element) })
      #expect(styles.isSuperset(of: used), "\(used.subtracting(styles))")
    }
  }

  @Test func everyPrintedFigureLeadsToItsOriginAndShowsItsId() {
    let report = SampleReport.make(.vi)
    let document = ParsedXML(Self.package(report, .plain).document)
    let tips = Set(document.values("w:tooltip", of: "w:hyperlink"))
    #expect(tips.contains("laos.out@2017..2023"))
    #expect(tips.contains("laos.people/year(date)=2020@2017..2023"))
    #expect(document.words.contains("sum(count) of laos.delegation"))
    var options = Self.options(.plain)
    options.sources = false
    let bare = ParsedXML(WordDocument(report, options, units: .standard).package().document)
    #expect(bare.values("w:tooltip", of: "w:hyperlink").isEmpty)
    #expect(!bare.words.contains("sum(count) of laos.delegation"))
  }

  @Test func aHeadIsRepeatedAndNoRowIsTornApart() {
    let document = ParsedXML(Self.package(SampleReport.make(.vi), .decree30).document)
    #expect((document.attributes["w:tblHeader"] ?? []).count >= 2)
    #expect(
      document.attributes["w:cantSplit"]?.count == document.attributes["w:tr"]?.count)
  }

  @Test func aPartOfLaoIsInAComplexScriptAndTheRestIsNot() {
    let runs = ParsedXML(
      "<w:p xmlns:w=\"w\">\(WordRuns.text("II. Đoàn ra / ຄະນະ ຜູ້ແທນ 2023"))</w:p>")
    #expect(runs.texts["w:t"] == ["II. Đoàn ra / ", "ຄະນະ ຜູ້ແທນ ", "2023"])
    #expect(runs.attributes["w:cs"]?.count == 1)
    #expect(runs.values("w:bidi", of: "w:lang") == ["lo-LA"])
  }

  @Test func theSameReportGivesTheSameBytesThatBearNoTime() throws {
    let render = {
      try WordRenderer(Self.options(.decree30)).render(
        SampleReport.make(.vi), in: RenderContext(fileName: "f"))[0].bytes
    }
    let bytes = try render()
    #expect(try render() == bytes)
    // The time and date of the first local header: 1980-01-01, whatever the zone.
    #expect(Array(bytes[10..<14]) == [0, 0, 0x21, 0])
    let texts = try Unpacked.texts(bytes)
    #expect(texts.map(\.name).first == "[Content_Types].xml")
    let core = try #require(texts.first { $0.name == "docProps/core.xml" })
    #expect(core.text.contains("2024-02-05T00:00:00Z") && core.text.contains("vi-VN"))
    #expect(core.text.contains("Báo cáo tổng kết, giai đoạn 2017–2023"))
  }

  @Test(arguments: [
    "<script>alert(1)</script>", "]]>", "{{7*7}}", "=HYPERLINK(\"http://x\")", "&amp;&#0;",
    "\u{202E}gnp.exe", "a\u{0}\u{1B}\u{FFFE}\u{FFFF}b", "</w:t></w:r>", "\u{2028}\u{B}\u{C}",
  ])
  func hostileTextStaysText(hostile: String) throws {
    let table = Table(
      caption: [.text(hostile)], heads: [Table.Head(hostile, unit: hostile)],
      rows: [Table.Row(.row, [[.text(hostile)]])])
    let report = Report(
      pipeline: "p", title: [.text(hostile)], period: .all, language: .vi,
      parts: [
        Report.Part(
          anchor: "a", title: [.strong([.text(hostile)])],
          blocks: [.paragraph([.text(hostile)]), .table(table)])
      ], figures: [])
    for layout in PageLayout.allCases {
      let package = Self.package(report, layout)
      let document = ParsedXML(package.document)
      #expect(document.words.contains(String(SafeText.oneLine(hostile).prefix(40))))
      for entry in try package.entries() where entry.name.hasPrefix("docProps") {
        _ = ParsedXML(String(decoding: entry.bytes, as: UTF8.self))
      }
    }
  }

  @Test(arguments: Chart.Kind.allCases)
  func aChartIsDrawnByTheWordProcessorWithItsFiguresAsPrinted(kind: Chart.Kind) throws {
    let period = Period(.year(2023))!
    let ids = (2021...2022).map { FigureID(MetricID("m\($0)"), period: period) }
    let quantities = [Quantity.exact(Fraction(7)), .atLeast(Fraction(1440), open: true)]
    let figures = zip(ids, quantities).map {
      Figure(
        id: $0, label: "m", quantity: $1, provenance: Provenance(definition: "sum(x)"))
    }
    let chart = Chart(
      kind: kind, caption: [.text("Biểu đồ \(SampleReport.hostile)")], axis: "Năm",
      categories: ["2021", "=1+1"],
      series: [Chart.Series("Đoàn", [ids[0], nil]), Chart.Series("Lượt <&>", ids)], unit: "lượt")
    let report = Report(
      pipeline: "p", title: [.text("Báo cáo")], period: period, language: .vi,
      parts: [Report.Part(anchor: "a", title: [], blocks: [.chart(chart)])], figures: figures)
    let entries = try Self.package(report, .decree30).entries()
    // Sparklines have a chart for each series.
    let count = kind == .sparkline ? 2 : 1
    let drawn = entries.filter { $0.name.hasPrefix("word/charts/chart") }
    #expect(drawn.count == count)
    let xml = ParsedXML(String(decoding: drawn[count - 1].bytes, as: UTF8.self))
    #expect(xml.texts["c:v"]?.contains("1440") == true)
    let picture = entries.first { $0.name == "word/media/chart1.png" }
    if let picture { #expect(picture.bytes.starts(with: [0x89, 0x50, 0x4E, 0x47])) }
    let isLabelled = kind != .sparkline && kind != .line
    #expect((xml.texts["a:t"]?.contains(">\u{A0}1.440") == true) == isLabelled)
    let document = try #require(entries.first { $0.name == "word/document.xml" })
    let frame = ParsedXML(String(decoding: document.bytes, as: UTF8.self))
    let described = frame.values("descr", of: "wp:docPr")
    #expect(described.first?.contains("7") == true)
    // A program that knows charts draws this one; for another a picture says the same.
    #if PDF
      let isThere = picture != nil
    #else
      let isThere = false
    #endif
    #expect((picture != nil) == isThere && described.count == (isThere ? 2 : 1) * count)
    #expect(Set(described).count == count)
    let numbers = isThere ? Array(1...count) : []
    #expect(frame.values("Requires", of: "mc:Choice") == numbers.map { _ in "w14" })
    #expect(frame.values("r:embed", of: "a:blip") == numbers.map { "rIdPicture\($0)" })
    let book = try #require(entries.first { $0.name == "word/embeddings/chart1.xlsx" })
    let sheet = try #require(
      try Unpacked.texts(book.bytes).first { $0.name == "xl/worksheets/sheet1.xml" })
    let cells = ParsedXML(sheet.text)
    #expect(cells.texts["t"]?.contains("=1+1") == true && cells.attributes["f"] == nil)
    #expect(cells.texts["v"] == (kind == .sparkline ? ["7"] : ["7", "7", "1440"]))
  }

  @Test func figuresOfTwoUnitsShareNoAxis() throws {
    let period = Period(.year(2023))!
    let units = UnitVocabulary.standard
    let figures = [("a", "đoàn"), ("b", "lượt người"), ("c", "đoàn")].map { name, unit in
      Figure(
        id: FigureID(MetricID(name), period: period), label: LocalizedText(name),
        quantity: .exact(Fraction(7), unit: units.unit(named: unit)),
        provenance: Provenance(definition: "sum(x)"))
    }
    let ids = figures.map(\.id)
    func report(_ chart: Chart) -> Report {
      Report(
        pipeline: "p", title: [], period: period, language: .vi,
        parts: [Report.Part(anchor: "a", title: [], blocks: [.chart(chart)])], figures: figures)
    }
    let apart = Chart(
      kind: .line, axis: "Năm", categories: ["2023"],
      series: zip(["A", "B", "C"], ids).map { Chart.Series($0, [$1]) })
    let entries = try Self.package(report(apart), .plain).entries().filter {
      $0.name.hasPrefix("word/charts/chart")
    }
    let axes = entries.map {
      ParsedXML(String(decoding: $0.bytes, as: UTF8.self)).texts["a:t"] ?? []
    }
    #expect(axes.map { $0.contains("đoàn") } == [true, false])
    #expect(axes.map { $0.contains("B (lượt người)") } == [false, true])
    // One series of two units has a panel for each.
    let mixed = Chart(
      kind: .bar, axis: "", categories: ["A", "B"],
      series: [Chart.Series("", Array(ids.prefix(2)))])
    let document = ParsedXML(Self.package(report(mixed), .plain).document)
    #expect(document.attributes["c:chart"]?.count == 2 && document.attributes["w:tbl"] == nil)
  }

  @Test func aCellOfAMegabyteStaysOneCell() {
    let long = "<" + String(repeating: "một ", count: 174_763)
    let table = Table(heads: [Table.Head("Tên")], rows: [Table.Row(.row, [[.text(long)]])])
    let report = Report(
      pipeline: "p", title: [], period: .all, language: .vi,
      parts: [Report.Part(anchor: "a", title: [], blocks: [.table(table)])], figures: [])
    let document = ParsedXML(Self.package(report, .plain).document)
    #expect(document.texts["w:t"]?.contains(long) == true)
  }

  @Test(arguments: [
    ([100, 100], [50, 50], 400, [200, 200]), ([300, 100], [100, 50], 200, [140, 60]),
    ([300, 300], [200, 200], 200, [100, 100]), ([0, 0], [0, 0], 100, [0, 0]),
  ])
  func columnsShareTheRoomByWhatTheyWant(
    wanted: [Int], least: [Int], room: Int, widths: [Int]
  ) {
    let fitted = WordTable.fitted(wanted, least, into: room)
    #expect(fitted == widths)
    #expect(fitted.reduce(0, +) <= room)
  }
}
