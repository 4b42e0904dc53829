/// Reads the blocks of a Markdown text: headings, paragraphs, lists, quotes, tables and fences.
///
/// What is no block of these is a paragraph: HTML is words like others. Numbered points are
/// paragraphs with their numbers, as official documents set them.
/// - Complexity: O(*n*).
struct MarkdownReader {
  private let lines: [Substring]
  private var index = 0
  private var blocks: [MarkdownBlock] = []
  private var open: MarkdownSpan?

  /// The blocks of a text.
  static func blocks(of text: String) -> [MarkdownBlock] {
    var reader = MarkdownReader(text)
    return reader.read()
  }

  private init(_ text: String) {
    lines = text.split(omittingEmptySubsequences: false) { "\n\r\n\r".contains($0) }
  }

  private mutating func read() -> [MarkdownBlock] {
    while index < lines.count {
      let line = lines[index]
      let indent = line.prefix { $0 == " " || $0 == "\t" }.count
      let rest = Self.trimmed(line)
      if rest.isEmpty {
        close()
      } else if let fence = Self.fence(rest) {
        close()
        readFence(fence, info: rest.drop { $0 == fence.mark })
        continue
      } else if let level = Self.headingLevel(rest) {
        close()
        let words = Self.heading(rest, level)
        let column = indent + rest.count - rest.drop { $0 == "#" || $0 == " " }.count + 1
        blocks.append(.heading(level: level, MarkdownSpan(words, line: index + 1, column: column)))
      } else if let span = open, let level = Self.underline(rest) {
        open = nil
        blocks.append(.heading(level: level, span))
      } else if Self.isRule(rest) {
        close()
      } else if open == nil, readTable() {
        continue
      } else if let mark = Self.bullet(rest) {
        close()
        readList(mark)
        continue
      } else if rest.first == ">" {
        close()
        readQuote()
        continue
      } else if Self.startsNumber(rest) {
        close()
        add(rest, column: indent + 1)
      } else {
        add(rest, column: indent + 1)
      }
      index += 1
    }
    close()
    return blocks
  }

  private mutating func add(_ words: Substring, column: Int) {
    if open == nil {
      open = MarkdownSpan(words, line: index + 1, column: column)
    } else {
      open?.add(words, line: index + 1, column: column)
    }
  }

  private mutating func close() {
    if let open { blocks.append(.paragraph(open)) }
    open = nil
  }
}

extension MarkdownReader {
  /// A fence and what closes it: as many marks or more.
  private static func fence(_ line: Substring) -> (mark: Character, count: Int)? {
    guard let mark = line.first, mark == "`" || mark == "~" else { return nil }
    let count = line.prefix { $0 == mark }.count
    return count >= 3 && !line.dropFirst(count).contains("`") ? (mark, count) : nil
  }

  private mutating func readFence(_ fence: (mark: Character, count: Int), info: Substring) {
    let first = index + 1
    index = first
    var text = ""
    while index < lines.count {
      let rest = Self.trimmed(lines[index])
      if rest.count >= fence.count, rest.allSatisfy({ $0 == fence.mark }) { break }
      text += lines[index] + "\n"
      index += 1
    }
    index += 1
    blocks.append(.fence(info: String(Self.trimmed(info)), text: text, line: first + 1))
  }

  private mutating func readList(_ mark: Int) {
    var items: [MarkdownSpan] = []
    while index < lines.count {
      let line = lines[index]
      let rest = Self.trimmed(line)
      if rest.isEmpty {
        guard index + 1 < lines.count, Self.bullet(Self.trimmed(lines[index + 1])) != nil else {
          break
        }
      } else if let mark = Self.bullet(rest) {
        let words = Self.trimmed(rest.dropFirst(mark))
        let column = line.count - words.count + 1
        items.append(MarkdownSpan(words, line: index + 1, column: max(column, 1)))
      } else if Self.endsParagraph(rest) {
        break
      } else {
        items[items.count - 1].add(rest, line: index + 1, column: line.count - rest.count + 1)
      }
      index += 1
    }
    blocks.append(.list(items))
  }

  private mutating func readQuote() {
    var quote: MarkdownSpan?
    while index < lines.count {
      let line = lines[index]
      let rest = Self.trimmed(line)
      guard rest.first == ">" else { break }
      let words = Self.trimmed(rest.dropFirst())
      let column = max(line.count - words.count + 1, 1)
      if quote == nil {
        quote = MarkdownSpan(words, line: index + 1, column: column)
      } else if !words.isEmpty {
        quote?.add(words, line: index + 1, column: column)
      }
      index += 1
    }
    if let quote, !quote.text.isEmpty { blocks.append(.quote(quote)) }
  }

