import Bulletin

/// Makes pieces of a report out of the blocks of a body, and tells what a report does not take over.
struct BodyReader {
  let diagnostics: Diagnostics
  let texts: TextChecker
  let sections: SectionPlanner
  let file: String
  /// The level of the headings that begin parts.
  let highest: Int
  private var named: [FigureQuery] = []

  init(
    diagnostics: Diagnostics, texts: TextChecker, sections: SectionPlanner, file: String,
    highest: Int
  ) {
    (self.diagnostics, self.texts, self.sections) = (diagnostics, texts, sections)
    (self.file, self.highest) = (file, highest)
  }

  /// The figures that were named since this was asked last.
  mutating func takeNamed() -> [FigureQuery] {
    defer { named = [] }
    return named
  }

  /// A block of its own.
  mutating func pieces(_ block: MarkdownBlock) -> [BodySection.Piece] {
    switch block {
    case .heading(let level, let span):
      return [.heading(level: max(level - highest + 1, 2), inlines(span))]
    case .paragraph(let span): return [.paragraph(inlines(span))]
    case .list(let items): return list(items, level: 0)
    case .quote(let blocks): return blocks.flatMap { quoted($0) }
    case .table(let heads, let isNumeric, let rows):
      for row in rows where row.count > heads.count {
        let cell = row[heads.count]
        diagnostics.warning(
          .unreadMarkup,
          "the table has \(heads.count) columns; what stands behind them is left out",
          at: cell.place(ofUTF8: 0..<cell.text.utf8.count, in: file),
          hint: "a bar that parts nothing is written \\|")
      }
      return [
        .table(
          heads: zip(heads, isNumeric).map { (inlines($0), $1) },
          rows: rows.map { $0.map { inlines($0) } })
      ]
    case .code(let lines): return [.paragraph(Self.code(lines))]
    case .fence(let info, let text, let line, let indent):
      guard info.split(whereSeparator: \.isWhitespace).first == "bulletin" else {
        let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        return [.paragraph(Self.code(lines.dropLast().map { String($0) }))]
      }
      return section(text, line, indent).map { [.section($0)] } ?? []
    case .unread(let span):
      diagnostics.warning(
        .unreadMarkup, "footnotes and references are not read; the line is printed as it stands",
        at: span.place(ofUTF8: 0..<span.text.utf8.count, in: file),
        hint: "write the words where they are meant, and links as [words](address)")
      return [.paragraph(inlines(span))]
    }
  }

  /// A block behind `>`: words are a note, all else stands as it does elsewhere.
  private mutating func quoted(_ block: MarkdownBlock) -> [BodySection.Piece] {
    if case .paragraph(let span) = block { return [.note(inlines(span))] }
    return pieces(block)
  }

  /// The entry of `sections` that a fenced block holds.
  ///
  /// Lines before the fence stay as empty ones, and so do the blanks before its lines, so that
  /// faults are told where they stand.
  private func section(_ text: String, _ line: Int, _ indent: Int) -> (any SectionBody)? {
    let lead = String(repeating: " ", count: indent)
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .map { $0.isEmpty ? "" : lead + $0 }
    let yaml = String(repeating: "\n", count: line - 1) + lines.joined(separator: "\n")
    return YAMLReader(yaml, file: file, into: diagnostics).read().flatMap { sections.entry($0) }
  }

  /// Lines as they are; blanks at their beginning are kept.
  private static func code(_ lines: [String]) -> [BodyInline] {
    var result: [BodyInline] = []
    for (index, line) in lines.enumerated() {
      if index > 0 { result.append(.lineBreak) }
      let words = line.drop { $0 == " " || $0 == "\t" }
      let lead = line[..<words.startIndex].map { $0 == "\t" ? "\u{A0}\u{A0}" : "\u{A0}" }
      if !words.isEmpty { result.append(.code(lead.joined() + words)) }
    }
    return result
  }
}

extension BodyReader {
  /// Points; what cannot stand in one, such as a table, stands between them.
  private mutating func list(_ items: [MarkdownBlock.Item], level: Int) -> [BodySection.Piece] {
    var pieces: [BodySection.Piece] = []
    var points: [BodySection.Item] = []
    for item in items {
      var point = BodySection.Item(
        mark: item.number.map { .number($0) } ?? .bullet, level: level, words: [])
      var isOpen = true
      func add(_ words: [BodyInline]) {
        if !isOpen { point = BodySection.Item(mark: .none, level: level, words: []) }
        point.words += (point.words.isEmpty ? [] : [.lineBreak]) + words
        isOpen = true
      }
      func close() {
        if isOpen { points.append(point) }
        isOpen = false
      }
      for block in item.blocks {
        switch block {
        case .paragraph(let span): add(inlines(span))
        case .code(let lines): add(Self.code(lines))
        default:
          close()
          let inner: [BodySection.Piece]
          if case .list(let items) = block {
            inner = list(items, level: level + 1)
          } else {
            inner = self.pieces(block)
          }
          for piece in inner {
            if case .list(let items) = piece {
              points += items
            } else {
              if !points.isEmpty { pieces.append(.list(points)) }
              points = []
              pieces.append(piece)
            }
          }
        }
      }
      close()
    }
    return pieces + (points.isEmpty ? [] : [.list(points)])
  }

  /// Words with the figures in them.
  mutating func inlines(_ span: MarkdownSpan) -> [BodyInline] {
    let read = MarkdownInlines(span.text, names: texts.names)
    for fault in read.faults {
      diagnostics.error(
        .badText, fault.message, at: span.place(ofUTF8: fault.range, in: file), hint: fault.hint)
    }
    for (what, range) in read.unread {
      let place = span.place(ofUTF8: range, in: file)
      switch what {
      case .image:
        diagnostics.warning(
          .unreadMarkup, "a report holds no images; only the words of this one are printed",
          at: place, hint: "draw figures with a fenced block 'bulletin' that holds a chart")
      case .html:
        diagnostics.warning(
          .unreadMarkup, "HTML is not read; this tag is printed as it stands", at: place,
          hint: "write Markdown; a tag that is meant as words stands between backticks")
      }
    }
    for name in read.named {
      guard case .figure(let metric, let form, _) = name.piece else { continue }
      let place = span.place(ofUTF8: name.range, in: file)
      if let need = texts.need(metric, form, at: place) { named.append(need) }
    }
    return read.inlines
  }
}
