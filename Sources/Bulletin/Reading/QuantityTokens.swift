/// The numbers, words and marks of a quantity, folded.
struct QuantityTokens {
  /// One of them.
  enum Token: Equatable {
    case number(String)
    case word(String)

    var word: String? { if case .word(let word) = self { word } else { nil } }
  }

  /// In order.
  private(set) var tokens: [Token] = []
  /// For each token its text with its diacritics, in lower case.
  private(set) var spellings: [String] = []

  init(_ text: String) {
    var rest = FoldedText.withSingleBlanks(text)[...]
    while let first = rest.first {
      if first.isWhitespace {
        rest.removeFirst()
      } else if Self.isDigit(first) {
        let number = Self.number(rest)
        add(.number(FoldedText.fold(number)), String(number))
        rest = rest[number.endIndex...]
      } else if first.isLetter {
        let word = rest.prefix { $0.isLetter }
        addWord(String(word))
        rest = rest[word.endIndex...]
      } else {
        addWord(String(first))
        rest.removeFirst()
      }
    }
  }

  /// `trd` and `tr.d` are a scale and `đ`, `tyd` likewise.
  private mutating func addWord(_ spelling: String) {
    let word = FoldedText.fold(spelling)
    if ["trd", "tyd", "tid", "nghind"].contains(word) {
      add(.word(String(word.dropLast())), String(spelling.dropLast()))
      add(.word("d"), String(spelling.suffix(1)))
    } else if !(word == "." && tokens.last == .word("tr")) {
      add(.word(word), spelling)
    }
  }

  private mutating func add(_ token: Token, _ spelling: String) {
    tokens.append(token)
    spellings.append(spelling)
  }

  private static func isDigit(_ character: Character) -> Bool {
    guard let value = character.wholeNumberValue, character.unicodeScalars.count == 1 else {
      return false
    }
    let scalar = character.unicodeScalars.first!.value
    return value < 10
      && (scalar < 0x80 || (0xFF10...0xFF19).contains(scalar) || (0x0ED0...0x0ED9).contains(scalar))
  }

  /// Digits with marks between, and groups of three behind a blank.
  private static func number(_ text: Substring) -> Substring {
    var end = text.startIndex
    var groupStart = text.startIndex
    while end < text.endIndex {
      if isDigit(text[end]) {
        end = text.index(after: end)
        continue
      }
      let next = text.index(after: end)
      guard next < text.endIndex, isDigit(text[next]) else { break }
      if ".,'’".contains(text[end]) {
        groupStart = next
        end = next
      } else if text[end] == " ", text.distance(from: groupStart, to: end) <= 3,
        text[next...].prefix(while: isDigit).count == 3
      {
        groupStart = next
        end = next
      } else {
        break
      }
    }
    return text[..<end]
  }
}
