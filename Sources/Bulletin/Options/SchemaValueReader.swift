/// Reads one value as a JSON Schema wants it, with the words that typed options have.
struct SchemaValueReader {
  let name: String
  let diagnostics: Diagnostics

  /// Reads a value; what is wrong is reported.
  func read(_ node: Node, _ schema: JSONValue) -> JSONValue? {
    if schema["writeOnly"] == true { diagnostics.conceal(node.place) }
    let alternatives = schema.values("anyOf") + schema.values("oneOf")
    if !alternatives.isEmpty { return first(of: alternatives, node) }
    if schema["enum"] != nil || schema["const"] != nil { return word(node, schema) }
    let types = Self.types(of: schema)
    if types.isEmpty { return node.literal }
    switch node.content {
    case .scalar: return scalar(node, types, schema)
    case .list(let nodes): return list(node, nodes, types, schema)
    case .map(let entries): return map(node, entries, types, schema)
    }
  }

  /// What a value of a schema is called in documentation.
  static func words(for schema: JSONValue) -> Message {
    let alternatives = schema.values("anyOf") + schema.values("oneOf")
    if !alternatives.isEmpty {
      // "one element, or an array of such" is a list of it.
      let lists = alternatives.filter { types(of: $0) == ["array"] }
      if lists.count == 1, alternatives.count == 2 { return words(for: lists[0]) }
      let told = alternatives.filter { types(of: $0) != ["null"] }.map(words)
      return told.isEmpty ? "anything" : Message.joined(told, by: " | ")
    }
    let enumerated = schema.texts("enum")
    if !enumerated.isEmpty { return Message(verbatim: enumerated.joined(separator: " | ")) }
    switch types(of: schema).first(where: { $0 != "null" }) {
    case "string": return schema["writeOnly"] == true ? "secret text" : "text"
    case "integer": return "whole number"
    case "number": return "number"
    case "boolean": return "true or false"
    case "array": return "list of \(words(for: schema["items"] ?? [:]))"
    case "object": return "map"
    default: return "anything"
    }
  }

  private static func types(of schema: JSONValue) -> [String] {
    schema["type"]?.text.map { [$0] } ?? schema.texts("type")
  }

  /// The first form that fits; if none does, the faults of the one that has the value's shape.
  private func first(of alternatives: [JSONValue], _ node: Node) -> JSONValue? {
    var nearest: [Diagnostic]?
    for alternative in alternatives {
      let scratch = Diagnostics()
      if let value = SchemaValueReader(name: name, diagnostics: scratch).read(node, alternative) {
        return value
      }
      if Self.hasShape(of: alternative, node), nearest == nil { nearest = scratch.all }
    }
    if let nearest {
      for diagnostic in nearest { diagnostics.report(diagnostic) }
    } else {
      diagnostics.wrongType(node, wanted: Self.words(for: ["anyOf": .array(alternatives)]))
    }
    return nil
  }

  private static func hasShape(of schema: JSONValue, _ node: Node) -> Bool {
    let types = types(of: schema)
    switch node.content {
    case .scalar: return schema["enum"] != nil || !Set(types).isSubset(of: ["array", "object"])
    case .list: return types.contains("array")
    case .map: return types.contains("object")
    }
  }

  private func word(_ node: Node, _ schema: JSONValue) -> JSONValue? {
    let words = schema["const"].map { [$0] } ?? schema.values("enum")
    let texts = words.filter { $0 != .null }.map { $0.text ?? $0.description }
    guard let text = node.text else {
      diagnostics.wrongType(node, wanted: "a word", hint: Suggestion.list(texts))
      return nil
    }
    if let value = words.first(where: { ($0.text ?? $0.description) == text }) { return value }
    diagnostics.error(
      .valueNotAllowed, "\(node.described) is not allowed here", at: node.place,
      hint: Suggestion.hint(for: text, among: texts), notes: node.aliasNotes)
    return nil
  }

  private func scalar(_ node: Node, _ types: [String], _ schema: JSONValue) -> JSONValue? {
    if node.isNull, types.contains("null") { return .null }
    if types.contains("string") {
      // A text that may be anything is taken as it was typed: `1.440`, `no`.
      if types.contains("boolean") || schema["writeOnly"] == true {
        return node.text.map { .string($0) }
      }
      return String.read(node, diagnostics).map { .string($0) }
    }
    if types.contains("integer") {
      return Int.read(node, diagnostics).flatMap { inRange($0, node, schema) }
    }
    if types.contains("number") {
      if let text = node.text, let number = ExactDecimal(text) {
        return number.intValue.map { .integer($0) } ?? .number(number.description)
      }
      diagnostics.wrongType(node, wanted: "a number")
      return nil
    }
    if types.contains("boolean") { return Bool.read(node, diagnostics).map { .bool($0) } }
    // What is no list stands for a list of itself.
    if types.contains("array") { return list(node, [node], types, schema) }
    diagnostics.wrongType(node, wanted: Self.words(for: schema))
    return nil
  }

  private func inRange(_ number: Int, _ node: Node, _ schema: JSONValue) -> JSONValue? {
    let range = (schema["minimum"]?.integer ?? .min)...(schema["maximum"]?.integer ?? .max)
    if range.contains(number) { return .integer(number) }
    diagnostics.error(
      .outOfRange, "\(number) is out of range for '\(name)': \(range.words)", at: node.place,
      notes: node.aliasNotes)
    return nil
  }

  private func list(
    _ node: Node, _ nodes: [Node], _ types: [String], _ schema: JSONValue
  ) -> JSONValue? {
    guard types.contains("array") else {
      diagnostics.wrongType(node, wanted: Self.words(for: schema))
      return nil
    }
    let values = nodes.compactMap { read($0, schema["items"] ?? [:]) }
    return values.count == nodes.count ? .array(values) : nil
  }

  private func map(
    _ node: Node, _ entries: [Node.Entry], _ types: [String], _ schema: JSONValue
  ) -> JSONValue? {
    guard types.contains("object") else {
      diagnostics.wrongType(node, wanted: Self.words(for: schema))
      return nil
    }
    if schema["properties"] != nil, let inner = OptionSchema(schema) {
      return inner.read(node, owner: "'\(name)'", diagnostics)
    }
    let names = entries.compactMap(\.key.text)
    let values = entries.compactMap { read($0.value, schema["additionalProperties"] ?? [:]) }
    guard values.count == names.count else { return nil }
    return .object(zip(names, values).map { JSONValue.Member($0, $1) })
  }
}
