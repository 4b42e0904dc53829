import Bulletin

/// Words of a Markdown text that may run over several lines, with their places.
struct MarkdownSpan {
  /// The words, lines joined by blanks.
  private(set) var text = ""
  private var starts: [(offset: Int, line: Int, column: Int)] = []

  /// Makes words of one line.
  init(_ text: some StringProtocol, line: Int, column: Int) {
    add(text, line: line, column: column)
  }

  /// Adds a further line.
  mutating func add(_ line: some StringProtocol, line number: Int, column: Int) {
    if !text.isEmpty { text += " " }
    starts.append((text.utf8.count, number, column))
    text += line
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
