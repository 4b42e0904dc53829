/// Numbers in English words: `seventy billion eight hundred and fourteen million`.
enum EnglishWords {
  private static let small = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen",
    "nineteen",
  ]
  private static let tens = [
    "", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
  ]
  private static let scales: [(power: BigCount, word: String)] = [
    (1_000_000_000_000_000_000, "quintillion"), (1_000_000_000_000_000, "quadrillion"),
    (1_000_000_000_000, "trillion"), (1_000_000_000, "billion"), (1_000_000, "million"),
    (1000, "thousand"),
  ]

  /// The number in words.
  @Sendable static func text(_ number: BigCount) -> String {
    guard number > 0 else { return small[0] }
    var rest = number
    var parts: [String] = []
    for (power, word) in scales where rest >= power {
      parts.append("\(hundreds(Int(rest / power))) \(word)")
      rest %= power
    }
    if rest > 0 {
      let words = hundreds(Int(rest))
      parts.append(rest < 100 && !parts.isEmpty ? "and \(words)" : words)
    }
    return parts.joined(separator: " ")
  }

  private static func hundreds(_ number: Int) -> String {
    let (hundred, rest) = (number / 100, number % 100)
    let words =
      rest < 20
      ? small[rest] : tens[rest / 10] + (rest % 10 > 0 ? "-\(small[rest % 10])" : "")
    guard hundred > 0 else { return words }
    return "\(small[hundred]) hundred" + (rest > 0 ? " and \(words)" : "")
  }
}
