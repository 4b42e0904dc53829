import Bulletin

/// The documentation of a component, a record type or a plugin, for a terminal.
struct ComponentDescription {
  let registry: Registry

  /// The text; empty if nothing has the name.
  func text(of name: String) -> String {
    var parts: [String] = []
    for kind in ComponentKind.allCases {
      if let entry = registry.entry(kind, name) { parts.append(component(entry)) }
    }
    if let type = registry.recordType(name) { parts.append(record(type)) }
    parts += plugin(name)
    return parts.joined(separator: "\n\n")
  }

  private func component(_ entry: RegistryEntry) -> String {
    var lines = [
      "\(entry.kind.rawValue) \(entry.name) (\(origin(of: entry.plugin)))", "  \(entry.summary)",
    ]
    let facts = Self.facts(of: entry)
    if !facts.isEmpty { lines.append("  options:") }
    for fact in facts {
      let fallback = fact.fallback.map { $0.isEmpty ? "" : ", default \($0)" } ?? ", required"
      lines.append("    \(fact.name): \(fact.typeText)\(fallback)")
      lines.append("      \(fact.help)" + (fact.example.map { " Example: \($0)" } ?? ""))
    }
    if entry.kind == .family { lines += metrics(entry) }
    return lines.joined(separator: "\n")
  }

  /// The options of a component, with those that all of its kind have.
  static func facts(of entry: RegistryEntry) -> [SettingFacts] {
    switch entry.kind {
    case .source: entry.facts + TableOptions.facts
    case .metric: entry.facts + MetricOptions.facts
    default: entry.facts
    }
  }

  private func origin(of plugin: String) -> String {
    guard let facts = registry.plugin(plugin) else { return plugin }
    let version = facts.version.isEmpty ? "" : " \(facts.version)"
    return "\(plugin)\(version), \(facts.origin)"
  }

  private func metrics(_ entry: RegistryEntry) -> [String] {
    let node = Node.emptyMap(at: Place(file: "", line: 1, column: 1))
    guard let family = entry.make(node, owner: "", Diagnostics()) as? any MetricFamily else {
      return []
    }
    let prefix = Swift.type(of: family).prefix
    let width = family.members.map { $0.name.count }.max() ?? 0
    return ["  metrics:"]
      + family.members.map { member in
        "    \(prefix).\(member.name.padded(to: width))  \(member.label[.en])"
          + (member.unit.map { $0.isNone ? "" : " [\($0)]" } ?? "")
      }
  }

  private func record(_ type: RecordType) -> String {
    var lines = ["records \(type.name)", "  \(type.summary)", "  fields:"]
    for field in type.fields {
      let unit = field.unit.isNone ? "" : " [\(field.unit)]"
      let fallback = field.fallback.map { ", default \($0)" } ?? ""
      lines.append(
        "    \(field.name): \(field.type.rawValue)\(unit)"
          + (field.isRequired ? ", required" : "") + fallback)
      lines.append("      \(field.summary)")
      lines.append("      headers: \(field.headers.joined(separator: ", "))")
      for code in field.codes.prefix(6) {
        lines.append("      \(code.value): \(code.spellings.prefix(8).joined(separator: ", "))")
      }
      if field.codes.count > 6 { lines.append("      and \(field.codes.count - 6) more") }
    }
    return lines.joined(separator: "\n")
  }

  private func plugin(_ name: String) -> [String] {
    let families = registry.entries(.family).filter { $0.plugin == name }
    let sections = registry.entries(.section).filter { $0.plugin == name }
    let types = registry.recordTypes.filter { $0.name.hasPrefix("\(name).") }
    return families.map(component) + sections.map(component) + types.map(record)
  }
}
