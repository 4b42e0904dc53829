import Bulletin

/// Makes sections of what a pipeline lists: names of plugins' sections, or maps of its own.
struct SectionPlanner {
  let registry: Registry
  let diagnostics: Diagnostics
  let catalogue: MetricCatalogue

  func sections(_ nodes: [Node], pipeline: String) -> [PipelinePlan.PlannedSection] {
    var anchors: Set<String> = []
    return nodes.enumerated().compactMap { index, node in
      guard let body = section(node, pipeline) else { return nil }
      var anchor = ComponentReference(node).name ?? "section-\(index + 1)"
      if !anchors.insert(anchor).inserted {
        anchor += "-\(index + 1)"
        anchors.insert(anchor)
      }
      return PipelinePlan.PlannedSection(anchor: anchor, body: body)
    }
  }

  private func section(_ node: Node, _ pipeline: String) -> (any SectionBody)? {
    let reference = ComponentReference(node)
    if let name = reference.name {
      guard let entry = registry.entry(.section, name) else {
        diagnostics.error(
          .unknownSection, "unknown section '\(name)' in pipeline '\(pipeline)'",
          at: reference.place,
          hint: Suggestion.hint(for: name, among: registry.entries(.section).map(\.name.text)))
        return nil
      }
      let made = entry.make(node, owner: "section '\(name)'", alongside: ["type"], diagnostics)
      guard let section = made as? any Section else { return nil }
      for metric in section.needs.flatMap(\.metrics) where !catalogue.knows(metric) {
        diagnostics.error(
          .unknownMetric, "section '\(name)' needs the metric '\(metric)', which is not there",
          at: reference.place,
          hint: Suggestion.hint(for: metric.text, among: catalogue.ids.map(\.text)))
      }
      return section
    }
    guard
      let options = SectionOptions.read(
        node, owner: "a section of pipeline '\(pipeline)'", alongside: [], diagnostics)
    else { return nil }
    return configured(options, order: node.entries?.compactMap(\.key.text) ?? [])
  }

  private func configured(_ options: SectionOptions, order: [String]) -> ConfiguredSection {
    var pieces: [ConfiguredSection.Piece] = []
    var needs: [FigureQuery] = []
    checkText(options.title)
    for key in order {
      switch key {
      case "text":
        guard let text = options.text else { continue }
        needs += checkText(text)
        pieces.append(.text(text))
      case "figures":
        pieces.append(.figures(options.figures.flatMap(metrics)))
      case "table":
        guard let table = options.table else { continue }
        let query = FigureQuery(
          table.metrics.flatMap(metrics), by: table.by.map(Dimension.init))
        pieces.append(.table(query, caption: table.caption))
      default: continue
      }
    }
    return ConfiguredSection(
      title: options.title ?? LocalizedText(""), pieces: pieces, textNeeds: needs)
  }

  /// Reports what a text names and nothing is; returns the questions that it asks.
  @discardableResult
  func checkText(_ text: LocalizedText?) -> [FigureQuery] {
    guard let text else { return [] }
    var needs: [FigureQuery] = []
    for language in text.languages.isEmpty ? [.vi] : text.languages {
      let place = text.places[language]
      do {
        let template = try TextTemplate(text[language])
        for (metric, form) in template.metrics {
          guard catalogue[metric] != nil else {
            if catalogue.knows(metric) { continue }
            diagnostics.error(
              .unknownMetric, "unknown metric '\(metric)' in a text", at: place,
              hint: Suggestion.hint(
                for: metric.text, among: catalogue.ids.map(\.text) + ["period"]))
            continue
          }
          needs.append(FigureQuery([metric], forms: [.value, form]))
        }
      } catch {
        diagnostics.error(.badText, error.message, at: place, hint: error.hint)
      }
    }
    return needs
  }

  private func metrics(_ pattern: SourceText) -> [MetricID] {
    let ids = catalogue.ids(matching: pattern.text)
    if ids.isEmpty, !catalogue.knows(MetricID(pattern.text)) {
      diagnostics.error(
        .unknownMetric, "unknown metric '\(pattern.text)'", at: pattern.place,
        hint: Suggestion.hint(for: pattern.text, among: catalogue.ids.map(\.text)))
    }
    return ids
  }
}

/// The keys of a section that a configuration writes itself.
struct SectionOptions: ComponentOptions {
  @Setting("The heading.") var title: LocalizedText?
  @Setting("A text; {{metric}} prints a figure.") var text: LocalizedText?
  @Setting("Figures under their labels.") var figures: [SourceText] = []
  @Setting("A table of metrics, broken down.") var table: TableSectionOptions?
}

/// The keys of a table in a section.
struct TableSectionOptions: ComponentOptions {
  @Setting("The metrics; * stands for any letters.") var metrics: [SourceText]
  @Setting("What the rows are, such as year(date).") var by: [Expression] = []
  @Setting("The words over the table.") var caption: LocalizedText?
}
