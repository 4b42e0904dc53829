import Bulletin

/// Checks the `for` of a pipeline: one report for each value.
struct ParameterPlanner {
  /// The names that a `for` brings.
  struct Parameters {
    /// The names, for texts and paths.
    var names: [String] = []
    /// Whether further columns of a source may be named.
    var isOpen = false
  }

  let context: PlanningContext
  let sources: [SourceBinding]
  let sourceKeys: [String]
  let catalogue: MetricCatalogue
  let pipeline: String

  /// - Parameters:
  ///   - options: What was read of it; nil if anything was wrong.
  ///   - node: The map as it was written.
  func plan(_ options: OrderedEntries<ForValues>?, _ node: Node?) -> Parameters {
    guard let node, !node.isNull else { return Parameters() }
    guard let options else {
      return Parameters(names: (node.entries ?? []).compactMap(\.key.text), isOpen: true)
    }
    context.lacks("the key 'for' of a pipeline", at: node.place.head, for: .pipeline(pipeline))
    var parameters = Parameters()
    for (name, values) in options.entries {
      parameters.names.append(name)
      guard case .source(let key) = values else { continue }
      if !sourceKeys.contains(key.text) {
        context.diagnostics.error(
          .unknownSource, "unknown source '\(key.text)' under 'for'", at: key.place,
          hint: Suggestion.hint(for: key.text, among: sourceKeys + ["all"]))
      }
      parameters.isOpen = true
    }
    return parameters
  }
}
