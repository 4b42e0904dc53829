import Testing

@testable import Bulletin

@Suite struct WordingTests {
  private static func quantity(_ text: String) throws -> Quantity {
    try QuantityReader.read(text, style: .vi)
  }

  private static func print(
    _ text: String, _ language: LanguageCode, _ format: FigureFormat = .standard
  ) throws -> String {
    Wording(language).text(try quantity(text), format: format).replacing("\u{A0}", with: " ")
  }

  @Test(arguments: [
    ("70 tỷ 814 triệu đồng", "70 tỷ 814 triệu đồng", "70.814 billion VND"),
    ("trên 17 triệu USD", "trên 17 triệu USD", "over 17 million USD"),
    ("1.440 lượt người", "1.440 lượt người", "1,440 person-trips"),
    ("171 đoàn", "171 đoàn", "171 delegations"), ("1 đoàn", "1 đoàn", "1 delegation"),
    ("7.868.222.222 đồng", "7.868.222.222 đồng", "7,868,222,222 VND"),
    ("khoảng 300 đại biểu", "khoảng 300 đại biểu", "about 300 delegates"),
    ("không quá 5 đoàn", "không quá 5 đoàn", "at most 5 delegations"),
    ("dưới 5 đoàn", "dưới 5 đoàn", "under 5 delegations"),
    ("từ 5 đoàn trở lên", "từ 5 đoàn trở lên", "at least 5 delegations"),
    ("15-20 đoàn", "15–20 đoàn", "15–20 delegations"),
    ("dự kiến 15-20 đoàn", "dự kiến 15–20 đoàn", "a planned 15–20 delegations"),
    ("mục tiêu trên 5 đoàn", "mục tiêu trên 5 đoàn", "a target of over 5 delegations"),
    ("12,5", "12,5", "12.5"), ("8 triệu đồng", "8 triệu đồng", "8 million VND"),
    ("950.000 đồng", "950.000 đồng", "950,000 VND"),
  ])
  func quantitiesPrintInBothLanguages(text: String, vi: String, en: String) throws {
    #expect(try Self.print(text, .vi) == vi)
    #expect(try Self.print(text, .en) == en)
  }

  @Test(arguments: [
    ("70 tỷ 814 triệu đồng", FigureFormat.compact, "70,8 tỷ đồng"),
    ("70 tỷ 814 triệu đồng", .words, "Bảy mươi tỷ tám trăm mười bốn triệu đồng"),
    ("70 tỷ 814 triệu đồng", .number, "70.814.000.000"),
    ("trên 17 triệu USD", .bare, "trên 17.000.000"), ("15-20 đoàn", .number, "15–20"),
    ("trên 17 triệu USD", .number, "17.000.000"), ("15-20 đoàn", .bare, "15–20"),
    ("15-20 đoàn", .compact, "15–20 đoàn"),
    ("15-20 đoàn", .words, "Từ mười lăm đến hai mươi đoàn"),
    ("17 triệu USD", .exact, "17 triệu USD"), ("1-5000 đoàn", .exact, "1–5.000 đoàn"),
    ("15-20 triệu đồng", .standard, "15.000.000–20.000.000 đồng"),
    ("15-20 triệu đồng", .compact, "15 triệu–20 triệu đồng"),
    ("trên 17 triệu USD", .words, "Trên mười bảy triệu USD"),
    ("7.868.222.222 đồng", .exact, "7.868.222.222 đồng"),
    ("7.868.222.000 đồng", .exact, "7 tỷ 868 triệu 222 nghìn đồng"),
    ("999.960.000 đồng", .compact, "1 tỷ đồng"), ("8,42", .words, "Tám phẩy bốn hai"),
    ("-5", .words, "Âm năm"), ("2", .ordinal, "thứ hai"), ("4", .ordinal, "thứ tư"),
    ("2", .roman, "II"), ("1994", .roman, "MCMXCIV"),
  ])
  func filtersPrintTheirForm(text: String, format: FigureFormat, expected: String) throws {
    #expect(try Self.print(text, .vi, format) == expected)
  }

  @Test(
    arguments: [
      (0, "không"), (5, "năm"), (10, "mười"), (11, "mười một"), (15, "mười lăm"), (20, "hai mươi"),
      (21, "hai mươi mốt"), (24, "hai mươi tư"), (25, "hai mươi lăm"), (105, "một trăm linh năm"),
      (110, "một trăm mười"), (1005, "một nghìn không trăm linh năm"),
      (1_000_021, "một triệu không trăm hai mươi mốt"), (2_000_000_000_000, "hai nghìn tỷ"),
    ] as [(UInt64, String)])
  func numbersAreSaidAsTheyAreRead(number: UInt64, words: String) {
    #expect(VietnameseWords.text(number) == words)
  }

  @Test(
    arguments: [
      (0, "ສູນ"), (1, "ໜຶ່ງ"), (11, "ສິບເອັດ"), (20, "ຊາວ"), (21, "ຊາວເອັດ"), (35, "ສາມສິບຫ້າ"),
      (105, "ໜຶ່ງຮ້ອຍຫ້າ"),
      (1440, "ໜຶ່ງພັນສີ່ຮ້ອຍສີ່ສິບ"), (250_000, "ສອງແສນຫ້າສິບພັນ"),
      (70_814_000_000, "ເຈັດສິບຕື້ແປດຮ້ອຍສິບສີ່ລ້ານ"),
    ] as [(UInt64, String)])
  func laoNumbersAreSaidWithoutBlanks(number: UInt64, words: String) {
    #expect(LaoWords.text(number) == words)
  }

