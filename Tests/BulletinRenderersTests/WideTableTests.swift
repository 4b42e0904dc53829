import Bulletin
import Testing

@testable import BulletinRenderers

/// Tables that are too wide for an upright page.
@Suite struct WideTableTests {
  private static let period = Period(.year(2023))!

  private static func table(_ columns: Int, rows: Int = 40) -> Table {
    let heads =
      [Table.Head("Lĩnh vực")]
      + (1..<columns).map { Table.Head("Số lượt người của nhóm \($0)", isNumeric: true) }
    let cells: [[Inline]] = [[.text("nông nghiệp")]] + (1..<columns).map { _ in [.text("13.555")] }
    return Table(heads: heads, rows: (0..<rows).map { _ in Table.Row(.row, cells) })
  }

  private static func report(_ parts: [(title: String, blocks: [Block])], annex: Bool = false)
    -> Report
  {
    Report(
      pipeline: "p", title: [.text("Báo cáo")], period: period, language: .vi,
      parts: parts.map {
        Report.Part(anchor: "a", title: [.text($0.title)], blocks: $0.blocks, isAnnex: annex)
      }, figures: [])
  }

  private static func document(_ report: Report, _ layout: PageLayout) -> String {
    var options = WordRenderer.Options()
    options.layout = layout
    options.contents = false
    return WordDocument(report, options, units: .standard).package().document
  }

  /// The sections of a document: whether each lies on its side, and its words.
  private static func sections(_ document: String) -> [(isSideways: Bool, words: String)] {
    document.split(separator: "</w:sectPr>").dropLast().map { section in
      let words = section.split(separator: "<w:t").dropFirst().map { piece in
        piece.drop { $0 != ">" }.dropFirst().prefix { $0 != "<" }
      }.joined(separator: " ")
      return (section.contains("w:orient=\"landscape\""), words)
    }
  }

  @Test(arguments: [PageLayout.plain, .decree30])
  func aTableWhoseFiguresWouldBePartedLiesOnItsSideWithItsHeading(layout: PageLayout) {
    let wide = Self.table(14)
    let document = Self.document(
      Self.report([
        ("Một", [.paragraph([.text("đầu")])]), ("Hai", [.table(wide)]), ("Ba", [.table(wide)]),
        ("Bốn", [.paragraph([.text("cuối")])]),
      ]), layout)
    let sections = Self.sections(document)
    #expect(sections.map(\.isSideways) == [false, true, false])
    #expect(sections[0].words.contains("đầu") && !sections[0].words.contains("Hai"))
    #expect(sections[1].words.contains("Hai") && sections[1].words.contains("Ba"))
    #expect(sections[2].words.contains("Bốn") && sections[2].words.contains("cuối"))
    // Only the first page of the document bears no number.
    #expect(document.split(separator: "<w:titlePg/>").count == 2)
    let look = WordLook.of(layout)
    let widths = ParsedXML(document).values("w:w", of: "w:gridCol").suffix(14).compactMap {
      Int($0)
    }
    #expect((look.landscapeWidth - 14...look.landscapeWidth).contains(widths.reduce(0, +)))
    #expect(widths.dropFirst().min()! >= TextExtent.width("13.555", size: look.tableSize))
  }

  @Test(arguments: [
    (14, 1, false), (14, 12, false), (14, 40, true), (20, 8, false), (60, 12, true),
  ])
  func aShortTableStandsInPartsOnUprightPages(columns: Int, rows: Int, isSideways: Bool) throws {
    let report = Self.report([("Một", [.table(Self.table(columns, rows: rows))])])
    let document = Self.document(report, .decree30)
    #expect(Self.sections(document).contains(where: \.isSideways) == isSideways)
    #expect(ParsedXML(document).attributes["w:tbl"]?.isEmpty == false)
    #if PDF
      guard Poppler.isThere else { return }
      var options = PDFRenderer.Options()
      options.layout = .decree30
      let bytes = try PDFRenderer(options).render(report, in: RenderContext(fileName: "f"))[0].bytes
      let pages = try Poppler.output(["pdfinfo", "-f", "1", "-l", "9"], bytes)
      #expect(pages.contains("size:  841.89 x 595") == isSideways)
    #endif
  }

  @Test func aDocumentMayEndOnItsSideAndOneThatFitsStaysUpright() {
    let lying = Self.document(Self.report([("Một", [.table(Self.table(14))])]), .decree30)
    #expect(Self.sections(lying).map(\.isSideways) == [false, true])
    let upright = Self.document(Self.report([("Một", [.table(Self.table(5))])]), .decree30)
    #expect(Self.sections(upright).map(\.isSideways) == [false])
    for document in [lying, upright] {
      #expect(!document.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
    }
  }

  @Test func anAnnexWithSuchATableLiesOnItsSide() {
    let report = Self.report([("Một", [.table(Self.table(14))])], annex: true)
    let sections = Self.sections(Self.document(report, .decree30))
    #expect(sections.map(\.isSideways) == [false, true])
  }

  #if PDF
    /// A word whose letters are wider together than Pango counts.
    @Test(.enabled(if: Poppler.isThere))
    func aWordOfManyPagesIsPartedWithoutHyphens() throws {
      let cells: [[Inline]] = [[.text(String(repeating: "B", count: 300_000))], [.text("7")]]
      let table = Table(
        heads: [Table.Head("Tên"), Table.Head("Số", isNumeric: true)], rows: [.init(.row, cells)])
      let bytes = try PDFRenderer(PDFRenderer.Options())
        .render(Self.report([("Một", [.table(table)])]), in: RenderContext(fileName: "f"))[0].bytes
      let text = try Poppler.text(bytes)
      // One more stands in the title.
      #expect(text.count { $0 == "B" } == 300_001)
      #expect(!text.contains("B-"))
      #expect(text.split(separator: "\n").allSatisfy { $0.count < 300 })
    }

    @Test(.enabled(if: Poppler.isThere))
    func aHeadingOfAPDFFileGoesWithItsTable() throws {
      var options = PDFRenderer.Options()
      options.layout = .decree30
      let report = Self.report([
        ("Một", [.paragraph([.text("đầu")])]), ("Hai", [.table(Self.table(14))]),
      ])
      let bytes = try PDFRenderer(options).render(report, in: RenderContext(fileName: "f"))[0].bytes
      let pages = try Poppler.output(["pdfinfo", "-f", "1", "-l", "9"], bytes)
      #expect(pages.contains("Page    2 size:  841.89 x 595"))
      // The second page is the one of the heading.
      let marks = try Poppler.output(["pdfinfo", "-dests"], bytes)
      let place = marks.split(separator: "\n").first { $0.contains("part-1") }
      #expect(place?.drop { $0 == " " }.first == "2", "\(marks)")
    }
  #endif
}
