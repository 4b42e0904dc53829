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

  /// The names that paths know without a `for`.
  private static let taken = ["pipeline", "period", "language"]

  let context: PlanningContext
  let sources: [SourceBinding]
  let sourceKeys: [String]
  let catalogue: MetricCatalogue
  let pipeline: String

  private var diagnostics: Diagnostics { context.diagnostics }

  /// - Parameters:
  ///   - options: What was read of it; nil if anything was wrong.
  ///   - node: The map as it was written.
  func plan(_ options: OrderedEntries<ForValues>?, _ node: Node?) -> Parameters {
    guard let node, !node.isNull else { return Parameters() }
    guard let options else {
      return Parameters(names: (node.entries ?? []).compactMap(\.key.text), isOpen: true)
    }
    var parameters = Parameters()
    for (name, values) in options.entries {
      parameters.names.append(name)
      check(name, at: Self.place(of: name, in: node))
      switch values {
      case .all: continue
      case .listed(let values): check(values)
      case .source(let key):
        check(key)
        parameters.isOpen = true
      }
    }
    return parameters
  }

  /// Reports metrics that are asked for and do not have what reports are made for.
  func check(_ queries: [FigureQuery], _ node: Node?, by sections: SectionPlanner) {
    var metrics: [MetricID] = []
    for metric in queries.flatMap(\.metrics) where !metrics.contains(metric) {
      metrics.append(metric)
    }
    for name in (node?.entries ?? []).compactMap(\.key.text) {
      guard let expression = try? Expression.column(name) else { continue }
      sections.checkBreakdown(
        FigureQuery(metrics), [expression], node.flatMap { Self.place(of: name, in: $0) })
    }
  }

  private static func place(of name: String, in node: Node) -> Place? {
    node.entries?.first { $0.key.text == name }?.key.place
  }

  private func check(_ name: String, at place: Place?) {
    if Self.taken.contains(name) {
      diagnostics.error(
        .badOption, "'{\(name)}' has a meaning of its own in paths", at: place,
        hint: "give the column another name under 'columns'")
    } else if (try? Expression.column(name)) == nil
      || name.contains(where: { "{}|".contains($0) })
    {
      diagnostics.error(
        .badOption, "'\(name)' cannot be the name of a column", at: place,
        hint: "the header of the column, or the name it has under 'columns'")
    }
  }

  /// Two values must not share a folder.
  private func check(_ values: [SourceText]) {
    var folders: [String: SourceText] = [:]
    for value in values {
      let folder = PathText.safe(value.text)
      if let other = folders[folder] {
        let message: Message =
          other.text == value.text
          ? "'\(value.text)' stands twice"
          : "'\(other.text)' and '\(value.text)' would be one folder, '\(folder)'"
        diagnostics.error(
          .foldersCollide, message, at: value.place,
          hint: other.text == value.text ? "drop one of the two" : "spell one of them differently")
      } else {
        folders[folder] = value
      }
    }
  }

  private func check(_ key: SourceText) {
    if !sourceKeys.contains(key.text) {
      diagnostics.error(
        .unknownSource, "unknown source '\(key.text)' under 'for'", at: key.place,
        hint: Suggestion.hint(for: key.text, among: sourceKeys + ["all"]))
    } else if sources.first(where: { $0.key == key.text })?.statesFigures == true {
      diagnostics.error(
        .badOption, "'\(key.text)' states figures: its rows are nothing to make reports for",
        at: key.place, hint: "name a source with a row for each report")
    }
  }
}