  @Test(arguments: [(1, "1st"), (2, "2nd"), (3, "3rd"), (11, "11th"), (112, "112th"), (21, "21st")])
  func englishOrdinals(number: Int, text: String) {
    #expect(Wording(.en).ordinal(number) == text)
    #expect(Wording(.lo).ordinal(number) == "ທີ \(number)")
  }

  @Test func listsPointsAndValuesPrint() {
    #expect(Wording(.vi).list(["A", "B", "C"]) == "A, B và C")
    #expect(Wording(.en).list(["A", "B"]) == "A and B" && Wording(.lo).list(["A"]) == "A")
    let rise = Quantity.exact(Fraction(numerator: 23, denominator: 1000))
    func points(_ language: LanguageCode, _ quantity: Quantity) -> String {
      Wording(language).text(quantity, format: .standard, isShare: true, isDifference: true)
        .replacing("\u{A0}", with: " ")
    }
    #expect(points(.vi, rise) == "2,3 điểm %" && points(.en, rise) == "2.3 percentage points")
    #expect(points(.en, .exact(Fraction(numerator: 1, denominator: 100))) == "1 percentage point")
    #expect(Wording(.vi).text(rise, format: .bare, isShare: true) == "2,3")
    #expect(Wording(.vi).dimension(.number(3), of: Dimension("quarter(date)")) == "III")
    #expect(Wording(.en).dimension(.number(3), of: Dimension("month(date)")) == "March")
    #expect(Wording(LanguageCode("lo-u-nu-laoo")).period(Period(.year(2026))!) == "ປີ ໒໐໒໖")
  }

  @Test(arguments: [
    ("2026", "năm 2026", "2026"), ("2026-10", "tháng 10 năm 2026", "October 2026"),
    ("2026-H1", "6 tháng đầu năm 2026", "the first half of 2026"),
    ("2026-9M", "9 tháng năm 2026", "the first nine months of 2026"),
    ("2026-Q3", "quý III năm 2026", "Q3 2026"), ("2017..2023", "giai đoạn 2017–2023", "2017–2023"),
    (
      "2023-01-05..2023-06-14", "từ ngày 05 tháng 01 năm 2023 đến ngày 14 tháng 6 năm 2023",
      "5 January 2023 to 14 June 2023"
    ),
  ])
  func periodsPrintInBothLanguages(text: String, vi: String, en: String) throws {
    let period = try PeriodSpecification.parse(text).resolve(today: CalendarDay(number: 0))
    #expect(Wording(.vi).period(period) == vi)
    #expect(Wording(.en).period(period) == en)
  }

  @Test(arguments: [
    (LanguageCode.vi, "Báo cáo quý III năm 2026"), (.en, "Report, Q3 2026"),
    (.lo, "ບົດລາຍງານ ໄຕຣມາດ 3 ປີ 2026"),
  ])
  func aReportWithoutATitleIsCalledAfterItsPeriod(language: LanguageCode, title: String) throws {
    let period = try PeriodSpecification.parse("2026-Q3").resolve(today: CalendarDay(number: 0))
    #expect(Wording(language).title(of: period) == title)
  }

  @Test(arguments: [(LanguageCode.vi, "II"), (.en, "2"), (.lo, "2")])
  func aPlaceInARowIsRomanInVietnamese(language: LanguageCode, text: String) {
    var figure = Figure(
      id: FigureID("congress.ordinal", period: Period(.year(2024))!), label: "Đại hội lần thứ",
      quantity: .exact(Fraction(2)), provenance: Provenance(definition: ""))
    figure.isPlaceInRow = true
    #expect(FigureText(language: language).text(figure) == text)
    #expect(FigureText(language: language).text(figure, .number) == "2")
  }

  @Test func sharesAndChangesPrint() {
    let vi = Wording(.vi)
    func change(_ top: Int, _ bottom: Int) -> String {
      vi.text(.exact(Fraction(numerator: top, denominator: bottom)), format: .change)
        .replacing("\u{A0}", with: " ")
    }
    #expect(change(123, 1000) == "tăng 12,3 %")
    #expect(change(-4, 100) == "giảm 4 %")
    #expect(change(0, 1) == "không đổi")
    #expect(Wording(.en).percent(Fraction(numerator: 5, denominator: 22)) == "22.7%")
    #expect(vi.text(.notStated(.notReported), format: .standard) == "chưa có số liệu")
    #expect(vi.text(.missing(.noRecords), format: .standard) == "–")
    #expect(vi.text(.notStated(.noSuchPeriod), format: .standard) == "không có kỳ so sánh")
  }

  @Test(arguments: Phrase.allCases)
  func everyLanguageHasEveryPhrase(phrase: Phrase) {
    for language in Wording.languages {
      #expect(Wording(language).phrase(phrase) != phrase.rawValue || language == .en)
    }
  }

  @Test(arguments: [(LanguageCode.vi, NumberStyle.vi), (.en, .en), (.lo, .vi)])
  func printedNumbersReadBackAsTheyWere(language: LanguageCode, style: NumberStyle) throws {
    var random = SplitMix(seed: 3)
    let wording = Wording(language)
    for _ in 0..<10_000 {
      let scale = Int(random.next() % 5)
      let digits = Int128(Int64(bitPattern: random.next()) >> Int64(random.next() % 60))
      let number = try #require(ExactDecimal(coefficient: digits, scale: scale))
      let text = wording.number(Fraction(number), places: number.scale)
      #expect(NumberReader.read(text, style: style) == number, "\(text)")
    }
  }
}
