import Testing

@testable import Bulletin

/// What reports print is read back as what it was, in every language.
@Suite struct ReadBackTests {
  private static let units = [
    "", "VND", "USD", "đoàn", "lượt người", "tỉnh", "chương trình, dự án",
  ]

  /// A quantity that offices could report, its number with two decimals at the most.
  private static func quantity(_ random: inout SplitMix) -> Quantity {
    let unit = UnitVocabulary.standard.unit(named: units[Int(random.next() % UInt64(units.count))])
    let digits = Int128(random.next() >> (random.next() % 56 + 8))
    let scale = unit.id == "VND" ? 0 : Int(random.next() % 3)
    let value = Fraction(ExactDecimal(coefficient: digits, scale: scale)!)
    switch random.next() % 8 {
    case 0: return .atLeast(value, unit: unit, open: true)
    case 1: return .atLeast(value, unit: unit, open: false)
    case 2: return .atMost(value, unit: unit, open: true)
    case 3: return .atMost(value, unit: unit, open: false)
    case 4: return .about(value, unit: unit)
    case 5: return .between(value + Fraction(1), value + Fraction(5000), unit: unit)
    default: return .exact(value, unit: unit)
    }
  }

  @Test(arguments: [(LanguageCode.vi, NumberStyle.vi), (.en, .en), (.lo, .vi)])
  func printedQuantitiesReadBackAsTheyWere(language: LanguageCode, style: NumberStyle) throws {
    var random = SplitMix(seed: 11)
    let wording = Wording(language)
    for index in 0..<10_000 {
      let quantity = Self.quantity(&random)
      let format: FigureFormat = index % 3 == 0 ? .exact : .standard
      let text = wording.text(quantity, format: format)
      let read = try QuantityReader.read(text, style: style)
      try #require(read == quantity, "\(text)")
    }
  }

  @Test func laoDigitsReadBack() throws {
    let lao = Wording(LanguageCode("lo-u-nu-laoo"))
    let quantity = Quantity.exact(Fraction(1440), unit: UnitVocabulary.standard.unit(named: "đoàn"))
    let text = lao.text(quantity, format: .standard)
    #expect(text == "໑.໔໔໐\u{A0}ຄະນະ")
    #expect(try QuantityReader.read(text, style: .vi) == quantity)
  }

  @Test(arguments: [LanguageCode.vi, .en, .lo])
  func wordsTellNumbersApart(language: LanguageCode) {
    let words = Wording(language)
    var said: Set<String> = []
    for number in 0..<2000 { said.insert(words.words(of: Fraction(number))!) }
    for number in 1...2000 { said.insert(words.words(of: Fraction(number * 1_000_003_000))!) }
    #expect(said.count == 4000)
  }
}
