/// Reads several groups of options from one map, with one check for unknown keys over all.
///
/// ```swift
/// let (table, own) = OptionReader.read(
///   node, TableOptions.self, CSVSource.Options.self,
///   owner: "source 'trips'", allowing: ["type"], diagnostics)
/// ```
public struct OptionReader {
  private let entries: [Node.Entry]
  private let declared: [(name: String, holdsSecret: Bool)]
  private let allowed: [String]
  private let owner: OptionOwner
  private let diagnostics: Diagnostics
  /// Values of misspelt keys, by the key that was meant: they are read too, for what is wrong in
  /// them, and so that a key that is there is not told missing.
  private var meant: [String: Node] = [:]

  /// Reads each type from the same map.
  ///
  /// - Parameters:
  ///   - node: A map; nothing at all counts as one without keys.
  ///   - owner: Who has these options, for messages: `source 'trips'`.
  ///   - keys: Further keys that may stand in the map.
  /// - Returns: Each group of options, or `nil` for those with faults, all reported.
  public static func read<each Options: ComponentOptions>(
    _ node: Node, _ types: repeat (each Options).Type, owner: Message,
    alongside keys: [String] = [], _ diagnostics: Diagnostics
  ) -> (repeat (each Options)?) {
    var all: [any ComponentOptions.Type] = []
    repeat all.append(each types)
    guard var reader = OptionReader(node, owner: owner, types: all, keys, diagnostics) else {
      return (repeat Self.none(each types))
    }
    reader.checkKeys()
    return (repeat reader.read(each types))
  }

  init?(
    _ node: Node, owner: Message, types: [any ComponentOptions.Type], _ allowed: [String],
    _ diagnostics: Diagnostics
  ) {
    declared = types.flatMap { $0.declarations }.map { ($0.name, $0.setting.holdsSecret) }
    self.allowed = allowed
    self.diagnostics = diagnostics
    self.owner = OptionOwner(name: owner, place: node.keyPlace ?? node.place.head)
    if let entries = node.entries {
      self.entries = entries
    } else if node.isNull {
      entries = []
    } else {
      let what: Message = owner.isEmpty ? "" : " for \(owner)"
      diagnostics.error(
        .wrongType, "\(node.described) where a map of options is wanted\(what)", at: node.place,
        hint: Self.keysHint(types), notes: node.aliasNotes)
      return nil
    }
  }

  /// Makes a reader that checks keys which no type declares.
  init(
    _ entries: [Node.Entry], declared: [(name: String, holdsSecret: Bool)], _ allowed: [String],
    _ owner: OptionOwner, _ diagnostics: Diagnostics
  ) {
    self.entries = entries
    self.declared = declared
    self.allowed = allowed
    self.owner = owner
    self.diagnostics = diagnostics
  }

  /// Reports every key that is not declared.
  ///
  /// - Returns: The values of misspelt keys, by the key that was meant.
  func checkedKeys() -> [String: Node] {
    var copy = self
    copy.checkKeys()
    return copy.meant
  }

  /// Reports every key that none of the types declares.
  mutating func checkKeys() {
    let known = declared.map(\.name) + allowed
    let holdsSecrets = declared.contains { $0.holdsSecret }
    for entry in entries {
      guard let key = entry.key.scalar?.text, entry.key.scalar?.isNull == false else {
        diagnostics.error(.wrongType, "a key must be a text", at: entry.key.place)
        continue
      }
      if known.contains(key) { continue }
      // A misspelt `password` still holds one.
      if holdsSecrets { diagnostics.conceal(entry.value.place) }
      if let near = near(to: key, known), !entries.contains(where: { $0.key.text == near }) {
        meant[near] = entry.value
      }
      diagnostics.error(
        .unknownKey, "unknown key '\(entry.key.scalar?.shown ?? key)'\(owner.phrase)",
        at: entry.key.place, hint: hint(for: key, known), notes: entry.value.aliasNotes)
    }
  }

  func read<Options: ComponentOptions>(_ type: Options.Type) -> Options? {
    let errors = diagnostics.errorCount
    let options = readPartly(type)
    return diagnostics.errorCount == errors ? options : nil
  }

  /// The options as far as they can be read; what cannot keeps its default.
  func readPartly<Options: ComponentOptions>(_: Options.Type) -> Options {
    let written = entries.compactMap { entry in entry.key.text.map { ($0, entry.key.place) } }
    for rule in Options.rules {
      rule.check(
        written.map { (key: $0.0, place: $0.1) } + meant.map { (key: $0, place: $1.place) }, owner,
        diagnostics)
    }
    var filled: [String: any AnySetting] = [:]
    for (name, setting) in Options.declarations {
      let node = entries.first { $0.key.scalar?.text == name }?.value ?? meant[name]
      filled[name] =
        setting.filled(from: node, name: name, owner: owner, diagnostics)
    }
    do {
      return try Options(from: SettingDecoder(settings: filled))
    } catch {
      preconditionFailure("\(Options.self) declares coding keys of its own: \(error)")
    }
  }

  private static func none<Options>(_: Options.Type) -> Options? { nil }

  private static func keysHint(_ types: [any ComponentOptions.Type]) -> Message? {
    let keys = types.flatMap { $0.keys }
    return keys.isEmpty || keys.count > 12 ? nil : "keys: \(keys.joined(separator: ", "))"
  }

  private func hint(for key: String, _ known: [String]) -> Message? {
    if let near = near(to: key, known) { return "did you mean '\(near)'?" }
    if let level = diagnostics.levels.first(where: { $0.keys.contains(key) }) {
      return "'\(key)' belongs to \(level.name)"
    }
    if known.isEmpty { return "no keys are wanted here" }
    return known.count > 12 ? nil : "known keys: \(known.joined(separator: ", "))"
  }

  /// The key that was meant; none if the word is a key of another level as it stands.
  private func near(to key: String, _ known: [String]) -> String? {
    if diagnostics.levels.contains(where: { $0.keys.contains(key) }) { return nil }
    return Suggestion.nearest(to: key, among: known)
  }
}
