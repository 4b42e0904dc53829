import Bulletin
import Foundation
import Testing

@testable import BulletinRenderers

/// Words of data stay words, whatever they would be to the program that opens the file.
@Suite struct HostileTests {
  private static let words = [
    "<script>alert(1)</script>", "]]>", "{{7*7}}", "{{{title}}}", "\" onload=\"x", "' onload='x",
    "=HYPERLINK(\"http://x\",\"y\")", "+1+1", "-2+3", "@SUM(1)", "\u{202E}gnp.exe\u{2066}x\u{2069}",
    "a|b\nc", "`code`", "![x](javascript:y)", "[x](http://y)", "# H", "<img src=x onerror=y>",
    "\u{0}\u{1}\u{8}\u{1B}[31m\u{7F}\u{9B}0m", "&lt;&amp;&#60;", "\u{FFFE}\u{FFFF}\u{FEFF}z",
    ") /Launch (x", "\\) >> /JS (app.alert(1))", "%PDF-1.7\nendobj", "<w:p/>", "]]><!--", "<!--",
    "</style><style>*{display:none}", "${env:HOME}", "\r\n\tx", "http://x.vn www.x.vn a@b.vn",
  ]

  /// A report with the words wherever data can stand, in a chart too.
  private static func report(_ words: String) -> Report {
    let period = Period(.term(from: 2017, to: 2023))!
    let id = FigureID(
      "laos.people_out", [FigureID.DimensionEntry("place", .text(words))], period: period)
    let figure = Figure(
      id: id, label: LocalizedText(words),
      quantity: .exact(Fraction(1440), unit: UnitOfMeasure("người")),
      provenance: Provenance(
        definition: words,
        stated: [
          StatedUse(
            source: words, input: InputDigest(path: words, sha256: "00", size: 1), rowsInFile: 1,
            place: RowPlace(line: 3), text: words, period: period, reason: words, insteadOf: words)
        ]))
    let table = Table(
      caption: [.text(words)],
      heads: [Table.Head(words), Table.Head(words, groups: [words], unit: words, isNumeric: true)],
      rows: [Table.Row(.row, [[.text(words)], [.figure(id, .bare), .mark(words)]])],
      notes: [Footnote(.correction, mark: words, [.text(words)])])
    let chart = Chart(
      kind: .bar, caption: [.text(words)], axis: words, categories: [words],
      series: [Chart.Series(words, [id])], unit: words)
    var letterhead = Letterhead()
    letterhead.issuer = LocalizedText(words)
    letterhead.to = [LocalizedText(words)]
    letterhead.recipients = [LocalizedText(words)]
    return Report(
      pipeline: "p", title: [.text(words)], period: period, language: .vi, letterhead: letterhead,
      parts: [
        Report.Part(
          anchor: "a", title: [.text(words)],
          blocks: [
            .heading(level: 2, [.text(words)]), .paragraph([.strong([.text(words)])]),
            .keyFigures([id]), .table(table), .chart(chart), .list([[.text(words)]]),
            .note(.caveat, [.text(words)]),
          ]),
        Report.Part(
          anchor: "b", title: [.text(words)], blocks: [.paragraph([.text(words)])], isAnnex: true),
      ],
      notes: [.note(.information, [.text(words)])], figures: [figure])
  }

  private static func file(_ name: String, _ words: String) throws -> [UInt8] {
    let renderer = try #require(AllRenderers.all.first { $0.name == name }?.renderer)
    return try AllRenderers.files(renderer, report(words))[0].bytes
  }

  /// Marks that turn writing, and what moves a terminal.
  private static func steers(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x09, 0x0B, 0x0C, 0x0E..<0x20, 0x7F..<0xA0, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }

  @Test(arguments: words)
  func filesOfTextHoldNothingThatSteers(words: String) throws {
    for name in ["text", "markdown", "html", "json", "csv", "svg"] {
      let text = try String(decoding: Self.file(name, words), as: UTF8.self)
      #expect(!text.unicodeScalars.contains(where: Self.steers), "\(name)")
    }
  }

