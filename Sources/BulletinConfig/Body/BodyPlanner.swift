import Bulletin

/// Plans the text that stands outside a configuration: Markdown with figures, and fenced blocks
/// marked `bulletin` that hold one entry of `sections`.
///
/// Headings of the first and second level begin parts of the report, those below stand within.
struct BodyPlanner {
  let context: PlanningContext
  let texts: TextChecker
  let sections: SectionPlanner
  /// The path, with `{language}` where it stands.
  let body: SourceText
  /// The pipeline's key.
  let pipeline: String

  private static let limit = 16 << 20

  /// The parts in each language.
  func sections(in languages: [LanguageCode]) -> [LanguageCode: [PipelinePlan.PlannedSection]] {
    var planned: [String: [PipelinePlan.PlannedSection]] = [:]
    var result: [LanguageCode: [PipelinePlan.PlannedSection]] = [:]
    for language in languages {
      let name = body.text.replacing("{language}", with: language.code)
        .replacing("{pipeline}", with: pipeline)
      if planned[name] == nil { planned[name] = read(name) }
      result[language] = planned[name]
    }
    return result
  }

  private func read(_ name: String) -> [PipelinePlan.PlannedSection] {
    guard !name.contains("{") else { return [] }
    let path = ConfigurationFolder.path(name, in: ConfigurationFolder.of(body.place.file))
    let bytes: [UInt8]
    do { bytes = try context.files.contents(of: path, limit: Self.limit).bytes } catch {
      context.diagnostics.error(.inputNotFound, "no file '\(name)'", at: body.place)
      return []
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      context.diagnostics.error(
        .badText, "'\(name)' is not UTF-8", at: body.place, hint: "save it as UTF-8")
      return []
    }
    context.keep(text, of: path)
    let start = text.hasPrefix("\u{FEFF}") ? String(text.dropFirst()) : text
    return parts(of: MarkdownReader.blocks(of: start), in: path)
  }

  private func parts(
    of blocks: [MarkdownBlock], in file: String
  ) -> [PipelinePlan.PlannedSection] {
    var parts: [BodySection] = []
    var part = BodySection()
    for block in blocks {
      if case .heading(let level, let span) = block, level <= 2 {
        if !part.words.isEmpty || !part.pieces.isEmpty { parts.append(part) }
        part = BodySection()
        part.words = inlines(span, file, &part.named)
      } else if let piece = piece(block, file, &part.named) {
        part.pieces.append(piece)
      }
    }
    if !part.words.isEmpty || !part.pieces.isEmpty { parts.append(part) }
    return parts.enumerated().map {
      PipelinePlan.PlannedSection(anchor: "body-\($0 + 1)", body: $1)
    }
  }

  private func piece(
    _ block: MarkdownBlock, _ file: String, _ named: inout [FigureQuery]
  ) -> BodySection.Piece? {
    switch block {
    case .heading(let level, let span):
      return .heading(level: level - 1, inlines(span, file, &named))
    case .paragraph(let span): return .paragraph(inlines(span, file, &named))
    case .list(let items): return .list(items.map { inlines($0, file, &named) })
    case .quote(let span): return .note(inlines(span, file, &named))
    case .table(let heads, let isNumeric, let rows):
      return .table(
        heads: zip(heads, isNumeric).map { (inlines($0, file, &named), $1) },
        rows: rows.map { $0.map { inlines($0, file, &named) } })
    case .fence(let info, let text, let line):
      guard info.split(whereSeparator: \.isWhitespace).first == "bulletin" else {
        let lines = text.split(whereSeparator: \.isNewline)
        return .list(lines.map { [.piece(.text(String($0)))] })
      }
      // Lines before the fence stay as empty ones, so that faults are told where they stand.
      let yaml = String(repeating: "\n", count: line - 1) + text
      guard
        let node = YAMLReader(yaml, file: file, into: context.diagnostics).read(),
        let section = sections.entry(node)
      else { return nil }
      return .section(section)
    }
  }

  private func inlines(
    _ span: MarkdownSpan, _ file: String, _ named: inout [FigureQuery]
  ) -> [BodyInline] {
    let read = MarkdownInlines(span.text, names: texts.names)
    for fault in read.faults {
      context.diagnostics.error(
        .badText, fault.message, at: span.place(ofUTF8: fault.range, in: file), hint: fault.hint)
    }
    for name in read.named {
      guard case .figure(let metric, let form, _) = name.piece else { continue }
      let place = span.place(ofUTF8: name.range, in: file)
      if let need = texts.need(metric, form, at: place) { named.append(need) }
    }
    return read.inlines
  }
}
