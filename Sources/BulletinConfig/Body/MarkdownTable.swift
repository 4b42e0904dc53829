/// The lines of a Markdown table.
enum MarkdownTable {
  /// Which columns are numeric, read off the line under the head; nil for another line.
  static func alignment(_ line: Substring) -> [Bool]? {
    guard line.contains("-"), line.contains("|"), line.allSatisfy({ "|:- \t".contains($0) })
    else { return nil }
    return bars(MarkdownLine.trimmed(line)).map {
      let words = MarkdownLine.trimmed($0)
      return words.last == ":" && words.first != ":"
    }
  }

  /// The cells of a line.
  static func cells(of line: MarkdownLine) -> [MarkdownSpan] {
    bars(line.words).map { cell in
      let words = MarkdownLine.trimmed(cell)
      let before = line.text[..<words.startIndex].count
      return MarkdownSpan(words, line: line.number, column: line.start + before + 1)
    }
  }

  /// The parts between bars; a bar within braces, between backticks or behind `\` parts nothing.
  private static func bars(_ line: Substring) -> [Substring] {
    var parts: [Substring] = []
    var start = line.startIndex
    var depth = 0
    var isEscaped = false
    var isCode = false
    for position in line.indices {
      switch line[position] {
      case "\\" where !isEscaped:
        isEscaped = true
        continue
      case "`" where !isEscaped: isCode = line[position...].dropFirst().contains("`") && !isCode
      case "{": depth += 1
      case "}": depth = max(depth - 1, 0)
      case "|" where depth == 0 && !isEscaped && !isCode:
        parts.append(line[start..<position])
        start = line.index(after: position)
      default: break
      }
      isEscaped = false
    }
    parts.append(line[start...])
    if parts.first.map({ MarkdownLine.trimmed($0).isEmpty }) == true { parts.removeFirst() }
    if parts.last.map({ MarkdownLine.trimmed($0).isEmpty }) == true { parts.removeLast() }
    return parts
  }
}
