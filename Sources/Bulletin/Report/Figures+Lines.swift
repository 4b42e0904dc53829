extension Figures {
  /// A text as blocks: paragraphs with empty lines between them, and points where lines begin with
  /// `- ` or `1. `.
  ///
  /// Only what the text itself says parts it: no value of a figure or a `for` does.
  /// - Throws: `TextTemplateFault` for braces that cannot be understood.
  public func blocks(of text: LocalizedText) throws(TextTemplateFault) -> [Block] {
    let names = Set(parameters.keys).union(["period"])
    var lines = TextLines()
    for piece in try TextTemplate(text[language], names: names).pieces { lines.add(piece) }
    return lines.blocks { inline($0) }
  }
}

/// The lines of a text that is put together from pieces.
private struct TextLines {
  private var lines: [[TextTemplate.Piece]] = [[]]

  mutating func add(_ piece: TextTemplate.Piece) {
    guard case .text(let words) = piece else {
      lines[lines.count - 1].append(piece)
      return
    }
    let parts = words.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    for (index, part) in parts.enumerated() {
      if index > 0 { lines.append([]) }
      if !part.isEmpty { lines[lines.count - 1].append(.text(String(part))) }
    }
  }

  func blocks(_ print: (TextTemplate.Piece) -> Inline) -> [Block] {
    var blocks: [Block] = []
    var items: [ListItem] = []
    var words: [TextTemplate.Piece] = []
    var mark: ListItem.Mark?
    func close() {
      let inlines = Self.trimmed(words).map(print)
      words = []
      if let mark { items.append(ListItem(inlines, mark: mark)) }
      if mark == nil, !inlines.isEmpty { blocks.append(.paragraph(inlines)) }
      mark = nil
    }
    func closeList() {
      close()
      if !items.isEmpty { blocks.append(.list(items)) }
      items = []
    }
    for line in lines {
      if Self.isBlank(line) {
        close()
      } else if let (found, rest) = Self.point(line), found.begins(after: mark, words.isEmpty) {
        if mark == nil, !words.isEmpty { closeList() } else { close() }
        (mark, words) = (found, rest)
      } else {
        if mark == nil, words.isEmpty { closeList() }
        Self.join(line, to: &words)
      }
    }
    closeList()
    return blocks
  }

  private static func isBlank(_ line: [TextTemplate.Piece]) -> Bool {
    line.allSatisfy { piece in
      if case .text(let words) = piece { words.allSatisfy(\.isWhitespace) } else { false }
    }
  }

  /// The mark of a line that is a point, and the line without it.
  private static func point(
    _ line: [TextTemplate.Piece]
  ) -> (mark: ListItem.Mark, rest: [TextTemplate.Piece])? {
    guard case .text(let first)? = line.first else { return nil }
    let words = first.drop { $0 == " " || $0 == "\t" }
    let digits = words.prefix { $0.isASCII && $0.isNumber }
    let width: Int
    let mark: ListItem.Mark
    if ["- ", "* ", "+ "].contains(where: words.hasPrefix) {
      (mark, width) = (.bullet, 2)
    } else if (1...3).contains(digits.count), words.dropFirst(digits.count).hasPrefix(". "),
      let number = Int(digits)
    {
      (mark, width) = (.number(number), digits.count + 2)
    } else {
      return nil
    }
    return (mark, [.text(String(words.dropFirst(width)))] + line.dropFirst())
  }

  private static func join(_ line: [TextTemplate.Piece], to words: inout [TextTemplate.Piece]) {
    guard !words.isEmpty else {
      words = line
      return
    }
    var line = line
    if case .text(let next)? = line.first {
      line[0] = .text(" " + next.drop { $0 == " " || $0 == "\t" })
    } else {
      line.insert(.text(" "), at: 0)
    }
    if case .text(let last)? = words.last, case .text(let next) = line[0] {
      words[words.count - 1] = .text(last + next)
      line.removeFirst()
    }
    words += line
  }

  /// The words without the blanks before and behind them.
  private static func trimmed(_ words: [TextTemplate.Piece]) -> [TextTemplate.Piece] {
    var words = words
    if case .text(let first)? = words.first {
      words[0] = .text(String(first.drop(while: \.isWhitespace)))
    }
    if case .text(let last)? = words.last {
      let blanks = last.reversed().prefix(while: \.isWhitespace).count
      words[words.count - 1] = .text(String(last.dropLast(blanks)))
    }
    return words.filter { $0 != .text("") }
  }
}

extension ListItem.Mark {
  /// Whether a line with this mark is a point and not the middle of a sentence: a number goes on
  /// with a list, or begins one at 1 or where nothing stands before.
  fileprivate func begins(after mark: ListItem.Mark?, _ isFirst: Bool) -> Bool {
    guard case .number(let number) = self, !isFirst else { return true }
    if case .number? = mark { return true }
    return number == 1
  }
}
