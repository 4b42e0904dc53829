import Bulletin

/// A condition over figures as a reader of reports knows it: labels in place of ids, the signs of
/// mathematics, numbers as the language writes them.
struct ConditionText {
  /// What the ids are called.
  let labels: [String: String]
  let wording: Wording

  private static let signs: [(typed: String, printed: String)] = [
    (">=", "≥"), ("<=", "≤"), ("==", "="), ("!=", "≠"), ("*", "×"),
  ]

  /// The condition in words; texts in quotes stay as they are.
  func text(_ condition: String) -> String {
    var result = ""
    var rest = condition[...]
    while let first = rest.first {
      let part: Substring
      if first == "\"" || first == "'" || first == "`" {
        part = Self.quoted(rest, first)
        let inside = part.dropFirst().dropLast()
        result += first == "`" ? labels[String(inside)] ?? String(part) : String(part)
      } else if first.isLetter || first == "_" {
        part = rest.prefix { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "." }
        result += labels[String(part)] ?? String(part)
      } else if first.isASCII, first.isNumber {
        part = rest.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
        result += number(part)
      } else if let sign = Self.signs.first(where: { rest.hasPrefix($0.typed) }) {
        part = rest.prefix(sign.typed.count)
        result += sign.printed
      } else {
        part = rest.prefix(1)
        result += part
      }
      rest = rest[part.endIndex...]
    }
    return result
  }

  private static func quoted(_ text: Substring, _ mark: Character) -> Substring {
    let end = text.dropFirst().firstIndex(of: mark)
    return end.map { text[...$0] } ?? text
  }

  private func number(_ digits: Substring) -> String {
    guard let number = ExactDecimal(String(digits)) else { return String(digits) }
    return wording.number(Fraction(number), places: number.scale)
  }
}
