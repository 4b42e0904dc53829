import Testing

@testable import Bulletin

@Suite struct ChangeWordingTests {
  private static func bound(_ tenths: Int?, isOpen: Bool = false) -> Quantity.Bound? {
    tenths.map { Quantity.Bound(Fraction(numerator: $0, denominator: 1000), isOpen: isOpen) }
  }

  /// Ends in tenths of a percent.
  @Test(
    arguments: [
      (nil, 1000, true, "thay đổi ở mức dưới +100 %", "changed by under +100%"),
      (-800, nil, true, "thay đổi ở mức trên −80 %", "changed by over −80%"),
      (-800, nil, false, "thay đổi ở mức từ −80 % trở lên", "changed by at least −80%"),
      (
        -167, 667, false, "thay đổi ở mức từ −16,7 % đến +66,7 %",
        "changed by −16.7% to +66.7%"
      ),
      (nil, 250, false, "thay đổi ở mức không quá +25 %", "changed by at most +25%"),
      (300, 500, false, "tăng 30–50 %", "up 30–50%"),
      (-500, -300, false, "giảm 30–50 %", "down 30–50%"),
      (500, nil, true, "tăng trên 50 %", "up over 50%"),
      (nil, -500, true, "giảm trên 50 %", "down over 50%"),
      (0, 500, false, "tăng không quá 50 %", "up at most 50%"),
      (0, nil, true, "có tăng", "up"), (nil, 0, true, "có giảm", "down"),
      (0, nil, false, "không giảm", "not down"), (nil, 0, false, "không tăng", "not up"),
      (0, 0, false, "không đổi", "unchanged"), (500, 500, false, "tăng 50 %", "up 50%"),
    ] as [(Int?, Int?, Bool, String, String)])
  func aChangeSaysNoMoreThanItsEnds(
    low: Int?, high: Int?, isOpen: Bool, vi: String, en: String
  ) {
    let quantity = Quantity(
      low: Self.bound(low, isOpen: isOpen), high: Self.bound(high, isOpen: isOpen))
    for (language, expected) in [(LanguageCode.vi, vi), (.en, en)] {
      let text = Wording(language).text(quantity, format: .change)
      #expect(text.replacing("\u{A0}", with: " ") == expected)
    }
    let lao = Wording(.lo).text(quantity, format: .change)
    let isEither = vi.hasPrefix("thay đổi")
    #expect(lao.hasPrefix("ປ່ຽນແປງ ") == isEither)
    #expect(!isEither || !["ເພີ່ມຂຶ້ນ", "ຫຼຸດລົງ"].contains { lao.contains($0) })
  }

  @Test(
    arguments: [
      (500, 500, Quantity.Standing.planned, false, "dự kiến tăng 50 %", "planned to be up 50%"),
      (0, 0, .planned, false, "dự kiến không đổi", "planned to be unchanged"),
      (-300, -300, .target, false, "mục tiêu giảm 30 %", "meant to be down 30%"),
      (500, 500, .reported, true, "tăng khoảng 50 %", "up about 50%"),
      (0, 0, .reported, true, "gần như không đổi", "nearly unchanged"),
      (500, 500, .planned, true, "dự kiến tăng khoảng 50 %", "planned to be up about 50%"),
      (
        -100, 200, .planned, false, "dự kiến thay đổi ở mức từ −10 % đến +20 %",
        "planned to be changed by −10% to +20%"
      ),
    ] as [(Int, Int, Quantity.Standing, Bool, String, String)])
  func whatIsPlannedOrAboutStaysSo(
    low: Int, high: Int, standing: Quantity.Standing, isApproximate: Bool, vi: String, en: String
  ) {
    let quantity = Quantity(
      low: Self.bound(low), high: Self.bound(high), isApproximate: isApproximate,
      standing: standing)
    for (language, expected) in [(LanguageCode.vi, vi), (.en, en)] {
      let text = Wording(language).text(quantity, format: .change)
      #expect(text.replacing("\u{A0}", with: " ") == expected)
    }
  }

  @Test(arguments: [
    (LanguageCode.vi, "từ −2 đến 8"), (.en, "−2 to 8"), (.lo, "ແຕ່ −2 ຫາ 8"),
  ])
  func aRangeFromBelowZeroIsSaidInWords(language: LanguageCode, expected: String) {
    let quantity = Quantity.between(Fraction(-2), Fraction(8))
    for format in [FigureFormat.standard, .number, .bare, .compact, .exact] {
      #expect(Wording(language).text(quantity, format: format) == expected)
    }
  }
}
