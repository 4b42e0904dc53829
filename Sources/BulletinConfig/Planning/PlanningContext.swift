import Bulletin

/// What all parts of planning share: what there is, where faults go, and what cannot be done.
final class PlanningContext {
  let registry: Registry
  let diagnostics: Diagnostics
  let files: any FileAccess
  let folder: String
  private(set) var gaps: [PlanGap] = []
  /// The texts of further files that were read, by the names that places use.
  private(set) var texts: [String: String] = [:]

  init(
    registry: Registry, diagnostics: Diagnostics, files: any FileAccess, folder: String
  ) {
    self.registry = registry
    self.diagnostics = diagnostics
    self.files = files
    self.folder = folder
  }

  /// Notes what this build cannot do, and warns of it.
  func lacks(_ part: Message, at place: Place?, for scope: PlanGap.Scope) {
    let part = NotInBuild(part, at: place)
    gaps.append(PlanGap(scope: scope, part: part))
    diagnostics.report(part.warning)
  }

  /// Keeps the text of a file that faults may be told of.
  func keep(_ text: String, of file: String) {
    texts[file] = text
    diagnostics.note(file: file)
  }

  /// A component with the files read that it needs; nil after reporting why it cannot be used.
  func prepared(_ component: any Component) -> (any Component)? {
    guard let component = component as? any FilePrepared else { return component }
    return component.prepared(diagnostics) { [self] name in
      let path = ConfigurationFolder.path(name.text, in: ConfigurationFolder.of(name.place.file))
      guard let bytes = try? files.contents(of: path, limit: 16 << 20).bytes else {
        diagnostics.error(.inputNotFound, "no file '\(name.text)'", at: name.place)
        return nil
      }
      guard let text = String(validating: bytes, as: UTF8.self) else {
        diagnostics.error(
          .badText, "'\(name.text)' is not UTF-8", at: name.place, hint: "save it as UTF-8")
        return nil
      }
      keep(text, of: path)
      return (text, path)
    }
  }

  /// Reports a map without `type`, at the key that was meant for it if one is misspelt.
  func missingType(in node: Node, of owner: Message, at place: Place, known: [String]) {
    let keys = (node.entries ?? []).compactMap(\.key.text)
    if let near = keys.first(where: { Suggestion.nearest(to: $0, among: ["type"]) != nil }),
      let entry = node.entries?.first(where: { $0.key.text == near })
    {
      diagnostics.error(
        .unknownKey, "unknown key '\(near)' in \(owner)", at: entry.key.place,
        hint: "did you mean 'type'?")
    } else {
      diagnostics.error(
        .missingKey, "missing key 'type' in \(owner)", at: place,
        hint: "one of \(known.joined(separator: ", "))")
    }
  }

  /// The component that a node names, made of its options.
  ///
  /// - Parameters:
  ///   - what: What it is, for messages: `renderer`.
  ///   - code: The code of an unknown name.
  ///   - alongside: Keys of the same map that are read elsewhere.
  func make(
    _ kind: ComponentKind, _ node: Node, what: Message, in owner: Message, code: DiagnosticCode,
    alongside: [String], for scope: PlanGap.Scope
  ) -> (any Component)? {
    let reference = ComponentReference(node)
    guard let name = reference.name else {
      if node.entries == nil {
        diagnostics.error(
          .wrongType, "a \(what) is a name, or a map with 'type', not \(node.described)",
          at: node.place, notes: node.alias.map { [Diagnostic.Note("used here", at: $0)] } ?? [])
      } else if let type = node["type"], !type.isNull {
        diagnostics.error(
          .wrongType, "a name is wanted as 'type', not \(type.described)", at: type.place)
      } else {
        missingType(
          in: node, of: "a \(what) in \(owner)", at: node.place.head,
          known: registry.entries(kind).map(\.name.text))
      }
      return nil
    }
    guard let entry = registry.entry(kind, name) else {
      diagnostics.error(
        code, "unknown \(what) '\(name)' in \(owner)", at: reference.place,
        hint: Suggestion.hint(for: name, among: registry.entries(kind).map(\.name.text)))
      return nil
    }
    let errors = diagnostics.errorCount
    let made = entry.make(
      node, owner: "\(what) '\(name)'", alongside: ["type"] + alongside, diagnostics)
    guard diagnostics.errorCount == errors else { return nil }
    if !entry.isBuilt { lacks("the \(what) '\(name)'", at: reference.place, for: scope) }
    return made
  }
}
