import Bulletin

/// Builds the tree of nodes from events: resolves aliases and merge keys, counts against limits.
final class YAMLTreeBuilder {
  enum Kind { case list, map }

  /// A scalar, and whether a colon follows it: in `{a, b: 1}` only `b` has one.
  struct ScalarEvent {
    let node: Node
    /// Where its anchor and tag begin, or it itself.
    let start: Place
    let hasColonBehind: Bool
  }

  /// What a node costs, aliases inside it followed.
  private struct Size {
    var nodes = 0
    var bytes = 0
    var height = 0
  }

  private struct Anchored {
    let node: Node
    let size: Size
  }

  private struct Frame {
    let kind: Kind
    let place: Place
    let anchor: String?
    let isFlow: Bool
    var size = Size(nodes: 1, bytes: 0, height: 1)
    var nodes: [Node] = []
    var map: YAMLMapBuilder
    var end: Place?
  }

  private let limits: YAMLLimits
  private let diagnostics: Diagnostics
  private var frames: [Frame] = []
  private var anchors: [String: Anchored] = [:]
  private var total = Size()
  /// The finished tree.
  private(set) var root: Node?
  /// Whether a tag gave some node a meaning that nobody here knows.
  private(set) var hasForeignTag = false

  init(limits: YAMLLimits, diagnostics: Diagnostics) {
    self.limits = limits
    self.diagnostics = diagnostics
  }

  /// Begins a list or a map; false if there are too many within each other.
  func open(
    _ kind: Kind, at place: Place, from start: Place, tag: String?, anchor: String?, isFlow: Bool
  ) -> Bool {
    guard frames.count < limits.depth else { return refuseDepth(at: place) }
    check(tag, kind == .list ? "seq" : "map", at: start)
    frames.append(
      Frame(
        kind: kind, place: place, anchor: anchor, isFlow: isFlow,
        map: YAMLMapBuilder(isFlow: isFlow, diagnostics: diagnostics)))
    return count(Size(nodes: 1, bytes: 0, height: 1), at: place)
  }

  /// Ends the innermost list or map.
  func close(at end: Place) -> Bool {
    let frame = frames.removeLast()
    let last = frame.isFlow ? end : frame.end ?? frame.place
    let place = frame.place.through(last)
    let content = frame.kind == .list ? Node.Content.list(frame.nodes) : .map(frame.map.finished())
    let node = Node(content, at: place)
    if let anchor = frame.anchor { anchors[anchor] = Anchored(node: node, size: frame.size) }
    put(node, frame.size, hasColonBehind: false)
    return true
  }

  /// Adds a scalar; false if there are too many nodes.
  func add(_ event: ScalarEvent, anchor: String?) -> Bool {
    var node = event.node
    if let tag = node.scalar?.tag, !check(tag, nil, at: event.start), var scalar = node.scalar {
      scalar.tag = nil
      node.content = .scalar(scalar)
    }
    let size = Size(nodes: 1, bytes: node.scalar?.text.utf8.count ?? 0, height: 0)
    if let anchor { anchors[anchor] = Anchored(node: node, size: size) }
    guard count(size, at: node.place) else { return false }
    put(node, size, hasColonBehind: event.hasColonBehind)
    return true
  }

  /// Adds what an alias stands for; false if it stands for nothing or for too much.
  func alias(_ name: String, at place: Place) -> Bool {
    guard let anchored = anchors[name] else {
      let isInside = frames.contains { $0.anchor == name }
      diagnostics.error(
        .yamlSyntax,
        isInside
          ? "'*\(name)' stands inside what it stands for" : "'*\(name)' names no anchor above",
        at: place, hint: isInside ? nil : "put a text that begins with '*' in quotes")
      return false
    }
    guard frames.count + anchored.size.height <= limits.depth else { return refuseDepth(at: place) }
    guard count(anchored.size, at: place) else { return false }
    var node = anchored.node
    node.alias = place
    diagnostics.follow(alias: place, to: node.place)
    put(node, anchored.size, hasColonBehind: false, at: place)
    return true
  }

  private func refuseDepth(at place: Place) -> Bool {
    diagnostics.error(
      .tooLarge, "more than \(limits.depth) lists and maps within each other", at: place.head)
    return false
  }

  private func count(_ size: Size, at place: Place) -> Bool {
    total.nodes += size.nodes
    total.bytes += size.bytes
    if total.nodes > limits.nodes {
      diagnostics.error(
        .tooLarge, "more than \(limits.nodes) values, aliases followed", at: place.head)
      return false
    }
    if total.bytes > limits.textBytes {
      diagnostics.error(
        .tooLarge, "more than \(limits.textBytes) bytes of text, aliases followed", at: place.head)
      return false
    }
    return true
  }

  /// Puts a node where it belongs: into the innermost list or map, or at the root.
  private func put(_ node: Node, _ size: Size, hasColonBehind: Bool, at written: Place? = nil) {
    guard let top = frames.indices.last else {
      root = node
      return
    }
    frames[top].size.nodes += size.nodes
    frames[top].size.bytes += size.bytes
    frames[top].size.height = max(frames[top].size.height, size.height + 1)
    frames[top].end = written ?? node.place
    switch frames[top].kind {
    case .list: frames[top].nodes.append(node)
    case .map: frames[top].map.add(node, hasColonBehind: hasColonBehind)
    }
  }

  /// Reports a tag that is not YAML's own, or is of another kind of node.
  @discardableResult
  private func check(_ tag: String?, _ wanted: String?, at place: Place) -> Bool {
    guard let tag, tag != "!" else { return true }
    let prefix = "tag:yaml.org,2002:"
    let name = tag.hasPrefix(prefix) ? String(tag.dropFirst(prefix.count)) : nil
    if let name, wanted.map({ $0 == name }) ?? Self.scalarTags.contains(name) { return true }
    hasForeignTag = true
    let shown = name.map { "!!\($0)" } ?? (tag.hasPrefix("!") ? tag : "!<\(tag)>")
    diagnostics.error(
      .unsupportedTag, "the tag '\(shown)' is not understood here",
      at: Place(file: place.file, line: place.line, column: place.column, length: shown.count),
      hint: "remove it")
    return false
  }

  private static let scalarTags: Set<String> = ["str", "int", "float", "bool", "null", "timestamp"]
}
