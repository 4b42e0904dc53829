import Bulletin
import Testing

@testable import BulletinRenderers

@Suite struct RendererTests {
  private static let period = Period(.term(from: 2017, to: 2023))!
  private static let people = FigureID("laos.people_out", period: period)
  private static let value = FigureID("ngo.value", period: period)
  private static let unknown = FigureID("congress.delegates", period: period)

  private static func figure(_ id: FigureID, _ quantity: Quantity, _ label: String) -> Figure {
    Figure(
      id: id, label: LocalizedText(label), quantity: quantity,
      provenance: Provenance(definition: "sum(people) where direction == \"out\""))
  }

  private static func report(_ hostile: String = "", language: LanguageCode = .vi) -> Report {
    let units = UnitVocabulary.standard
    let table = Table(
      heads: [Table.Head("Năm"), Table.Head("Lượt người", unit: "lượt", isNumeric: true)],
      rows: [
        Table.Row(.row, [[.text(hostile)], [.figure(people, .bare)]]),
        Table.Row(.total, [[.text("Tổng cộng")], [.figure(people, .bare)]]),
      ])
    return Report(
      pipeline: "term", title: [.text("Báo cáo \(hostile)")], period: period, language: language,
      parts: [
        Report.Part(
          anchor: "one", title: [.text("Phần \(hostile)")],
          blocks: [
            .paragraph([
              .text("Cử \(hostile) "), .figure(people, .standard), .strong([.text(hostile)]),
            ]),
            .keyFigures([people, value, unknown]), .table(table),
            .list([[.emphasis([.text(hostile)])]]), .note(.caveat, [.text(hostile)]),
          ])
      ],
      figures: [
        figure(
          people, .exact(Fraction(1440), unit: units.unit(named: "lượt người")), "Đi \(hostile)"),
        figure(
          value, .atLeast(Fraction(17_000_000), unit: units.unit(named: "USD"), open: true),
          "Giá trị"),
        figure(unknown, .notStated(.notReported), "Đại biểu"),
      ])
  }

  private static let renderers: [any Renderer] = [
    TextRenderer(EmptyOptions()), MarkdownRenderer(EmptyOptions()), HTMLRenderer(EmptyOptions()),
    JSONRenderer(EmptyOptions()), CSVRenderer(EmptyOptions()),
  ]

  private static func text(_ renderer: any Renderer, _ report: Report) throws -> String {
    let files = try renderer.render(report, in: RenderContext(fileName: "f"))
    return String(decoding: files[0].bytes, as: UTF8.self)
  }

  @Test func everyFormatPrintsFiguresBoundsAndWhatIsNotStated() throws {
    for renderer in Self.renderers.prefix(3) {
      let text = try Self.text(renderer, Self.report()).replacing("\u{A0}", with: " ")
      #expect(text.contains("1.440 lượt người"))
      #expect(text.contains("trên 17 triệu USD"))
      #expect(text.contains("chưa có số liệu"))
    }
    let english = try Self.text(Self.renderers[0], Self.report(language: .en))
      .replacing("\u{A0}", with: " ")
    #expect(english.contains("1,440 person-trips"))
    #expect(english.contains("over 17 million USD"))
    #expect(english.contains("not stated"))
  }

  @Test func theSameReportGivesTheSameBytes() throws {
    for renderer in Self.renderers {
      #expect(try Self.text(renderer, Self.report("x")) == Self.text(renderer, Self.report("x")))
    }
  }

  @Test func aFigureInHTMLCarriesItsIdAndValueAndLeadsToItsOrigin() throws {
    let html = try Self.text(HTMLRenderer(EmptyOptions()), Self.report())
    #expect(
      html.contains(
        "<a class=\"origin\" href=\"#origin-1\"><data class=\"figure\" "
          + "data-figure=\"laos.people_out@2017..2023\" value=\"1440\">1.440\u{A0}lượt người</data></a>"
      ))
    #expect(html.contains("value=\"17000000\" data-bound=\"at_least\""))
    #expect(html.contains("<li id=\"origin-1\">"))
    #expect(!html.contains("<script") && !html.contains("http:") && !html.contains("https:"))
  }

  @Test(arguments: [
    "<script>alert(1)</script>", "]]>", "{{7*7}}", "\" onload=\"x", "=HYPERLINK(\"http://x\")",
    "\u{202E}gnp.exe", "a|b\nc", "`code`", "![x](javascript:y)", "<img src=x onerror=y>",
    "\u{0}\u{1B}[31m",
  ])
  func hostileTextStaysText(hostile: String) throws {
    let html = try Self.text(HTMLRenderer(EmptyOptions()), Self.report(hostile))
    #expect(!html.contains("<script") && !html.contains("<img") && !html.contains("\" onload"))
    let markdown = try Self.text(MarkdownRenderer(EmptyOptions()), Self.report(hostile))
    #expect(!markdown.contains("<script") && !markdown.contains("<img"))
    #expect(!markdown.contains("![x]("))
    for renderer in Self.renderers {
      let text = try Self.text(renderer, Self.report(hostile))
      #expect(
        !text.unicodeScalars.contains { $0.value == 0x202E || $0.value == 0x1B || $0.value == 0 })
    }
  }

  @Test(arguments: ["=1+1", "+1", "-1", "@x", "\tx"])
  func csvDefusesWhatASpreadsheetWouldRun(cell: String) {
    #expect(CSVRenderer.text(cell).hasPrefix("'"))
  }

  @Test func csvHasARowForEachFigure() throws {
    let lines = try Self.text(CSVRenderer(EmptyOptions()), Self.report()).split(separator: "\r\n")
    #expect(lines[0] == "id,metric,label,period,value,low,high,unit,bound")
    #expect(
      lines[1]
        == "laos.people_out@2017..2023,laos.people_out,Đi ,2017..2023,1440,,,lượt người,exact")
    #expect(lines[2] == "ngo.value@2017..2023,ngo.value,Giá trị,2017..2023,17000000,,,USD,at_least")
    #expect(
      lines[3]
        == "congress.delegates@2017..2023,congress.delegates,Đại biểu,2017..2023,,,,,not_stated")
  }
}
