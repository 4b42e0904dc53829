import Bulletin

/// Writes a tree as YAML again, and as the JSON that other YAML tools make of it.
enum NodeText {
  /// The tree in block style; scalars stand as they were typed.
  static func yaml(_ node: Node) -> String {
    var text = ""
    write(node, indent: 0, into: &text)
    return text
  }

  private static func write(_ node: Node, indent: Int, into text: inout String) {
    let margin = String(repeating: " ", count: indent)
    switch node.content {
    case .scalar(let scalar): text += "\(margin)\(inline(scalar))\n"
    case .list(let nodes):
      if nodes.isEmpty { text += "\(margin)[]\n" }
      for node in nodes { entry("\(margin)-", node, indent, into: &text) }
    case .map(let entries):
      if entries.isEmpty { text += "\(margin){}\n" }
      for item in entries {
        entry(
          "\(margin)\(inline(item.key.scalar ?? Node.Scalar("?"))):", item.value, indent,
          into: &text)
      }
    }
  }

  private static func entry(
    _ head: String, _ node: Node, _ indent: Int, into text: inout String
  ) {
    switch node.content {
    case .scalar(let scalar): text += "\(head) \(inline(scalar))\n"
    case .list(let nodes) where nodes.isEmpty: text += "\(head) []\n"
    case .map(let entries) where entries.isEmpty: text += "\(head) {}\n"
    case .list, .map:
      text += "\(head)\n"
      write(node, indent: indent + 2, into: &text)
    }
  }

  private static func inline(_ scalar: Node.Scalar) -> String {
    switch scalar.style {
    case .plain where !scalar.text.contains("\n"): scalar.text
    default: JSONValue.string(scalar.text).description
    }
  }

  /// The tree as YAML 1.2 tools read it (core schema).
  static func json(_ node: Node) -> JSONValue {
    switch node.content {
    case .list(let nodes): return .array(nodes.map(json))
    case .map(let entries):
      return .object(entries.map { JSONValue.Member($0.key.scalar?.text ?? "", json($0.value)) })
    case .scalar(let scalar):
      guard scalar.style == .plain, scalar.tag == nil else { return .string(scalar.text) }
      if scalar.isNull { return .null }
      if ["true", "True", "TRUE"].contains(scalar.text) { return true }
      if ["false", "False", "FALSE"].contains(scalar.text) { return false }
      if scalar.text.wholeMatch(of: /[-+]?[0-9]+/) != nil {
        let digits = scalar.text.drop { $0 == "0" || $0 == "+" }
        return .number(
          digits.isEmpty
            ? "0" : digits.hasPrefix("-") ? "-\(Int(scalar.text)!.magnitude)" : String(digits))
      }
      if scalar.text.wholeMatch(of: /[-+]?[0-9]+\.[0-9]+/) != nil { return .number(scalar.text) }
      return .string(scalar.text)
    }
  }
}
