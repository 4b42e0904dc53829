import Bulletin

/// A configuration with one key dropped, misspelt, or given a value of another kind.
struct KeyMutation {
  let name: String
  private let make: () -> Node

  /// The configuration; made when it is asked for, since most are not.
  var tree: Node { make() }

  /// Every mutation of every key that Bulletin and not the user chooses.
  static func all(of root: Node) -> [KeyMutation] {
    var mutations: [KeyMutation] = []
    walk(root, path: [], isChosen: false) { path, entries, index in
      let key = entries[index].key.text ?? ""
      let name = (path + [key]).joined(separator: ".")
      func add(_ what: String, _ change: @escaping (inout [Node.Entry]) -> Void) {
        mutations.append(
          KeyMutation(name: "\(name) \(what)") {
            var changed = entries
            change(&changed)
            return replace(in: root, at: path, by: .map(changed))
          })
      }
      add("dropped") { $0.remove(at: index) }
      add("misspelt") { entries in
        var scalar = Node.Scalar(key + "x")
        scalar.style = .plain
        entries[index].key = Node(.scalar(scalar), at: root.place)
      }
      for (what, content) in values where content != entries[index].value.content {
        add("as \(what)") { $0[index].value = Node(content, at: root.place) }
      }
    }
    return mutations
  }

  private static let values: [(String, Node.Content)] = [
    ("a map", .map([Node.Entry(key: scalar("zzz"), value: scalar("1"))])),
    ("a list", .list([.init(.map([]), at: Place(file: "", line: 1, column: 1))])),
    ("a list of lists", .list([.init(.list([]), at: Place(file: "", line: 1, column: 1))])),
    ("a truth value", scalar("true").content), ("nothing", scalar("").content),
    ("an empty map", .map([])),
  ]

  private static func scalar(_ text: String) -> Node {
    Node(.scalar(Node.Scalar(text)), at: Place(file: "", line: 1, column: 1))
  }

  /// The maps whose keys the user chooses.
  private static let chosen: Set<String> = [
    "sources", "metrics", "pipelines", "calendars", "columns", "values", "patterns", "headers",
    "for", "complete", "rows",
  ]

  private static func walk(
    _ node: Node, path: [String], isChosen: Bool,
    _ visit: (_ path: [String], _ entries: [Node.Entry], _ index: Int) -> Void
  ) {
    switch node.content {
    case .scalar: return
    case .list(let nodes):
      for (index, item) in nodes.enumerated() {
        walk(item, path: path + ["\(index)"], isChosen: isChosen, visit)
      }
    case .map(let entries):
      for index in entries.indices {
        let key = entries[index].key.text ?? ""
        if !isChosen { visit(path, entries, index) }
        // `columns: {except: …}` of an unpivot is ours; a metric's or source's map is too.
        let isTheirs = !isChosen && chosen.contains(key) && path.last != "unpivot"
        walk(entries[index].value, path: path + [key], isChosen: isTheirs, visit)
      }
    }
  }

  private static func replace(
    in node: Node, at path: [String], by content: Node.Content
  ) -> Node {
    var copy = node
    guard let step = path.first else {
      copy.content = content
      return copy
    }
    switch node.content {
    case .scalar: break
    case .list(var nodes):
      let index = Int(step)!
      nodes[index] = replace(in: nodes[index], at: Array(path.dropFirst()), by: content)
      copy.content = .list(nodes)
    case .map(var entries):
      let index = entries.firstIndex { $0.key.text == step }!
      entries[index].value = replace(
        in: entries[index].value, at: Array(path.dropFirst()), by: content)
      copy.content = .map(entries)
    }
    return copy
  }
}
