/// A line of a Markdown text, or what is left of it within a list or a quotation.
struct MarkdownLine {
  /// The words with the blanks around them.
  var text: Substring
  /// The line of the file, from 1.
  let number: Int
  /// The characters of the line that stand before the text.
  private(set) var start: Int

  init(_ text: Substring, number: Int, start: Int = 0) {
    (self.text, self.number, self.start) = (text, number, start)
  }

  /// The words without the blanks around them.
  var words: Substring { Self.trimmed(text) }

  /// Whether nothing stands in it.
  var isBlank: Bool { text.allSatisfy { $0 == " " || $0 == "\t" } }

  /// How far the words are set in; a tab counts as four blanks.
  var indent: Int {
    text.prefix { $0 == " " || $0 == "\t" }.reduce(0) { $0 + ($1 == "\t" ? 4 - $0 % 4 : 1) }
  }

  /// The column in which the words begin.
  var column: Int { start + text.prefix { $0 == " " || $0 == "\t" }.count + 1 }

  /// Whether the line is to end where it ends.
  var breaks: Bool { text.hasSuffix("  ") }

  /// The line without so many characters.
  func dropping(_ count: Int) -> MarkdownLine {
    MarkdownLine(
      text.dropFirst(count), number: number, start: start + min(count, text.count))
  }

  /// The line set in by so many columns less.
  func outdented(_ columns: Int) -> MarkdownLine {
    var (count, width) = (0, 0)
    for character in text where width < columns {
      guard character == " " || character == "\t" else { break }
      width += character == "\t" ? 4 - width % 4 : 1
      count += 1
    }
    return dropping(count)
  }

  static func trimmed(_ text: Substring) -> Substring {
    var text = text
    while let first = text.first, first == " " || first == "\t" { text.removeFirst() }
    while let last = text.last, last == " " || last == "\t" { text.removeLast() }
    return text
  }
}
