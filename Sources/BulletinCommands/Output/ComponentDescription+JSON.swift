import Bulletin

extension ComponentDescription {
  /// The documentation as JSON: an object for each thing of the name, or of the plugin of that name.
  func json(of name: String) -> JSONValue {
    let entries = ComponentKind.allCases.flatMap { kind in
      registry.entries(kind).filter { $0.name.text == name || $0.plugin == name }
    }
    let types = registry.recordTypes.filter { $0.name == name || $0.name.hasPrefix("\(name).") }
    return .array(entries.map(json) + types.map(Self.json))
  }

  private func json(_ entry: RegistryEntry) -> JSONValue {
    let facts = registry.plugin(entry.plugin)
    return [
      "kind": .string(entry.kind.rawValue), "name": .string(entry.name.text),
      "summary": .string(entry.summary), "plugin": .string(entry.plugin),
      "version": .string(facts?.version ?? ""),
      "origin": .string(facts?.origin ?? "with Bulletin"), "runs": .bool(entry.isBuilt),
      "options": .array(Self.facts(of: entry).map(Self.json)),
    ]
  }

  private static func json(_ fact: SettingFacts) -> JSONValue {
    [
      "name": .string(fact.name), "type": .string(fact.typeText.description),
      "help": .string(fact.help), "required": .bool(fact.isRequired),
      "default": fact.isSecret ? .null : fact.defaultValue ?? .null,
      "example": fact.example.map { .string($0) } ?? .null,
      "words": .array(fact.allowedWords.map { .string($0) }), "secret": .bool(fact.isSecret),
      "options": .array(fact.facts.map(json)),
    ]
  }

  private static func json(_ type: RecordType) -> JSONValue {
    [
      "kind": "records", "name": .string(type.name), "summary": .string(type.summary),
      "date": type.date.map { .string($0) } ?? .null, "fields": .array(type.fields.map(json)),
    ]
  }

  private static func json(_ field: RecordField) -> JSONValue {
    [
      "name": .string(field.name), "type": .string(field.type.rawValue),
      "unit": field.unit.isNone ? .null : .string(field.unit.description),
      "required": .bool(field.isRequired), "summary": .string(field.summary),
      "headers": .array(field.headers.map { .string($0) }),
      "default": field.fallback.map { .string($0) } ?? .null,
      "values": .array(
        field.codes.map { code in
          [
            "value": .string(code.value),
            "spellings": .array(code.spellings.map { .string($0) }),
          ]
        }),
    ]
  }
}
