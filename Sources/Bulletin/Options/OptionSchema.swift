/// Options that are declared by a JSON Schema, for components that are no Swift types.
///
/// What it understands is what `ComponentOptions.schema` writes: `type`, `enum`, `const`, `anyOf`,
/// `oneOf`, `items`, `properties`, `required`, `additionalProperties`, `minimum`, `maximum`,
/// `description`, `default`, `examples`, `writeOnly`; anything else is left to the component, which
/// reads its options too.
public struct OptionSchema: Sendable {
  /// What is known of each option, in declared order.
  public let facts: [SettingFacts]
  private let properties: [JSONValue.Member]
  private let rules: [KeyRule]

  /// Takes the schema of an object.
  ///
  /// - Returns: Nil for a schema that is none of an object with named properties.
  public init?(_ schema: JSONValue) {
    guard case .object(let members) = schema else { return nil }
    guard members.isEmpty || schema["type"] == "object" || schema["properties"] != nil else {
      return nil
    }
    properties = schema.members("properties").filter { $0.name != "type" }
    let required = schema.texts("required")
    facts = properties.map { Self.facts(of: $0, isRequired: required.contains($0.name)) }
    rules = schema.values("allOf").compactMap(KeyRule.init(schema:))
  }

  /// Reads options from a map, as `ComponentOptions.read` does: every fault is reported where it is.
  ///
  /// - Returns: The options that were written, as JSON; nil if anything is wrong.
  public func read(
    _ node: Node, owner: Message, alongside keys: [String] = [], _ diagnostics: Diagnostics
  ) -> JSONValue? {
    let errors = diagnostics.errorCount
    guard node.entries != nil || node.isNull else {
      diagnostics.wrongType(node, wanted: "a map of options")
      return nil
    }
    let reader = OptionReader(
      node.entries ?? [], declared: facts.map { ($0.name, $0.isSecret) }, keys,
      OptionOwner(name: owner, place: node.keyPlace ?? node.place.head), diagnostics)
    let meant = reader.checkedKeys()
    var members: [JSONValue.Member] = []
    for (property, fact) in zip(properties, facts) {
      guard let value = node[fact.name] ?? meant[fact.name], !value.isNull || !fact.isRequired
      else {
        if fact.isRequired { missing(fact, in: node, owner, diagnostics) }
        continue
      }
      if value.isNull { continue }
      let reader = SchemaValueReader(name: fact.name, diagnostics: diagnostics)
      if let json = reader.read(value, property.value) {
        members.append(JSONValue.Member(fact.name, json))
      }
    }
    let written = (node.entries ?? []).compactMap { entry in
      entry.key.text.map { (key: $0, place: entry.key.place) }
    }
    for rule in rules {
      rule.check(
        written, OptionOwner(name: owner, place: node.keyPlace ?? node.place.head), diagnostics)
    }
    return diagnostics.errorCount == errors ? .object(members) : nil
  }

  /// The JSON Schema of a map that holds these options and others, and perhaps a `type`.
  public func schema(
    alongside others: [any ComponentOptions.Type], type name: String? = nil
  ) -> JSONValue {
    let further = others.flatMap { $0.facts }
    var members = properties + further.map { JSONValue.Member($0.name, $0.schema) }
    var required = (facts + further).filter(\.isRequired).map { JSONValue.string($0.name) }
    if let name {
      members.insert(.init("type", ["const": .string(name)]), at: 0)
      required.insert("type", at: 0)
    }
    let all = rules + others.flatMap { $0.rules }
    let schema: JSONValue = [
      "type": "object", "properties": .object(members), "required": .array(required),
      "additionalProperties": false,
    ]
    return schema.adding(all.isEmpty ? [:] : ["allOf": .array(all.map(\.schema))])
  }

  private func missing(
    _ fact: SettingFacts, in node: Node, _ owner: Message, _ diagnostics: Diagnostics
  ) {
    let phrase: Message = owner.isEmpty ? "" : " in \(owner)"
    diagnostics.error(
      .missingKey, "missing key '\(fact.name)'\(phrase)", at: node.keyPlace ?? node.place.head,
      hint: fact.example.map { "for example: \(fact.name): \($0)" })
  }

  private static func facts(of property: JSONValue.Member, isRequired: Bool) -> SettingFacts {
    let schema = property.value
    let fallback: JSONValue? = schema["default"] ?? (isRequired ? Optional.none : .some(.null))
    var range: ClosedRange<Int>?
    if let low = schema["minimum"]?.integer ?? (schema["maximum"] != nil ? Int.min : nil) {
      range = low...max(low, schema["maximum"]?.integer ?? .max)
    }
    return SettingFacts(
      name: property.name, help: schema["description"]?.text ?? "",
      typeText: SchemaValueReader.words(for: schema),
      fallback: fallback.map { $0.text ?? ($0 == .null ? "" : $0.description) },
      defaultValue: fallback, example: schema.values("examples").first?.asTyped, range: range,
      allowedWords: schema.texts("enum"), isSecret: schema["writeOnly"] == true,
      facts: schema["properties"] == nil ? [] : OptionSchema(schema)?.facts ?? [],
      valueSchema: schema)
  }
}

extension JSONValue {
  /// A text, if it is one.
  var text: String? { if case .string(let text) = self { text } else { nil } }

  /// A whole number, if it is one.
  var integer: Int? { if case .integer(let number) = self { number } else { nil } }

  /// The members of an object under a name; none if there is none.
  func members(_ name: String) -> [Member] {
    if case .object(let members) = self[name] { members } else { [] }
  }

  /// The values of an array under a name; none if there is none.
  func values(_ name: String) -> [JSONValue] {
    if case .array(let values) = self[name] { values } else { [] }
  }

  /// The texts of an array under a name.
  func texts(_ name: String) -> [String] { values(name).compactMap(\.text) }

  /// A text as it stands, anything else as JSON, which YAML reads too.
  fileprivate var asTyped: String { text ?? description }
}

extension KeyRule {
  /// The rule that a schema states, if it is one that `schema` writes.
  fileprivate init?(schema: JSONValue) {
    if case .object(let members) = schema["dependentRequired"], let member = members.first,
      case .array(let others) = member.value, let other = others.first?.text
    {
      self = .needs(member.name, other)
      return
    }
    func keys(_ alternatives: [JSONValue]) -> [String] {
      var keys: [String] = []
      for key in alternatives.flatMap({ $0.texts("required") }) where !keys.contains(key) {
        keys.append(key)
      }
      return keys
    }
    if schema["oneOf"] != nil {
      self = .exactlyOne(keys(schema.values("oneOf")))
    } else if schema["anyOf"] != nil {
      self = .atLeastOne(keys(schema.values("anyOf")))
    } else if let inner = schema["not"], inner["anyOf"] != nil {
      self = .atMostOne(keys(inner.values("anyOf")))
    } else {
      return nil
    }
  }
}
