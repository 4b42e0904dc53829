/// A rule over the keys of one map, declared once for reading, documentation and schema.
public enum KeyRule: Sendable, Hashable {
  /// Exactly one of the keys is written.
  case exactlyOne([String])
  /// At most one of the keys is written.
  case atMostOne([String])
  /// At least one of the keys is written.
  case atLeastOne([String])
  /// Where the first key is written, the other is too.
  case needs(String, String)
}

extension KeyRule {
  /// The JSON Schema that holds where the rule does.
  var schema: JSONValue {
    switch self {
    case .exactlyOne(let keys): ["oneOf": .array(keys.map(Self.required))]
    case .atLeastOne(let keys): ["anyOf": .array(keys.map(Self.required))]
    case .atMostOne(let keys):
      [
        "not": [
          "anyOf": .array(
            keys.indices.flatMap { one in
              keys.indices.filter { $0 > one }.map { other -> JSONValue in
                ["required": [.string(keys[one]), .string(keys[other])]]
              }
            })
        ]
      ]
    case .needs(let key, let other):
      ["dependentRequired": .object([JSONValue.Member(key, [.string(other)])])]
    }
  }

  private static func required(_ key: String) -> JSONValue { ["required": [.string(key)]] }

  /// Reports where the rule does not hold.
  ///
  /// - Parameters:
  ///   - written: The keys that were written, with their places, in order.
  ///   - owner: Who has the map.
  func check(
    _ written: [(key: String, place: Place)], _ owner: OptionOwner, _ diagnostics: Diagnostics
  ) {
    switch self {
    case .exactlyOne(let keys), .atMostOne(let keys), .atLeastOne(let keys):
      let found = written.filter { keys.contains($0.key) }
      let names = keys.map { "'\($0)'" }.joined(separator: ", ")
      var needsOne = true
      if case .atMostOne = self { needsOne = false }
      var allowsSeveral = false
      if case .atLeastOne = self { allowsSeveral = true }
      if found.isEmpty, needsOne {
        diagnostics.error(
          .missingKey, "one of \(names) is missing\(owner.phrase)", at: owner.place)
      } else if found.count > 1, !allowsSeveral {
        diagnostics.error(
          .conflictingKeys,
          "'\(found[0].key)' and '\(found[1].key)' exclude each other\(owner.phrase)",
          at: found[1].place, hint: "write one of \(names)")
      }
    case .needs(let key, let other):
      guard let found = written.first(where: { $0.key == key }),
        !written.contains(where: { $0.key == other })
      else { return }
      diagnostics.error(
        .missingKey, "'\(key)' needs '\(other)' beside it\(owner.phrase)", at: found.place)
    }
  }
}
