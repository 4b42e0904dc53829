import Bulletin

/// Checks the figures that texts of a pipeline name.
struct TextChecker {
  let diagnostics: Diagnostics
  let catalogue: MetricCatalogue
  /// The names that texts may use beside metrics.
  var names: Set<String> = ["period"]
  /// Whether other simple names may be columns of a source that is not open yet.
  var isOpen = false

  /// Reports what a text names and nothing is; returns the questions that it asks.
  @discardableResult
  func check(_ text: LocalizedText?) -> [FigureQuery] {
    guard let text else { return [] }
    var needs: [FigureQuery] = []
    for language in text.languages.isEmpty ? [.vi] : text.languages {
      let written = text.written[language]
      var faults: [TextTemplateFault] = []
      let template = TextTemplate(text[language], names: names, faults: &faults)
      for fault in faults {
        diagnostics.error(
          .badText, fault.message, at: written?.place(ofUTF8: fault.range), hint: fault.hint)
      }
      for (index, piece) in template.pieces.enumerated() {
        guard case .figure(let metric, let form, _) = piece else { continue }
        let place = template.range(of: index).flatMap { written?.place(ofUTF8: $0) }
        if let need = need(metric, form, at: place ?? written?.place) { needs.append(need) }
      }
    }
    return needs
  }

  /// The question that a figure of a text asks; nil after reporting that there is no such metric.
  func need(_ metric: MetricID, _ form: FigureForm, at place: Place?) -> FigureQuery? {
    if catalogue[metric] != nil { return FigureQuery([metric], forms: [.value, form]) }
    if catalogue.knows(metric) { return nil }
    if isOpen, !metric.text.contains(".") {
      if form != .value {
        let fault = TextTemplate.comparing(metric.text, form, 0..<0)
        diagnostics.error(.badText, fault.message, at: place, hint: fault.hint)
      }
      return nil
    }
    diagnostics.error(
      .unknownMetric, "unknown metric '\(metric)' in a text", at: place,
      hint: Suggestion.hint(
        for: metric.text, among: catalogue.ids.map(\.text) + names.sorted()))
    return nil
  }
}