  @Test(arguments: words)
  func aPageHoldsNoElementAndNoAttributeOfData(words: String) throws {
    let html = try String(decoding: Self.file("html", words), as: UTF8.self)
    for tag in ["<script", "<img", "<w:p", "<!--", "</style><", "\" onload", "' onload"] {
      #expect(!html.contains(tag), "\(tag)")
    }
    let svg = try String(decoding: Self.file("svg", words), as: UTF8.self)
    let elements = ParsedXML(svg).attributes
    #expect(Set(elements.keys).isDisjoint(with: ["script", "img", "a", "image", "foreignObject"]))
    #expect(!elements.values.joined().contains { $0.keys.contains { $0.hasPrefix("on") } })
  }

  @Test(arguments: words)
  func aTableOfFiguresHoldsNoFormula(words: String) throws {
    let rows = try String(decoding: Self.file("csv", words), as: UTF8.self)
    var (cell, isQuoted) = ("", false)
    // A cell as a spreadsheet reads it; a quote in it is doubled.
    for scalar in rows.unicodeScalars {
      switch scalar {
      case "\"": isQuoted.toggle()
      case "\r" where !isQuoted: break
      case "," where !isQuoted, "\n" where !isQuoted:
        #expect(cell.first.map { "=+@\t\r\n".contains($0) } != true, "\(cell)")
        #expect(cell.first != "-" || Double(cell) != nil, "\(cell)")
        cell = ""
      default: cell.unicodeScalars.append(scalar)
      }
    }
    #expect(!isQuoted)
  }

  @Test(arguments: words)
  func figuresForProgramsAreWellFormed(words: String) throws {
    let json = try Data(Self.file("json", words))
    #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: json) }
  }

  #if Excel
    @Test(arguments: words)
    func officeFilesHoldWordsAlone(words: String) throws {
      for name in ["docx plain", "docx decree-30", "xlsx"] {
        for part in try Unpacked.texts(Self.file(name, words)) {
          let parsed = ParsedXML(part.text)
          #expect(parsed.attributes["f"] == nil || !part.name.contains("worksheets/"))
          #expect(parsed.attributes["script"] == nil && parsed.attributes["w:script"] == nil)
          #expect(!parsed.values("TargetMode", of: "Relationship").contains("External"))
          let texts = parsed.texts.values.joined().joined()
          #expect(!texts.unicodeScalars.contains(where: Self.steers), "\(name): \(part.name)")
        }
      }
    }
  #endif

  #if PDF
    @Test(arguments: words)
    func aPDFFileDoesNothing(words: String) throws {
      for name in ["pdf plain", "pdf decree-30"] {
        let bytes = try Self.file(name, words)
        let text = String(decoding: bytes, as: UTF8.self)
        // Names of what a reader would do; within a string, brackets and backslashes are escaped.
        for name in ["/JavaScript", "/S /Launch", "/URI", "/OpenAction", "/AA ", "/EmbeddedFile"] {
          #expect(!text.contains(name), "\(name)")
        }
        guard Poppler.isThere else { continue }
        #expect(try Poppler.output(["pdfinfo", "-js"], bytes).isEmpty)
        #expect(try Poppler.structure(bytes).contains("Figure"))
      }
    }
  #endif

  @Test func wordsOfATemplateAreNotRead() throws {
    let values = TemplateValues(Self.report("{{7*7}}{{{title}}}<b>"), units: .standard).json
    var writer = MustacheWriter(values, escape: .html)
    try writer.write(try MustacheTemplate("{{title}}|{{{title}}}", file: "t").pieces)
    #expect(
      writer.text == "{{7*7}}{{{title}}}&lt;b&gt;|{{7*7}}{{{title}}}<b>")
  }

  @Test(arguments: AllRenderers.all.indices)
  func aTextOfAMegabyteIsPrinted(index: Int) throws {
    let (name, renderer) = AllRenderers.all[index]
    let period = Period(.year(2023))!
    let long = String(repeating: "dài ", count: 200_000)
    let report = Report(
      pipeline: "p", title: [.text("Báo cáo")], period: period, language: .vi,
      parts: [
        Report.Part(
          anchor: "a", title: [.text("Phần")],
          blocks: [
            .table(Table(heads: [Table.Head("Cột")], rows: [Table.Row(.row, [[.text(long)]])])),
            .paragraph([.text(long)]),
          ])
      ], figures: [])
    let files = try AllRenderers.files(renderer, report)
    // There is no chart, and no figure, for these two.
    guard name != "svg", name != "csv" else { return }
    let isWhole = ["text", "markdown", "html", "json"].contains(name)
    #expect(files[0].bytes.count > (isWhole ? 1_600_000 : 4000), "\(name)")
  }
}
