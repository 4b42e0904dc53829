/// Text that a Markdown reader takes as text (CommonMark 0.31, GitHub's tables and bare links).
enum MarkdownText {
  private static let marks = Set("\\`*_{}[]#|>~!$".unicodeScalars)

  /// Every mark as itself, on one line.
  ///
  /// Goes by scalars, as readers of Markdown do: a star with an accent over it is still a star.
  static func escaped(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    let scalars = Array(SafeText.oneLine(text).unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      switch scalar {
      case "<": result.append(contentsOf: "&lt;".unicodeScalars)
      case "&": result.append(contentsOf: "&amp;".unicodeScalars)
      case ":" where scalars[(index + 1)...].starts(with: "//".unicodeScalars):
        result.append(contentsOf: "\\:".unicodeScalars)
      case "." where isAfterWWW(scalars[..<index]):
        result.append(contentsOf: "\\.".unicodeScalars)
      case _ where marks.contains(scalar):
        result.append("\\")
        result.append(scalar)
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  /// The beginning of a line or of a list item: what would make it a list, a rule or a block of
  /// code is escaped, blanks before it are dropped.
  static func atLineStart(_ text: String) -> String {
    var scalars = text.unicodeScalars[...]
    while let first = scalars.first, first.properties.isWhitespace { scalars.removeFirst() }
    guard let first = scalars.first else { return "" }
    if "-+=".unicodeScalars.contains(first) { return "\\" + String(scalars) }
    let digits = scalars.prefix { ("0"..."9").contains($0) }
    let rest = scalars[digits.endIndex...]
    let isFollowedByBlank = rest.dropFirst().first?.properties.isWhitespace ?? true
    if !digits.isEmpty, let mark = rest.first, mark == "." || mark == ")", isFollowedByBlank {
      return String(digits) + "\\" + String(rest)
    }
    return String(scalars)
  }

  /// Words between as many backticks as they need.
  static func code(_ text: String) -> String {
    let words = SafeText.oneLine(text)
    let longest = words.split(whereSeparator: { $0 != "`" }).map(\.count).max() ?? 0
    let ticks = String(repeating: "`", count: longest + 1)
    let isPadded = words.hasPrefix("`") || words.hasSuffix("`") || words.hasPrefix(" ")
    return isPadded ? "\(ticks) \(words) \(ticks)" : "\(ticks)\(words)\(ticks)"
  }

  private static func isAfterWWW(_ before: ArraySlice<Unicode.Scalar>) -> Bool {
    before.count >= 3 && before.suffix(3).allSatisfy { $0 == "w" || $0 == "W" }
  }
}
