import Bulletin

/// Plans who gets a report and who is told how its runs end.
struct DeliveryPlanner {
  let context: PlanningContext
  let pipeline: String
  let formats: [PlannedFormat]
  /// Whether all formats are known, or some could not be planned.
  let isComplete: Bool
  let parameters: ParameterPlanner.Parameters

  private var diagnostics: Diagnostics { context.diagnostics }

  /// The deliveries of a set.
  func publish(_ nodes: [Node]) -> [PipelinePlan.Delivery] {
    nodes.compactMap { node in
      guard let publisher = publisher(node, alongside: []) else { return nil }
      for renderer in node["attach"].map({ $0.list ?? [$0] }) ?? [] {
        guard isComplete, let name = renderer.text, !formats.contains(where: { $0.type == name })
        else {
          continue
        }
        diagnostics.error(
          .unknownRenderer, "pipeline '\(pipeline)' makes no '\(name)' to attach",
          at: renderer.place, hint: Suggestion.hint(for: name, among: formats.map(\.type)))
      }
      for address in node["to"].map({ $0.list ?? [$0] }) ?? [] {
        guard let text = address.text else { continue }
        Placeholders(diagnostics: diagnostics).check(
          text, at: address.place, names: parameters.names, isOpen: parameters.isOpen)
      }
      return delivery(node, publisher, when: [])
    }
  }

  /// Who is told how runs end.
  func alert(_ nodes: [Node]) -> [PipelinePlan.Delivery] {
    nodes.compactMap { node in
      guard let publisher = publisher(node, alongside: AlertOptions.keys) else { return nil }
      guard Swift.type(of: publisher).bringsMessages else {
        diagnostics.error(
          .badOption,
          "'\(Swift.type(of: publisher).name)' brings files, and an alert is a message",
          at: ComponentReference(node).place, hint: "one of \(messengers)")
        return nil
      }
      guard node.entries != nil else { return delivery(node, publisher, when: ["failed"]) }
      let options = AlertOptions.readPartly(
        node, owner: "an alert", reportsUnknown: false, diagnostics)
      return delivery(node, publisher, when: options?.when.map(\.rawValue) ?? [])
    }
  }

  /// The publishers that can bring messages.
  private var messengers: String {
    context.registry.entries(.publisher)
      .filter { ($0.type as? any Publisher.Type)?.bringsMessages == true }
      .map(\.name.text).joined(separator: ", ")
  }

  private func publisher(_ node: Node, alongside keys: [String]) -> (any Publisher)? {
    context.make(
      .publisher, node, what: "publisher", in: "pipeline '\(pipeline)'", code: .unknownPublisher,
      alongside: keys, for: .publishing(pipeline)) as? any Publisher
  }

  private func delivery(
    _ node: Node, _ publisher: any Publisher, when: [String]
  ) -> PipelinePlan.Delivery {
    let recipients = (node["to"] ?? node["path"]).map { ($0.list ?? [$0]).compactMap(\.text) } ?? []
    let attached = node["attach"].map { ($0.list ?? [$0]).compactMap(\.text) } ?? []
    return PipelinePlan.Delivery(
      type: Swift.type(of: publisher).name.text, publisher: publisher, recipients: recipients,
      attached: attached, when: when, place: node.place)
  }
}
