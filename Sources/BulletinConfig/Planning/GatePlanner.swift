import Bulletin

/// Checks the `checks` of a pipeline.
struct GatePlanner {
  let context: PlanningContext
  let sourceKeys: [String]
  let catalogue: MetricCatalogue
  let pipeline: String

  private var diagnostics: Diagnostics { context.diagnostics }

  /// - Parameters:
  ///   - node: The list as it was written.
  ///   - checks: What was read of it; empty if anything was wrong.
  func check(_ node: Node?, _ checks: [CheckOptions]) {
    guard let node, !node.isNull, !checks.isEmpty else { return }
    context.lacks("the key 'checks' of a pipeline", at: node.place.head, for: .pipeline(pipeline))
    for (node, options) in zip(node.list ?? [node], checks) { check(options, node) }
  }

  private func check(_ options: CheckOptions, _ node: Node) {
    let owner: Message = "a check of pipeline '\(pipeline)'"
    if let source = options.source { checkSource(source, owner) }
    for (_, source) in options.complete?.entries ?? [] { checkSource(source, owner) }
    if let expect = options.expect, let text = node["expect"] {
      FormulaChecker(
        diagnostics: diagnostics, catalogue: catalogue, registry: context.registry, nodes: [:]
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
