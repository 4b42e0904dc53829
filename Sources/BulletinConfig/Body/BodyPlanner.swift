import Bulletin

/// Plans the text that stands outside a configuration: Markdown with figures, and fenced blocks
/// marked `bulletin` that hold one entry of `sections`.
///
/// Headings of the highest level that is used begin parts of the report, those below stand within.
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
    let levels = blocks.compactMap { block in
      if case .heading(let level, _) = block { level } else { nil }
    }
    let highest = levels.min() ?? 1
    var reader = BodyReader(
      diagnostics: context.diagnostics, texts: texts, sections: sections, file: file,
      highest: highest)
    var parts: [BodySection] = []
    var part = BodySection()
    func close() {
      guard !part.words.isEmpty || !part.pieces.isEmpty else { return }
      part.named = reader.takeNamed()
      parts.append(part)
    }
    for block in blocks {
      if case .heading(highest, let span) = block {
        close()
        part = BodySection()
        part.words = reader.inlines(span)
      } else {
        part.pieces += reader.pieces(block)
      }
    }
    close()
    return parts.enumerated().map {
      PipelinePlan.PlannedSection(anchor: "body-\($0 + 1)", body: $1)
    }
  }
}
