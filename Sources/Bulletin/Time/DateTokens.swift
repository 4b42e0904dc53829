/// The words, numbers and marks of a date, folded: `Quý III/2019` is `quy # / #` with 3 and 2019.
struct DateTokens {
  /// The words and marks, numbers as `#`, parted by blanks.
  let pattern: String
  /// The numbers, in order.
  let numbers: [Int]
  /// The words, in order.
  let words: [String]

  var isEmpty: Bool { pattern.isEmpty }

  init(_ text: String) {
    var parts: [String] = []
    var numbers: [Int] = []
    var words: [String] = []
    var rest = FoldedText.fold(text)[...]
    while let character = rest.first {
      if let digit = character.wholeNumberValue, digit < 10 {
        var value = 0
        while let next = rest.first?.wholeNumberValue, next < 10, value < 1_000_000 {
          value = value * 10 + next
          rest.removeFirst()
        }
        numbers.append(value)
        parts.append("#")
      } else if character.isLetter {
        let word = String(rest.prefix { $0.isLetter })
        rest.removeFirst(word.count)
        if let roman = Self.roman[word], parts.last == "quy" || parts.last == "quarter" {
          numbers.append(roman)
          parts.append("#")
        } else {
          words.append(word)
          parts.append(word)
        }
      } else {
        rest.removeFirst()
        if character.isWhitespace { continue }
        parts.append(["–", "—", "−"].contains(character) ? "-" : String(character))
      }
    }
    pattern = parts.joined(separator: " ")
    self.numbers = numbers
    self.words = words
  }

  private static let roman = ["i": 1, "ii": 2, "iii": 3, "iv": 4]
}
