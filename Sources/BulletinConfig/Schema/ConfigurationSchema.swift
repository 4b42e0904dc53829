import Bulletin

/// The JSON Schema (2020-12) of configurations, with the components that a program knows.
///
/// Editors complete and explain keys by it. It tells what the loader tells of keys and the kinds of
/// values; names that refer to each other, expressions and texts are the loader's alone.
public struct ConfigurationSchema {
  private let registry: Registry

  /// Makes the schema of a program's components.
  public init(_ registry: Registry) { self.registry = registry }

  /// The schema.
  public var value: JSONValue {
    let maps: [String: String] = [
      "sources": "source", "metrics": "metric", "pipelines": "pipeline", "calendars": "calendar",
    ]
    let top = Self.replacing(ConfigurationOptions.schema, name: "properties") { key, schema in
      guard let definition = maps[key] else { return schema }
      return schema.withoutMember("additionalProperties").adding([
        "additionalProperties": Self.reference(definition)
      ])
    }
    return .object(
      [
        JSONValue.Member("$schema", "https://json-schema.org/draft/2020-12/schema"),
        JSONValue.Member("title", "Bulletin configuration"),
      ] + Self.members(top) + [JSONValue.Member("$defs", definitions)])
  }

  private var definitions: JSONValue {
    [
      "source": choice(.source, alongside: [TableOptions.self], isBareAllowed: false),
      "metric": metrics,
      "pipeline": pipeline,
      "calendar": CalendarOptions.schema,
      "section": section,
      "renderer": choice(.renderer, alongside: [RendererOptions.self], isBareAllowed: true),
      "publisher": choice(.publisher, alongside: [], isBareAllowed: true),
      "check": CheckOptions.schema,
      "alert": choice(.publisher, alongside: [AlertOptions.self], isBareAllowed: true),
    ]
  }

  private var pipeline: JSONValue {
    let lists: [String: String] = [
      "sections": "section", "renderers": "renderer", "publish": "publisher", "alert": "alert",
      "checks": "check",
    ]
    let schema = Self.replacing(PipelineOptions.schema, name: "properties") { key, schema in
      guard let definition = lists[key] else {
        // The period is read as one that need not be there, and demanded by the plan.
        return key == "period" ? schema.replacing("type", by: ["string", "number"]) : schema
      }
      let item = Self.reference(definition)
      let list: JSONValue = ["type": "array", "items": item]
      let forms: [JSONValue] =
        key == "renderers" ? [item, list.adding(["minItems": 1])] : [item, list, ["type": "null"]]
      return schema.adding(["anyOf": .array(forms)])
    }
    return schema.replacing("required", by: ["period", "renderers"])
  }

  private var metrics: JSONValue {
    var entries = registry.entries(.metric).map { ($0, $0.schema(alongside: [MetricOptions.self])) }
    entries += registry.entries(.family).map { ($0, $0.schema(alongside: [FamilyOptions.self])) }
    return Self.choice(entries)
  }

  private var section: JSONValue {
    let named = registry.entries(.section)
    let bare = named.filter { $0.facts.allSatisfy { !$0.isRequired } }.map(\.name.text)
    return [
      "anyOf": [
        ["enum": .array(bare.map { .string($0) })],
        Self.choice(named.map { ($0, $0.schema(alongside: [PlacementOptions.self])) }),
        SectionOptions.schema,
      ]
    ]
  }

  private func choice(
    _ kind: ComponentKind, alongside others: [any ComponentOptions.Type], isBareAllowed: Bool
  ) -> JSONValue {
    let entries = registry.entries(kind)
    let map = Self.choice(entries.map { ($0, $0.schema(alongside: others)) })
    guard isBareAllowed else { return map }
    let bare = entries.filter { $0.facts.allSatisfy { !$0.isRequired } }.map(\.name.text)
    return ["anyOf": [["enum": .array(bare.map { .string($0) })], map]]
  }

  /// A map whose `type` says which further keys it has.
  private static func choice(_ entries: [(RegistryEntry, JSONValue)]) -> JSONValue {
    let names = entries.map { JSONValue.string($0.0.name.text) }
    return [
      "type": "object", "required": ["type"],
      "properties": ["type": ["enum": .array(names)]],
      "allOf": .array(
        entries.map { entry, schema in
          [
            "if": [
              "properties": ["type": ["const": .string(entry.name.text)]], "required": ["type"],
            ],
            "then": schema.adding(["description": .string(entry.summary)]),
          ]
        }),
    ]
  }

  private static func reference(_ definition: String) -> JSONValue {
    ["$ref": .string("#/$defs/\(definition)")]
  }

  private static func members(_ value: JSONValue) -> [JSONValue.Member] {
    if case .object(let members) = value { members } else { [] }
  }

  /// A schema with other schemas for some of its properties.
  private static func replacing(
    _ schema: JSONValue, name: String, _ change: (String, JSONValue) -> JSONValue
  ) -> JSONValue {
    schema.replacing(
      name,
      by: .object(
        members(schema[name] ?? [:]).map {
          JSONValue.Member($0.name, change($0.name, $0.value))
        }))
  }
}

extension JSONValue {
  /// An object with another value for a member.
  fileprivate func replacing(_ name: String, by value: JSONValue) -> JSONValue {
    guard case .object(let members) = self else { return self }
    return .object(members.map { $0.name == name ? Member(name, value) : $0 })
  }

  /// An object without a member.
  fileprivate func withoutMember(_ name: String) -> JSONValue {
    guard case .object(let members) = self else { return self }
    return .object(members.filter { $0.name != name })
  }
}
