/// Numbers in Vietnamese words: `bảy mươi tỷ tám trăm mười bốn triệu`.
enum VietnameseWords {
  private static let digits = [
    "không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín",
  ]
  private static let scales = ["", "nghìn", "triệu"]

  /// The number in words.
  @Sendable static func text(_ number: BigCount) -> String {
    guard number > 0 else { return digits[0] }
    return below(number, isLeading: true)
  }

  /// Billions are said as a number of their own before `tỷ`.
  private static func below(_ number: BigCount, isLeading: Bool) -> String {
    let (billions, rest) = number.quotientAndRemainder(dividingBy: 1_000_000_000)
    var parts: [String] = []
    if billions > 0 { parts.append(below(billions, isLeading: isLeading) + " tỷ") }
    for (index, power) in [BigCount(1_000_000), 1000, 1].enumerated() {
      let group = Int(rest / power % 1000)
      guard group > 0 else { continue }
      let words = hundreds(group, isLeading: isLeading && parts.isEmpty)
      let scale = scales[2 - index]
      parts.append(scale.isEmpty ? words : "\(words) \(scale)")
    }
    return parts.joined(separator: " ")
  }

  private static func hundreds(_ number: Int, isLeading: Bool) -> String {
    let (hundred, ten, one) = (number / 100, number / 10 % 10, number % 10)
    var words: [String] = []
    if hundred > 0 || !isLeading { words += [digits[hundred], "trăm"] }
    switch ten {
    case 0:
      if one > 0 { words += (words.isEmpty ? [] : ["linh"]) + [digits[one]] }
      return words.joined(separator: " ")
    case 1: words.append("mười")
    default: words += [digits[ten], "mươi"]
    }
    switch one {
    case 0: break
    case 1: words.append(ten > 1 ? "mốt" : "một")
    case 4: words.append(ten > 1 ? "tư" : "bốn")
    case 5: words.append("lăm")
    default: words.append(digits[one])
    }
    return words.joined(separator: " ")
  }
}
