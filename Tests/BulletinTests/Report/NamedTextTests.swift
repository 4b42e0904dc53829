import Testing

@testable import Bulletin

@Suite struct NamedTextTests {
  @Test(
    arguments: [
      ("1310000", .number, false, "1.310.000", "1,310,000"),
      ("1310000", .standard, true, "1.310.000", "1,310,000"),
      ("1310000", .standard, false, "1310000", "1310000"),
      ("1310000", .compact, false, "1,3 triệu", "1.3 million"),
      ("1.287.720", .standard, false, "1.287.720", "1,287,720"),
      ("1,287,720.5", .standard, false, "1.287.720,5", "1,287,720.5"),
      ("2023", .standard, true, "2023", "2023"), ("2023", .number, true, "2.023", "2,023"),
      ("12.5", .standard, true, "12,5", "12.5"), ("12.5", .standard, false, "12.5", "12.5"),
      ("0212385123", .standard, true, "0212385123", "0212385123"),
      ("007", .standard, true, "007", "007"), ("1.440", .number, true, "1.440", "1.440"),
      ("2", .roman, false, "II", "II"), ("15", .words, false, "mười lăm", "fifteen"),
      ("Sơn La", .number, true, "Sơn La", "Sơn La"), ("", .number, true, "", ""),
    ] as [(String, FigureFormat, Bool, String, String)])
  func numbersOfARowAreWrittenAsTheLanguageWritesThem(
    written: String, format: FigureFormat, isNumeric: Bool, vi: String, en: String
  ) {
    for (language, expected) in [(LanguageCode.vi, vi), (.en, en)] {
      let text = NamedText(
        wording: Wording(language), units: .standard, isNumeric: isNumeric)
      #expect(text.text(written, format) == expected)
    }
  }

  @Test func aNameIsComparedWithNothing() {
    var faults: [TextTemplateFault] = []
    let template = TextTemplate("{{place | change}}", names: ["place"], faults: &faults)
    #expect(faults.map(\.message) == ["'place' is no figure, so there is no 'change' of it"])
    #expect(template.metrics.isEmpty)
  }
}