  /// A table: a line with bars, a line of hyphens and colons under it, and rows.
  private mutating func readTable() -> Bool {
    guard index + 1 < lines.count, lines[index].contains("|"),
      let isNumeric = Self.alignment(lines[index + 1])
    else { return false }
    let heads = Self.cells(of: lines[index], line: index + 1)
    guard heads.count == isNumeric.count else { return false }
    index += 2
    var rows: [[MarkdownSpan]] = []
    while index < lines.count, lines[index].contains("|") {
      rows.append(Self.cells(of: lines[index], line: index + 1))
      index += 1
    }
    blocks.append(.table(heads: heads, isNumeric: isNumeric, rows: rows))
    return true
  }

  private static func alignment(_ line: Substring) -> [Bool]? {
    guard line.contains("-"), line.contains("|"), line.allSatisfy({ "|:- \t".contains($0) })
    else { return nil }
    return bars(trimmed(line)).map { trimmed($0).last == ":" }
  }

  private static func cells(of line: Substring, line number: Int) -> [MarkdownSpan] {
    let rest = trimmed(line)
    return bars(rest).map { cell in
      let words = trimmed(cell)
      let before = line[..<words.startIndex].count
      return MarkdownSpan(words, line: number, column: before + 1)
    }
  }

  /// The parts between bars; a bar within braces or behind `\` parts nothing.
  private static func bars(_ line: Substring) -> [Substring] {
    var parts: [Substring] = []
    var start = line.startIndex
    var depth = 0
    var isEscaped = false
    for position in line.indices {
      switch line[position] {
      case "\\" where !isEscaped:
        isEscaped = true
        continue
      case "{": depth += 1
      case "}": depth = max(depth - 1, 0)
      case "|" where depth == 0 && !isEscaped:
        parts.append(line[start..<position])
        start = line.index(after: position)
      default: break
      }
      isEscaped = false
    }
    parts.append(line[start...])
    if parts.first.map({ trimmed($0).isEmpty }) == true { parts.removeFirst() }
    if parts.last.map({ trimmed($0).isEmpty }) == true { parts.removeLast() }
    return parts
  }
}

extension MarkdownReader {
  private static func trimmed(_ text: Substring) -> Substring {
    var text = text
    while let first = text.first, first == " " || first == "\t" { text.removeFirst() }
    while let last = text.last, last == " " || last == "\t" { text.removeLast() }
    return text
  }

  private static func headingLevel(_ line: Substring) -> Int? {
    let level = line.prefix { $0 == "#" }.count
    guard (1...6).contains(level) else { return nil }
    let next = line.dropFirst(level).first
    return next == nil || next == " " || next == "\t" ? level : nil
  }

  /// The words of a heading, without the marks around them.
  private static func heading(_ line: Substring, _ level: Int) -> Substring {
    let words = trimmed(line.dropFirst(level))
    guard let last = words.lastIndex(where: { $0 != "#" }) else { return "" }
    return words[last] == " " ? trimmed(words[..<last]) : words
  }

  private static func underline(_ line: Substring) -> Int? {
    if line.allSatisfy({ $0 == "=" }) { return 1 }
    return line.count >= 3 && line.allSatisfy { $0 == "-" } ? 2 : nil
  }

  private static func isRule(_ line: Substring) -> Bool {
    let marks = line.filter { $0 != " " }
    guard let mark = marks.first, "-*_".contains(mark) else { return false }
    return marks.count >= 3 && marks.allSatisfy { $0 == mark }
  }

  /// The length of a bullet with its blank.
  private static func bullet(_ line: Substring) -> Int? {
    guard let mark = line.first, "-*+".contains(mark), !isRule(line) else { return nil }
    let next = line.dropFirst().first
    return next == " " || next == "\t" ? 2 : nil
  }

  /// Whether a line begins a numbered point: `1. …`, `a) …`.
  private static func startsNumber(_ line: Substring) -> Bool {
    let digits = line.prefix { $0.isASCII && $0.isNumber }
    let rest = line.dropFirst(digits.count)
    guard (1...3).contains(digits.count), let mark = rest.first, mark == "." || mark == ")" else {
      return false
    }
    return rest.dropFirst().first == " "
  }

  private static func endsParagraph(_ line: Substring) -> Bool {
    headingLevel(line) != nil || fence(line) != nil || line.first == ">" || startsNumber(line)
  }
}
