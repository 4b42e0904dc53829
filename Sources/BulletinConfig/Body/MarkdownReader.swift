/// Reads the blocks of a Markdown text: headings, paragraphs, lists within lists, quotations,
/// tables, fences and code that is set in.
///
/// - Complexity: O(*n*) for each level of nesting, of which there are eight at most.
struct MarkdownReader {
  private static let deepest = 8

  private let lines: [MarkdownLine]
  private let depth: Int
  private var index = 0
  private var blocks: [MarkdownBlock] = []
  private var open: MarkdownSpan?

  /// The blocks of a text.
  static func blocks(of text: String) -> [MarkdownBlock] {
    blocks(of: MarkdownComments.lines(of: text), depth: 0)
  }

  private static func blocks(of lines: [MarkdownLine], depth: Int) -> [MarkdownBlock] {
    var reader = MarkdownReader(lines: lines, depth: depth)
    return reader.read()
  }

  private init(lines: [MarkdownLine], depth: Int) {
    (self.lines, self.depth) = (lines, depth)
  }

  private mutating func read() -> [MarkdownBlock] {
    while index < lines.count {
      let line = lines[index]
      let rest = line.words
      if rest.isEmpty {
        close()
      } else if open == nil, line.indent >= 4 {
        readCode()
        continue
      } else if let fence = MarkdownMarks.fence(rest) {
        close()
        readFence(fence, info: rest.drop { $0 == fence.mark })
        continue
      } else if let level = MarkdownMarks.headingLevel(rest) {
        close()
        let words = MarkdownMarks.heading(rest, level)
        let column = line.column + rest.count - rest.drop { $0 == "#" || $0 == " " }.count
        let span = MarkdownSpan(words, line: line.number, column: column)
        blocks.append(.heading(level: level, span))
      } else if let span = open, let level = MarkdownMarks.underline(rest) {
        open = nil
        blocks.append(.heading(level: level, span))
      } else if MarkdownMarks.isRule(rest) {
        close()
      } else if open == nil, readTable() {
        continue
      } else if depth < Self.deepest, let point = MarkdownMarks.point(rest) {
        close()
        readList(point.mark)
        continue
      } else if depth < Self.deepest, rest.first == ">" {
        close()
        readQuote()
        continue
      } else if open == nil, MarkdownMarks.isDefinition(rest) {
        blocks.append(.unread(MarkdownSpan(rest, line: line.number, column: line.column)))
      } else {
        add(line)
      }
      index += 1
    }
    close()
    return blocks
  }

  private mutating func add(_ line: MarkdownLine) {
    if open == nil {
      open = MarkdownSpan(line)
    } else {
      open?.add(line)
    }
  }

  private mutating func close() {
    if let open { blocks.append(.paragraph(open)) }
    open = nil
  }
}

extension MarkdownReader {
  private mutating func readFence(_ fence: (mark: Character, count: Int), info: Substring) {
    let indent = lines[index].indent
    index += 1
    let first = index < lines.count ? lines[index] : nil
    var text = ""
    while index < lines.count {
      let line = lines[index].outdented(indent)
      let rest = line.words
      if rest.count >= fence.count, rest.allSatisfy({ $0 == fence.mark }) { break }
      text += line.text + "\n"
      index += 1
    }
    index += 1
    blocks.append(
      .fence(
        info: String(MarkdownLine.trimmed(info)), text: text, line: first?.number ?? 1,
        indent: (first?.start ?? 0) + indent))
  }

  /// Lines that are set in by four columns or more.
  private mutating func readCode() {
    var code: [String] = []
    while index < lines.count, lines[index].isBlank || lines[index].indent >= 4 {
      code.append(String(lines[index].outdented(4).text))
      index += 1
    }
    while code.last?.allSatisfy(\.isWhitespace) == true { code.removeLast() }
    blocks.append(.code(code))
  }

  /// Points with one kind of mark, with all that is set in under each.
  private mutating func readList(_ mark: Character) {
    var items: [MarkdownBlock.Item] = []
    while index < lines.count, !lines[index].isBlank,
      let point = MarkdownMarks.point(lines[index].words), point.mark == mark
    {
      let line = lines[index]
      let lead = line.text.count - line.text.drop { $0 == " " || $0 == "\t" }.count
      var first = line.dropping(lead + point.width)
      // Blanks behind the mark belong to it, unless code stands there.
      var width = line.indent + point.width
      if first.indent < 4, !first.isBlank {
        width += first.indent
        first = first.outdented(first.indent)
      }
      index += 1
      let content = [first] + contents(from: width, after: !first.isBlank)
      items.append(
        MarkdownBlock.Item(
          number: point.number, blocks: Self.blocks(of: content, depth: depth + 1)))
    }
    blocks.append(.list(items))
  }

  /// The lines that belong to a point whose words are set in so far.
  ///
  /// - Parameter isText: Whether a line that is not set in goes on with the words before it.
  private mutating func contents(from width: Int, after isText: Bool) -> [MarkdownLine] {
    var content: [MarkdownLine] = []
    var blanks: [MarkdownLine] = []
    var isText = isText
    while index < lines.count {
      let line = lines[index]
      if line.isBlank {
        blanks.append(line)
      } else if line.indent >= width {
        content += blanks + [line.outdented(width)]
        blanks = []
        isText = MarkdownMarks.fence(line.words) == nil
      } else if blanks.isEmpty, isText, !MarkdownMarks.endsParagraph(line.words) {
        content.append(line)
      } else {
        break
      }
      index += 1
    }
    return content
  }

  /// Lines behind `>`, and those that go on with the words before them.
  private mutating func readQuote() {
    var content: [MarkdownLine] = []
    while index < lines.count {
      let line = lines[index]
      let rest = line.words
      if rest.first == ">" {
        let lead = line.text.count - line.text.drop { $0 == " " || $0 == "\t" }.count
        let inner = line.dropping(lead + 1)
        content.append(inner.text.first == " " ? inner.dropping(1) : inner)
      } else if !rest.isEmpty, content.last?.isBlank == false, !MarkdownMarks.endsParagraph(rest) {
        content.append(line)
      } else {
        break
      }
      index += 1
    }
    let blocks = Self.blocks(of: content, depth: depth + 1)
    if !blocks.isEmpty { self.blocks.append(.quote(blocks)) }
  }

  /// A table: a line with bars, a line of hyphens and colons under it, and rows.
  private mutating func readTable() -> Bool {
    guard index + 1 < lines.count, lines[index].text.contains("|"),
      let isNumeric = MarkdownTable.alignment(lines[index + 1].text)
    else { return false }
    let heads = MarkdownTable.cells(of: lines[index])
    guard heads.count == isNumeric.count else { return false }
    index += 2
    var rows: [[MarkdownSpan]] = []
    while index < lines.count, lines[index].text.contains("|") {
      rows.append(MarkdownTable.cells(of: lines[index]))
      index += 1
    }
    blocks.append(.table(heads: heads, isNumeric: isNumeric, rows: rows))
    return true
  }
}
