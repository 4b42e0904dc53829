import Bulletin

/// Collects the entries of one map: finds keys defined twice and texts split at commas, and merges.
struct YAMLMapBuilder {
  private let isFlow: Bool
  private let diagnostics: Diagnostics
  private var entries: [Node.Entry] = []
  private var first: [String: Place] = [:]
  private var merge: Node.Entry?
  private var key: (node: Node, hasColon: Bool)?
  /// The pieces that a comma split from the last entry's text.
  private var pieces: [Node] = []

  init(isFlow: Bool, diagnostics: Diagnostics) {
    self.isFlow = isFlow
    self.diagnostics = diagnostics
  }

  /// Takes a key and then its value, in turn.
  mutating func add(_ node: Node, hasColonBehind: Bool) {
    guard let pending = key else {
      key = (node, hasColonBehind)
      return
    }
    key = nil
    if isFlow, !pending.hasColon, pending.node.alias == nil, node.isNull,
      node.scalar?.source.isEmpty == true, let text = pending.node.scalar?.text
    {
      addWithoutValue(pending.node, text)
      return
    }
    reportSplit()
    enter(pending.node, node)
  }

  private mutating func addWithoutValue(_ node: Node, _ text: String) {
    if let last = entries.last?.value, last.scalar?.style == .plain, !last.isNull, last.alias == nil
    {
      pieces.append(node)
      return
    }
    diagnostics.error(
      .wrongType, "'\(text)' has no value", at: node.place,
      hint: "write '\(text): …', or [ ] for a list")
  }

  /// Reports a text that commas split, once with all its pieces, and joins it again.
  private mutating func reportSplit() {
    guard !pieces.isEmpty, let index = entries.indices.last else { return }
    let entry = entries[index]
    let texts = ([entry.value] + pieces).map { $0.scalar?.text ?? "" }
    let whole = texts.joined(separator: ", ")
    let split = pieces[0].place.through(pieces[pieces.count - 1].place)
    let name = entry.key.scalar?.text ?? ""
    diagnostics.error(
      .splitText, "the comma before '\(texts[1])' splits the text of '\(name)'", at: split,
      hint: "put the text in quotes: \"\(whole)\"")
    entries[index].value = Node(
      .scalar(Node.Scalar(whole, style: .doubleQuoted)), at: entry.value.place.through(split),
      keyPlace: entry.key.place)
    pieces = []
  }

  private mutating func enter(_ key: Node, _ value: Node) {
    guard let scalar = key.scalar else {
      diagnostics.error(.wrongType, "a key is a text, not \(key.described)", at: key.place)
      return
    }
    if let earlier = first[scalar.text] {
      diagnostics.error(
        .duplicateKey, "the key '\(scalar.text)' stands here a second time", at: key.place,
        notes: [Diagnostic.Note("the first one is here", at: earlier)])
      return
    }
    first[scalar.text] = key.place
    var value = value
    value.keyPlace = key.place
    let entry = Node.Entry(key: key, value: value)
    if scalar.text == "<<", scalar.style == .plain { merge = entry } else { entries.append(entry) }
  }

  /// The entries in written order, then those that `<<` brings; the map's own keys win.
  func finished() -> [Node.Entry] {
    var copy = self
    copy.reportSplit()
    guard let merge else { return copy.entries }
    var present = Set(copy.first.keys)
    for map in merge.value.list ?? [merge.value] {
      guard let brought = map.entries else {
        diagnostics.wrongType(map, wanted: "a map for '<<'", hint: "write <<: *name")
        continue
      }
      let alias = map.alias ?? merge.value.alias ?? merge.key.place
      for var entry in brought where present.insert(entry.key.scalar?.text ?? "").inserted {
        entry.key.alias = alias
        entry.value.alias = alias
        copy.entries.append(entry)
      }
    }
    return copy.entries
  }
}
