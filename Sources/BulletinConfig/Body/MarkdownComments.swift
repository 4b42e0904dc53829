/// Takes comments (`<!-- … -->`) out of a Markdown text, and leaves every other letter in its place.
///
/// What stands in fences and between backticks is no comment.
/// - Complexity: O(*n*).
struct MarkdownComments {
  private var isOpen = false
  private var fence: (mark: Character, count: Int)?

  /// The lines of a text without the comments in them.
  static func lines(of text: String) -> [MarkdownLine] {
    let lines = text.split(omittingEmptySubsequences: false) { "\n\r\n\r".contains($0) }
    guard text.contains("<!--") else {
      return lines.enumerated().map { MarkdownLine($1, number: $0 + 1) }
    }
    var comments = MarkdownComments()
    return lines.enumerated().map { index, words in
      let isComment =
        comments.isOpen || comments.fence == nil && MarkdownLine.trimmed(words).hasPrefix("<!--")
      let line = MarkdownLine(comments.cleared(words), number: index + 1)
      // The room of a comment sets nothing in.
      return isComment ? line.outdented(line.indent) : line
    }
  }

  private mutating func cleared(_ line: Substring) -> Substring {
    let words = MarkdownLine.trimmed(line)
    if let fence {
      if words.count >= fence.count, words.allSatisfy({ $0 == fence.mark }) { self.fence = nil }
      return line
    }
    if !isOpen, let fence = MarkdownMarks.fence(words) {
      self.fence = fence
      return line
    }
    guard isOpen || line.contains("<!--") else { return line }
    var result = ""
    var rest = line
    while let first = rest.first {
      if isOpen {
        let isEnd = rest.hasPrefix("-->")
        if isEnd { isOpen = false }
        result += isEnd ? "   " : " "
        rest = rest.dropFirst(isEnd ? 3 : 1)
      } else if rest.hasPrefix("<!--") {
        isOpen = true
        result += "    "
        rest = rest.dropFirst(4)
        // `<!-->` and `<!--->` are whole.
        for end in [">", "->"] where rest.hasPrefix(end) {
          isOpen = false
          result += String(repeating: " ", count: end.count)
          rest = rest.dropFirst(end.count)
        }
      } else if first == "`", let code = Self.code(rest) {
        result += code
        rest = rest[code.endIndex...]
      } else {
        let count = first == "\\" ? 2 : 1
        result += rest.prefix(count)
        rest = rest.dropFirst(count)
      }
    }
    return Substring(result)
  }

  /// What stands between as many backticks as the text begins with, with them; the backticks alone
  /// where they are never closed.
  private static func code(_ text: Substring) -> Substring? {
    let ticks = text.prefix { $0 == "`" }.count
    var rest = text.dropFirst(ticks)
    while let next = rest.firstIndex(of: "`") {
      let run = rest[next...].prefix { $0 == "`" }
      if run.count == ticks { return text[..<run.endIndex] }
      rest = rest[run.endIndex...]
    }
    return text.prefix(ticks)
  }
}
