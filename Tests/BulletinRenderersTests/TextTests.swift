import Bulletin
import Testing

@testable import BulletinRenderers

@Suite struct TextTests {
  @Test(arguments: [
    ("a\"b", "\"a\"\"b\""), ("a\"\u{301},=x", "\"a\"\"\u{301},=x\""), ("a,b", "\"a,b\""),
    ("＝1+1", "'＝1+1"), ("\n=1", "\"'\n=1\""), (" =1", " =1"), ("một", "một"),
    ("-", "'-"), ("-5", "'-5"), ("+x", "'+x"),
  ])
  func aCellOfCSVKeepsToItself(text: String, cell: String) {
    #expect(Array(CSVCell.text(text).unicodeScalars) == Array(cell.unicodeScalars))
  }

  @Test(arguments: [
    ("-", "-"), ("-5", "-5"), ("+84,5", "\"+84,5\""), ("-5+A1", "'-5+A1"), ("+x", "'+x"),
    ("=1", "'=1"), ("một", "một"),
  ])
  func aCellOfAnAnswerKeepsSignedDigits(text: String, cell: String) {
    #expect(CSVCell.answer(text) == cell)
  }

  @Test func numbersOfCSVStayNumbersInDimensionsToo() throws {
    let period = Period(.year(2020))!
    let id = FigureID(
      "m", [FigureID.DimensionEntry("n", .number(ExactDecimal(-5)))], period: period)
    let figure = Figure(
      id: id, label: "-x", quantity: .exact(Fraction(-3)),
      provenance: Provenance(definition: "count()"))
    let report = Report(
      pipeline: "p", title: [], period: period, language: .en, parts: [], figures: [figure])
    let file = CSVRenderer(EmptyOptions()).render(report, in: RenderContext(fileName: "f"))[0]
    let row = String(decoding: file.bytes, as: UTF8.self).split(separator: "\r\n")[1]
    #expect(row == "m/n=-5@2020,m,'-x,-5,2020,-3,,,,exact")
  }

  @Test(arguments: [
    ("*\u{301}x*", "\\*\u{301}x\\*"), ("<b>", "&lt;b\\>"), ("a\r\nb", "a b"),
    ("https://x", "https\\://x"), ("www.x.vn", "www\\.x.vn"), ("1.440 | 3", "1.440 \\| 3"),
    ("&amp;", "&amp;amp;"), ("a\u{2028}# b", "a \\# b"),
  ])
  func marksOfMarkdownAreWords(text: String, escaped: String) {
    let result = MarkdownText.escaped(text)
    #expect(Array(result.unicodeScalars) == Array(escaped.unicodeScalars))
  }

  @Test(arguments: [
    ("- a", "\\- a"), ("---", "\\---"), ("1. a", "1\\. a"), ("12) a", "12\\) a"),
    ("1.440 đoàn", "1.440 đoàn"), ("    code", "code"), ("+", "\\+"), ("", ""),
  ])
  func aLineOfMarkdownBeginsNoBlock(text: String, line: String) {
    #expect(MarkdownText.atLineStart(text) == line)
  }

  @Test func linesWrapByDisplayWidth() {
    #expect(TextWrap.lines("một hai ba", width: 7, first: "- ") == ["- một", "  hai", "  ba"])
    #expect(TextWrap.lines("会议会议会议", width: 8) == ["会议会议", "会议"])
    #expect(TextWrap.lines("ຄະນະຜູ້ແທນ a", width: 9) == ["ຄະນະຜູ້ແທນ", "a"])
    #expect(TextWrap.lines("", width: 10) == [""])
  }

  @Test func noLineOfTextIsWiderThanItShouldBe() throws {
    for language in Wording.languages {
      let report = SampleReport.make(language)
      let file = TextRenderer(EmptyOptions()).render(report, in: RenderContext(fileName: "f"))[0]
      for line in String(decoding: file.bytes, as: UTF8.self).split(separator: "\n") {
        #expect(line.displayWidth <= 80, "\(line)")
      }
    }
  }

  @Test(arguments: [3, 8, 20])
  func aTableOfTextIsNoWiderThanALine(columns: Int) {
    let heads =
      [Table.Head("Năm")]
      + (1..<columns).map { Table.Head("Số lượt người nhóm \($0)", isNumeric: true) }
    let cells: [[Inline]] =
      [[.text("2017")]] + (1..<columns).map { [.text("1.234.567.89\($0)")] }
    let report = Report(
      pipeline: "p", title: [], period: Period(.year(2023))!, language: .vi,
      parts: [
        Report.Part(
          anchor: "a", title: [],
          blocks: [.table(Table(heads: heads, rows: [Table.Row(.row, cells)]))])
      ], figures: [])
    let text = TextPage(report: report, units: .standard).text()
    for line in text.split(separator: "\n") { #expect(line.displayWidth <= 80, "\(line)") }
    for column in 1..<columns { #expect(text.contains("1.234.567.89\(column)")) }
  }

  @Test(arguments: [
    ("A", false), (String(repeating: "A", count: 300), true),
    (String(repeating: "tên ", count: 80), false), (String(repeating: "ກ", count: 80), false),
  ])
  func aWordThatIsWiderThanAPageBreaks(name: String, isLong: Bool) {
    let table = Table(
      heads: [Table.Head("Tên"), Table.Head("Số", isNumeric: true)],
      rows: [Table.Row(.row, [[.text(name)], [.text("1")]])])
    let report = Report(
      pipeline: "p", title: [], period: Period(.year(2020))!, language: .vi,
      parts: [Report.Part(anchor: "a", title: [], blocks: [.table(table)])], figures: [])
    let page = HTMLPage(report: report, units: .standard).text()
    #expect(page.contains("<th scope=\"row\" class=\"long\">") == isLong)
  }

  @Test func anchorsAreSafeAndThereOnce() {
    let report = SampleReport.make(.vi)
    #expect(
      HTMLAnchors(report).parts == [
        "overview", "part-origins-2", "part-overview-2", "untitled", "annex",
      ])
    #expect(HTMLAnchors.safe("Đoàn \"ra\" 1.a") == "-o-n--ra--1.a")
  }

  @Test func everyIdOfAPageIsThereOnceAndEveryLinkLeadsToOne() {
    let report = SampleReport.make(.vi)
    let file = HTMLRenderer(EmptyOptions()).render(report, in: RenderContext(fileName: "f"))[0]
    let html = String(decoding: file.bytes, as: UTF8.self)
    let ids = html.split(separator: " id=\"").dropFirst().map { $0.prefix { $0 != "\"" } }
    let links = html.split(separator: " href=\"#").dropFirst().map { $0.prefix { $0 != "\"" } }
    #expect(Set(ids).count == ids.count && !links.isEmpty)
    #expect(Set(links).isSubset(of: ids))
    #expect(html.contains("data-low=\"40\" data-high=\"50\" data-bound=\"between\">40–50"))
    #expect(html.contains("title=\"SHA-256 0123456789abcdef0123456789abcdef"))
    #expect(html.split(separator: "<script").count <= 2 && !html.contains("<img"))
  }
}
