import Bulletin

/// Checks the `checks` of a pipeline.
struct GatePlanner {
  let context: PlanningContext
  let sources: [SourceBinding]
  let sourceKeys: [String]
  let catalogue: MetricCatalogue
  let pipeline: String

  private var diagnostics: Diagnostics { context.diagnostics }

  /// Reads and checks each of them, also where others have faults.
  func gates(_ nodes: [Node]) -> [CheckOptions] {
    nodes.compactMap { node in
      guard let options = CheckOptions.readPartly(node, owner: owner, diagnostics) else {
        return nil
      }
      check(options, node)
      return options
    }
  }

  private var owner: Message { "a check of pipeline '\(pipeline)'" }

  private func check(_ options: CheckOptions, _ node: Node) {
    if let source = options.source { checkSource(source, owner) }
    for (_, source) in options.complete?.entries ?? [] { checkSource(source, owner) }
    if let expect = options.expect, let text = node["expect"] {
      FormulaChecker(
        diagnostics: diagnostics, catalogue: catalogue, registry: context.registry,
        sources: sources, nodes: [:]
      ).checkCondition(expect, in: text, owner: owner)
    }
  }

  private func checkSource(_ source: SourceText, _ owner: Message) {
    guard !sourceKeys.contains(source.text) else { return }
    diagnostics.error(
      .unknownSource, "unknown source '\(source.text)' in \(owner)", at: source.place,
      hint: Suggestion.hint(for: source.text, among: sourceKeys))
  }
}
