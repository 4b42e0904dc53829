import Bulletin
import BulletinConfig

/// The sections of a report that names none: those of the plugins that are fed, else one table for
/// each metric of the configuration.
struct DefaultSections {
  let plan: Plan
  let registry: Registry

  /// - Parameter stated: The metrics that somebody states.
  func sections(stated: [MetricID]) -> [PipelinePlan.PlannedSection] {
    let fed = Set(
      plan.sources.compactMap { $0.recordType.map { Self.prefix($0.name) } }
        + stated.map { Self.prefix($0.text) })
    let brought = registry.entries(.section).filter { fed.contains($0.plugin) }.compactMap {
      entry -> (String, any SectionBody)? in
      let node = Node.emptyMap(at: Place(file: "", line: 1, column: 1))
      let made = entry.make(node, owner: "section '\(entry.name)'", Diagnostics())
      return (made as? any Section).map { (entry.name.text, $0) }
    }
    if !brought.isEmpty {
      return brought.map { PipelinePlan.PlannedSection(anchor: $0.0, body: $0.1) }
    }
    return plan.catalogue.ids.filter { plan.catalogue[$0]?.place != nil }.map { id in
      PipelinePlan.PlannedSection(anchor: id.text, body: MetricSection(plan.catalogue[id]!))
    }
  }

  private static func prefix(_ id: String) -> String {
    String(id.prefix { $0 != "." })
  }
}

/// One metric as a section: its figure.
private struct MetricSection: SectionBody {
  let title: LocalizedText
  private let metric: MetricID

  init(_ binding: MetricBinding) {
    title = binding.definition.label
    metric = binding.id
  }

  var needs: [FigureQuery] { [FigureQuery([metric])] }

  func blocks(_ figures: Figures) -> [Block] {
    [figures.table(FigureQuery([metric]), caption: nil)]
  }
}
