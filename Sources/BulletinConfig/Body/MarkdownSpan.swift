import Bulletin

/// Words of a Markdown text that may run over several lines, with their places.
struct MarkdownSpan {
  /// The words, lines joined by blanks, or by a line feed where a line is to end.
  private(set) var text = ""
  private var starts: [(offset: Int, line: Int, column: Int)] = []
  /// Whether the next line stands on a line of its own.
  private var breaks = false

  /// Makes words of one line.
  init(_ text: some StringProtocol, line: Int, column: Int) {
    starts.append((0, line, column))
    self.text += text
  }

  /// Makes the words of a line, which end in a break where two blanks stand behind them.
  init(_ line: MarkdownLine) {
    self.init(line.words, line: line.number, column: line.column)
    breaks = line.breaks
  }

  /// Adds a further line.
  mutating func add(_ line: MarkdownLine) {
    if text.reversed().prefix(while: { $0 == "\\" }).count % 2 == 1 {
      text.removeLast()
      breaks = true
    }
    text += breaks ? "\n" : " "
    breaks = line.breaks
    starts.append((text.utf8.count, line.number, line.column))
    text += line.words
  }

  /// Where a part of the words stands in a file, given in UTF-8 offsets.
  func place(ofUTF8 range: Range<Int>, in file: String) -> Place {
    let start = starts.last { $0.offset <= range.lowerBound } ?? starts[0]
    let bytes = Array(text.utf8)
    let upper = min(max(range.upperBound, range.lowerBound), bytes.count)
    let before = String(
      decoding: bytes[start.offset..<max(range.lowerBound, start.offset)], as: UTF8.self)
    let inside = String(decoding: bytes[min(range.lowerBound, upper)..<upper], as: UTF8.self)
    return Place(
      file: file, line: start.line, column: start.column + before.count,
      length: max(inside.count, 1))
  }
}
