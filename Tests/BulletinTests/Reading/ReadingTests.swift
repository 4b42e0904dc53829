import Testing

@testable import Bulletin

@Suite struct ReadingTests {
  @Test(arguments: [
    ("1.440", "1440"), ("12,5", "12.5"), ("1.104.469", "1104469"), ("3,286,743", "3286743"),
    ("1.314,5", "1314.5"), ("1,314.5", "1314.5"), ("0.125", "0.125"), ("-7", "-7"),
    ("−1.234,5", "-1234.5"),
    ("(1.234)", "-1234"), ("1 440", "1440"), ("1\u{A0}440\u{202F}000", "1440000"),
    ("໑.໔໔໐", "1440"),
    ("１４４０", "1440"), ("1'440", "1440"), ("12.5", "12.5"), ("007", "7"),
  ])
  func numbersAreReadAsVietnameseOfficesWriteThem(text: String, number: String) {
    #expect(NumberReader.read(text, style: .vi)?.description == number)
  }

  @Test(arguments: [
    "", "abc", "1.2.3", "1,2,3", "12 34", "1.23.456", "1..2", "5%", "1.440(1)", "--1",
  ])
  func whatIsNoNumberIsRefused(text: String) { #expect(NumberReader.read(text, style: .vi) == nil) }

  @Test(arguments: [
    ("1.440", NumberStyle.undecided, true), ("1.440.000", .vi, false), ("1,440,000", .en, false),
    ("12,5", .vi, false), ("12.5", .en, false), ("1.440,5", .vi, false), ("144", .undecided, false),
  ])
  func aCellProvesWhatItCan(text: String, style: NumberStyle, isAmbiguous: Bool) {
    #expect(NumberReader.evidence(in: text) == style)
    #expect(NumberReader.isAmbiguous(text) == isAmbiguous)
  }

  @Test(arguments: [
    ("70 tỷ 814 triệu đồng", "70814000000 VND"), ("trên 17 triệu USD", "at least 17000000 USD"),
    ("hơn 5,3 tỷ đồng", "at least 5300000000 VND"), ("1,2 nghìn tỷ", "1200000000000"),
    ("một tỷ rưỡi", "1500000000"), ("nửa triệu", "500000"), ("15-20 triệu", "15000000 to 20000000"),
    ("129 - 166 tổ chức", "129 to 166 tổ chức"),
    ("62 chương trình, dự án", "62 chương trình, dự án"),
    ("2.133 lưu học sinh", "2133 lưu học sinh"), ("22 đồng chí", "22 đồng chí"),
    ("8 người", "8 người"), ("khoảng 300 đại biểu", "about 300 đại biểu"),
    ("dưới 10", "at most 10"), ("trên dưới 20 đoàn", "about 20 đoàn"),
    ("từ 15 đến 20 triệu", "15000000 to 20000000"), ("từ 15 triệu", "at least 15000000"),
    ("between 15 and 20 million USD", "15000000 to 20000000 USD"),
    ("không quá 10 %", "not"), ("dự kiến 12 đoàn", "planned 12 đoàn"),
    ("mục tiêu 250 triệu USD", "target 250000000 USD"), ("USD 17 million", "17000000 USD"),
    ("$1.5 million", "1500000 USD"), ("over 17 million USD", "at least 17000000 USD"),
    ("70.814 billion VND", "70814000000 VND"), ("500 trđ", "500000000 VND"),
    ("500 tr.đ", "500000000 VND"), ("12 tỷ đ", "12000000000 VND"), ("1.104.469 USD", "1104469 USD"),
    ("TRÊN 17 TRIỆU USD", "at least 17000000 USD"), ("từ 5 đoàn trở lên", "at least 5 đoàn"),
    ("70,814 ຕື້ ດົ່ງ", "70814000000 VND"), ("1.440 lượt người", "1440 lượt người"),
    ("5 dong", "5 VND"), ("5 ĐỒNG", "5 VND"), ("12 trieu dong", "12000000 VND"),
    ("2 624 tỷ đồng", "2624000000000 VND"), ("107,56 triệu USD", "107560000 USD"),
  ])
  func quantitiesAreReadAsOfficesWriteThem(text: String, expected: String) throws {
    let style: NumberStyle = text.contains("billion") || text.contains("million") ? .en : .vi
    if expected == "not" {
      #expect(throws: QuantityReadingFault.self) { try QuantityReader.read(text, style: style) }
    } else {
      #expect(try QuantityReader.read(text, style: style).description == expected)
    }
  }

  @Test(arguments: [
    ("abc", "is not a quantity"), ("17*", "footnote"), ("1.440(1)", "footnote"), ("82/84", "not"),
    ("2017-2023", "years"), ("20-15 triệu", "backwards"), ("5 xyz", "not known"), ("tỷ", "not"),
    ("5 dòng", "the unit 'dòng' is not known"), ("5 đoan", "not known"),
    ("70 triệu 814 tỷ", "do not fall"), ("", "not"),
  ])
  func whatIsNoQuantityIsRefusedWithItsReason(text: String, reason: String) {
    do {
      let read = try QuantityReader.read(text, style: .vi)
      Issue.record("'\(text)' was read as \(read)")
    } catch {
      #expect(error.description.contains(reason))
    }
  }

  @Test(
    arguments: [
      ("Lượng mưa (mm)", "mm", "Lượng mưa"), ("Rain ( mm )", "mm", "Rain"),
      ("Lượng mưa (cm)", "mm", nil), ("Lượng mưa", "mm", nil), ("Kind (of rain)", "", nil),
    ] as [(String, String, String?)])
  func headersMayNameAUnitOfTheFieldAlone(header: String, unit: String, name: String?) {
    let unit = UnitVocabulary.standard.unit(named: unit)
    #expect(HeaderUnit.name(of: header, in: unit) == name)
  }

  @Test(
    arguments: [
      ("Giá trị (triệu đồng)", "Giá trị", "1000000", "VND"), ("Số người", "Số người", nil, nil),
      ("Kinh phí (tỷ đồng)", "Kinh phí", "1000000000", "VND"),
      ("Giá trị (1.000 USD)", "Giá trị", "1000", "USD"),
      ("Nơi đến (ghi rõ)", "Nơi đến (ghi rõ)", nil, nil), ("Value (USD)", "Value", nil, "USD"),
      ("Kinh phí, triệu đồng", "Kinh phí", "1000000", "VND"),
      ("Cities, provinces", "Cities", nil, "tỉnh"),
    ] as [(String, String, String?, String?)])
  func headersNameTheirUnit(header: String, name: String, scale: String?, unit: String?) {
    let parts = HeaderUnit.split(header)
    #expect(parts.scale?.description == scale)
    if header != "Cities, provinces" {
      #expect(parts.name == name)
      #expect(parts.unit?.description == unit)
    }
  }
}
