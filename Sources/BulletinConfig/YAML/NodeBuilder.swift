import Bulletin

/// Puts the events of a document together into nodes.
struct NodeBuilder {
  private struct Open {
    var isMap: Bool
    var place: Place
    var anchor: String?
    var isFlow: Bool
    var nodes: [Node] = []
    var entries: [Node.Entry] = []
    var key: Node?
  }

  private let diagnostics: Diagnostics
  private var stack: [Open] = []
  private var anchors: [String: Node] = [:]
  private var sizes: [String: Int] = [:]
  private var count = 0

  /// The document, once it is closed.
  private(set) var root: Node?

  init(diagnostics: Diagnostics) { self.diagnostics = diagnostics }

  /// Opens a list or a map; false if it cannot be, which has then been reported.
  mutating func open(
    isMap: Bool, at place: Place, tag: String?, anchor: String?, isFlow: Bool
  ) -> Bool {
    guard stack.count < YAMLReader.Limit.depth else {
      diagnostics.error(
        .tooLarge, "more than \(YAMLReader.Limit.depth) levels lie within each other", at: place)
      return false
    }
    if let tag, !Self.known.contains(tag) { return refuse(tag, at: place) }
    stack.append(Open(isMap: isMap, place: place, anchor: anchor, isFlow: isFlow))
    return true
  }

  /// Closes the innermost list or map.
  mutating func close() -> Bool {
    let open = stack.removeLast()
    let node = Node(
      open.isMap ? .map(merged(open.entries)) : .list(open.nodes), at: open.place)
    return add(node, anchor: open.anchor)
  }

  /// Adds a node to what is open.
  mutating func add(_ node: Node, anchor: String?) -> Bool {
    if let tag = node.scalar?.tag, !Self.known.contains(tag) { return refuse(tag, at: node.place) }
    count += 1
    guard count <= YAMLReader.Limit.nodes else {
      diagnostics.error(.tooLarge, "aliases make the file too large", at: node.place)
      return false
    }
    if let anchor {
      anchors[anchor] = node
      sizes[anchor] = Self.size(of: node)
    }
    guard let last = stack.indices.last else {
      root = node
      return true
    }
    guard stack[last].isMap else {
      stack[last].nodes.append(node)
      return true
    }
    guard let key = stack[last].key else {
      stack[last].key = node
      return true
    }
    stack[last].key = nil
    var value = node
    value.keyPlace = key.place
    enter(Node.Entry(key: key, value: value), at: last)
    return true
  }

  /// Adds what an alias stands for.
  mutating func alias(_ name: String, at place: Place) -> Bool {
    guard var node = anchors[name] else {
      diagnostics.error(.yamlSyntax, "'*\(name)' names no anchor above it", at: place)
      return false
    }
    count += sizes[name] ?? 1
    node.alias = place
    return add(node, anchor: nil)
  }

  private mutating func enter(_ entry: Node.Entry, at index: Int) {
    let name = entry.key.scalar?.text
    let isMerge = name == "<<" && entry.key.scalar?.style == .plain
    if !isMerge, let name,
      let first = stack[index].entries.first(where: { $0.key.scalar?.text == name })
    {
      diagnostics.error(
        .duplicateKey, "the key '\(name)' stands here a second time", at: entry.key.place,
        notes: [Diagnostic.Note("the first one stands here", at: first.key.place)])
      return
    }
    if stack[index].isFlow, entry.value.isNull, entry.value.scalar?.source.isEmpty == true,
      let previous = stack[index].entries.last, previous.value.scalar?.style == .plain,
      let name
    {
      diagnostics.error(
        .splitText, "the comma before '\(name)' splits a text", at: entry.key.place,
        hint: "put the text in quotes: \"\(previous.value.scalar?.text ?? ""), \(name)\"")
      return
    }
    stack[index].entries.append(entry)
  }

  /// The entries with those that `<<` brings; a key of the map's own wins.
  private func merged(_ entries: [Node.Entry]) -> [Node.Entry] {
    let isMerge = { (entry: Node.Entry) in
      entry.key.scalar?.text == "<<" && entry.key.scalar?.style == .plain
    }
    guard entries.contains(where: isMerge) else { return entries }
    var result = entries.filter { !isMerge($0) }
    for merge in entries where isMerge(merge) {
      for map in merge.value.list ?? [merge.value] {
        guard let brought = map.entries else {
          diagnostics.error(
            .wrongType, "'<<' merges maps, not \(map.described)", at: merge.key.place)
          continue
        }
        for entry in brought
        where !result.contains(where: { $0.key.scalar?.text == entry.key.scalar?.text }) {
          result.append(entry)
        }
      }
    }
    return result
  }

  private func refuse(_ tag: String, at place: Place) -> Bool {
    diagnostics.error(
      .unsupportedTag, "the tag '\(tag)' is not understood", at: place, hint: "remove it")
    return false
  }

  private static func size(of node: Node) -> Int {
    switch node.content {
    case .scalar: 1
    case .list(let nodes): nodes.reduce(1) { min($0 + size(of: $1), YAMLReader.Limit.nodes + 1) }
    case .map(let entries):
      entries.reduce(1) { min($0 + 1 + size(of: $1.value), YAMLReader.Limit.nodes + 1) }
    }
  }

  private static let known: Set<String> = Set(
    ["str", "int", "float", "bool", "null", "seq", "map", "timestamp"].map {
      "tag:yaml.org,2002:\($0)"
    } + ["!"])
}
