import Bulletin
import Testing

@testable import BulletinRenderers

/// What a letter says in every format, in the same order.
@Suite struct LetterTests {
  private static func report(
    isDraft: Bool = false, _ change: (inout Letterhead) -> Void = { _ in }
  ) -> Report {
    var head = Letterhead()
    head.issuer = "Liên hiệp"
    change(&head)
    return Report(
      pipeline: "p", title: [.text("Báo cáo")], period: Period(.year(2023))!, language: .vi,
      letterhead: head, issued: CalendarDay(iso: "2024-01-09"), isDraft: isDraft,
      parts: [
        Report.Part(anchor: "a", title: [.text("Một")], blocks: [.paragraph([.text("đầu")])])
      ],
      notes: [.note(.caveat, [.text("thiếu 4 dòng")])], figures: [])
  }

  private static func document(_ report: Report) -> String {
    var options = WordRenderer.Options()
    (options.layout, options.contents) = (.decree30, false)
    return WordDocument(report, options, units: .standard).package().document
  }

  @Test(
    arguments: [
      (nil, nil, nil, "Liên hiệp|……, ngày 09 tháng 01 năm 2024"),
      ("5", "BC", "Sơn La", "Liên hiệp|Số: 05/BC|Sơn La, ngày 09 tháng 01 năm 2024"),
      ("5", nil, nil, "Liên hiệp|Số: 05/……|……, ngày 09 tháng 01 năm 2024"),
      (nil, "BC", nil, "Liên hiệp|Số: ……/BC|……, ngày 09 tháng 01 năm 2024"),
    ] as [(String?, String?, LocalizedText?, String)])
  func aHeadSaysWhatTheOfficialOneSays(
    number: String?, code: String?, place: LocalizedText?, expected: String
  ) {
    let report = Self.report { ($0.number, $0.code, $0.place) = (number, code, place) }
    let lines = LetterheadText(report).lines.map(\.text)
    #expect(lines.joined(separator: "|") == expected)
  }

  @Test(arguments: ["text", "markdown", "html"])
  func caveatsStandBeforeTheSignature(name: String) throws {
    let report = Self.report {
      $0.signature = Signature()
      $0.signature?.name = "Nguyễn Văn A"
    }
    let renderer = try #require(AllRenderers.all.first { $0.name == name }).renderer
    let bytes = try AllRenderers.files(renderer, report)[0].bytes
    let text = String(decoding: bytes, as: UTF8.self)
    let caveat = try #require(text.range(of: "thiếu 4 dòng"))
    let name = try #require(text.range(of: "Nguyễn Văn A"))
    #expect(caveat.lowerBound < name.lowerBound)
  }

  @Test(
    arguments: [
      ("Sơn La", "PlaceAndDay"), ("Thành phố Hồ Chí Minh", "PlaceAndLongDay"),
    ] as [(LocalizedText, String)])
  func aLongPlaceStandsInTheSmallerSize(place: LocalizedText, style: String) {
    let document = Self.document(Self.report { $0.place = place })
    #expect(document.contains("<w:pStyle w:val=\"\(style)\"/>"))
  }

  #if PDF
    @Test(.enabled(if: Poppler.isThere), arguments: [PageLayout.plain, .decree30])
    func aDraftCanBeFoundInAPDFFile(layout: PageLayout) throws {
      var options = PDFRenderer.Options()
      options.layout = layout
      let bytes = try PDFRenderer(options).render(
        Self.report(isDraft: true), in: RenderContext(fileName: "f"))[0].bytes
      #expect(try Poppler.text(bytes).contains("DỰ THẢO"))
    }

    @Test(.enabled(if: Poppler.isThere))
    func aLongPlaceStandsInOneLineOfAPDFFile() throws {
      var options = PDFRenderer.Options()
      options.layout = .decree30
      let bytes = try PDFRenderer(options).render(
        Self.report { $0.place = "Thành phố Hồ Chí Minh" }, in: RenderContext(fileName: "f"))[0]
        .bytes
      #expect(
        try Poppler.text(bytes).contains("Thành phố Hồ Chí Minh, ngày 09 tháng 01 năm 2024"))
    }
  #endif
}
