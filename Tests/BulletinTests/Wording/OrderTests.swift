import Bulletin
import Testing

@Suite struct OrderTests {
  @Test(arguments: [
    (LanguageCode.vi, ["An", "ăn", "ân", "Bình", "cá", "Chi", "dê", "Đá", "em", "ê", "y"]),
    (.vi, ["ma", "mà", "mả", "mã", "má", "mạ"]), (.vi, ["Lai Châu", "Lạng Sơn", "Lào Cai"]),
    (.vi, ["hoa", "hòa", "hoan", "hoàn"]), (.vi, ["Bản 2", "Bản 10", "Bản 10a", "Bản mới"]),
    (.vi, ["Cao Bằng", "Đà Nẵng", "Điện Biên", "Hà Nội", "Ổn", "Ơn", "Ủy ban", "Ứng"]),
    (.en, ["apple", "Éclair", "edge", "zoo"]), (.en, ["a", "A", "á", "b"]),
    (.lo, ["ກາ", "ເກ", "ຂາ", "ແຂ", "ຫວຽດ"]),
  ])
  func wordsStandAsInTheDictionary(language: LanguageCode, expected: [String]) {
    let order = TextOrder(language)
    for shift in 0..<expected.count {
      let turned = Array(expected[shift...] + expected[..<shift])
      let places = order.places(of: turned)
      #expect(expected.map { places[$0] } == Array(expected.indices))
    }
  }

  @Test func peopleStandByGivenName() {
    let names = ["Tráng Thị Xuân", "Lò Văn An", "Vì Thị Ân", "Nguyễn Ngọc Hùng", "Cà Văn Hùng"]
    let places = TextOrder(.vi).places(of: names, isOfPeople: true)
    #expect(
      names.sorted { places[$0]! < places[$1]! } == [
        "Lò Văn An", "Vì Thị Ân", "Cà Văn Hùng", "Nguyễn Ngọc Hùng", "Tráng Thị Xuân",
      ])
    #expect(TextOrder(.en).places(of: ["Binh An", "An Binh"], isOfPeople: true)["An Binh"] == 0)
  }
}
