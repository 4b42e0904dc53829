import Bulletin

/// Changes the structure of a configuration that was read: keys, values, whole branches.
enum TreeMutator {
  /// The tree with one to three changes.
  static func mutate(_ root: Node, _ generator: inout SeededGenerator) -> Node {
    var root = root
    for _ in 0...generator.below(3) {
      var nodes: [Node] = []
      collect(root, into: &nodes)
      let target = generator.below(nodes.count)
      var position = 0
      root = rebuilt(root, &position, target, nodes, &generator)
    }
    return root
  }

  private static func collect(_ node: Node, into nodes: inout [Node]) {
    nodes.append(node)
    switch node.content {
    case .scalar: break
    case .list(let items): for item in items { collect(item, into: &nodes) }
    case .map(let entries): for entry in entries { collect(entry.value, into: &nodes) }
    }
  }

  /// The tree with a change at the node at a position, counted as they are collected.
  private static func rebuilt(
    _ node: Node, _ position: inout Int, _ target: Int, _ all: [Node],
    _ generator: inout SeededGenerator
  ) -> Node {
    let isTarget = position == target
    position += 1
    var copy = node
    switch node.content {
    case .scalar: break
    case .list(let items):
      copy.content = .list(items.map { rebuilt($0, &position, target, all, &generator) })
    case .map(let entries):
      copy.content = .map(
        entries.map { entry in
          Node.Entry(
            key: entry.key, value: rebuilt(entry.value, &position, target, all, &generator))
        })
    }
    return isTarget ? changed(copy, all, &generator) : copy
  }

  private static func changed(
    _ node: Node, _ all: [Node], _ generator: inout SeededGenerator
  ) -> Node {
    var copy = node
    switch (node.content, generator.below(8)) {
    case (.map(var entries), 0...4) where !entries.isEmpty:
      change(&entries, all, &generator)
      copy.content = .map(entries)
    case (.list(var items), 0...3) where !items.isEmpty:
      let index = generator.below(items.count)
      switch generator.below(4) {
      case 0: items.remove(at: index)
      case 1: items.append(items[index])
      case 2: items[index] = generator.pick(all)
      default: items.reverse()
      }
      copy.content = .list(items)
    case (.scalar(let scalar), 0...3):
      copy.content = .scalar(Node.Scalar(changed(scalar.text, &generator), style: scalar.style))
    case (_, 4): copy.content = .list([node])
    case (_, 5): copy.content = .map([Node.Entry(key: scalar("type"), value: node)])
    case (_, 6): copy = generator.pick(all)
    default: copy = scalar(generator.pick(texts))
    }
    return copy
  }

  private static func change(
    _ entries: inout [Node.Entry], _ all: [Node], _ generator: inout SeededGenerator
  ) {
    let index = generator.below(entries.count)
    switch generator.below(5) {
    case 0: entries.remove(at: index)
    case 1: entries[index].value = generator.pick(all)
    case 2:
      let other = generator.below(entries.count)
      let value = entries[index].value
      entries[index].value = entries[other].value
      entries[other].value = value
    case 3: entries[index].key = scalar(changed(entries[index].key.text ?? "x", &generator))
    default:
      let keys = all.flatMap { $0.entries ?? [] }.map(\.key)
      if !keys.isEmpty {
        entries.append(Node.Entry(key: generator.pick(keys), value: generator.pick(all)))
      }
    }
  }

  /// A text with a letter lost, doubled, swapped or changed.
  static func changed(_ text: String, _ generator: inout SeededGenerator) -> String {
    var letters = Array(text)
    guard !letters.isEmpty else { return generator.pick(texts) }
    let index = generator.below(letters.count)
    switch generator.below(6) {
    case 0: letters.remove(at: index)
    case 1: letters.insert(letters[index], at: index)
    case 2 where index + 1 < letters.count: letters.swapAt(index, index + 1)
    case 3: letters[index] = generator.pick(Array("aeđ0. (){}[]\"'|+*/<>=,:-_@$%~🇻🇳"))
    case 4: letters.insert(contentsOf: generator.pick(texts), at: index)
    default: return generator.pick(texts)
    }
    return String(letters)
  }

  private static let texts = [
    "", "x", "true", "no", "0777", "12:30", "1.440", "-1", "99999999999999999999", "2017..2023",
    "2023-13", "previous month", "all", "auto", "none", "year(date)", "people > 0", "a and", "((((",
    "{{", "{{x | change}}", "{period}", "{", "*", "laos.*", "laos.people_out", "figure", "csv",
    "html",
    "đoàn", "👨‍👩‍👧", "\u{0}", "1%", "40 days", "0 6 1 * *", "12-15", "a/b", "..", "if(x, 1, \"a\")",
    "x matches \"[\"", "date(\"2024-02-30\")", "sum(people)", "1 / 0",
  ]

  private static func scalar(_ text: String) -> Node {
    Node(
      .scalar(Node.Scalar(text, style: .doubleQuoted)), at: Place(file: "", line: 1, column: 1))
  }
}
