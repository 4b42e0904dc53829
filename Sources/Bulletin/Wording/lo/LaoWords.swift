/// Numbers in Lao words: `ເຈັດສິບຕື້ແປດຮ້ອຍສິບສີ່ລ້ານ`, without blanks, as they are written.
enum LaoWords {
  private static let digits = [
    "ສູນ", "ໜຶ່ງ", "ສອງ", "ສາມ", "ສີ່", "ຫ້າ", "ຫົກ", "ເຈັດ", "ແປດ", "ເກົ້າ",
  ]

  /// The number in words.
  @Sendable static func text(_ number: BigCount) -> String {
    number == 0 ? digits[0] : below(number)
  }

  /// Billions are said as a number of their own before `ຕື້`, a hundred thousand is `ແສນ`.
  private static func below(_ number: BigCount) -> String {
    let (billions, rest) = number.quotientAndRemainder(dividingBy: 1_000_000_000)
    var words = billions > 0 ? below(billions) + "ຕື້" : ""
    let (millions, small) = (Int(rest / 1_000_000), Int(rest % 1_000_000))
    if millions > 0 { words += hundreds(millions) + "ລ້ານ" }
    let (lakhs, thousands) = (small / 100_000, small / 1000 % 100)
    if lakhs > 0 { words += digits[lakhs] + "ແສນ" }
    if thousands > 0 { words += tens(thousands) + "ພັນ" }
    return words + (small % 1000 > 0 ? hundreds(small % 1000) : "")
  }

  private static func hundreds(_ number: Int) -> String {
    (number >= 100 ? digits[number / 100] + "ຮ້ອຍ" : "")
      + (number % 100 > 0 ? tens(number % 100) : "")
  }

  private static func tens(_ number: Int) -> String {
    let (ten, one) = (number / 10, number % 10)
    let unit = one == 0 ? "" : ten > 0 && one == 1 ? "ເອັດ" : digits[one]
    return switch ten {
    case 0: unit
    case 1: "ສິບ" + unit
    case 2: "ຊາວ" + unit
    default: digits[ten] + "ສິບ" + unit
    }
  }
}
