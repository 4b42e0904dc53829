/// What there is to know about one option, for documentation, samples and JSON Schema.
public struct SettingFacts: Sendable, Hashable {
  /// Its key.
  public let name: String
  /// What it is for, in a sentence.
  public let help: String
  /// What it holds, in words.
  public let typeText: Message
  /// Its default as documentation prints it; `nil` if it is required, empty if it is none.
  public let fallback: String?
  /// Its default as JSON; `nil` if it is required.
  public let defaultValue: JSONValue?
  /// A value as it would be typed.
  public let example: String?
  /// What a whole number may be.
  public let range: ClosedRange<Int>?
  /// The words that may be written, where they are fixed.
  public let allowedWords: [String]
  /// Whether its values must never be printed.
  public let isSecret: Bool
  /// The options inside it, if it is a group.
  public let facts: [SettingFacts]
  /// The JSON Schema of its value alone.
  let valueSchema: JSONValue

  /// Whether a configuration must state it.
  public var isRequired: Bool { defaultValue == nil }

  /// The JSON Schema of the option: its value's, with description, range, default and example.
  public var schema: JSONValue {
    guard case .object(let described) = isRequired ? valueSchema.withoutNull : valueSchema.withNull
    else { return valueSchema }
    var members: [JSONValue.Member] = [.init("description", .string(help))] + described
    if let range {
      if range.lowerBound != .min { members.append(.init("minimum", .integer(range.lowerBound))) }
      if range.upperBound != .max { members.append(.init("maximum", .integer(range.upperBound))) }
    }
    if let defaultValue, defaultValue != .null, !isSecret {
      members.append(.init("default", defaultValue))
    }
    if let example { members.append(.init("examples", [.string(example)])) }
    return .object(members)
  }
}

extension JSONValue {
  /// The schema that takes `null` too: an option that need not be written may be left empty.
  fileprivate var withNull: JSONValue {
    guard case .object(let members) = self else { return self }
    return .object(
      members.map { member in
        switch (member.name, member.value) {
        case ("type", .string(let type)): Member("type", [.string(type), "null"])
        case ("type", .array(let types)):
          Member("type", .array(types.contains("null") ? types : types + ["null"]))
        case ("enum", .array(let words)): Member("enum", .array(words + [.null]))
        case ("anyOf", .array(let forms)): Member("anyOf", .array(forms + [["type": "null"]]))
        default: member
        }
      })
  }

  /// The schema that does not take `null`: an option that must be written must have a value.
  fileprivate var withoutNull: JSONValue {
    guard case .object(let members) = self else { return self }
    return .object(
      members.map { member in
        switch (member.name, member.value) {
        case ("type", .array(let types)): Member("type", .array(types.filter { $0 != "null" }))
        case ("anyOf", .array(let forms)): Member("anyOf", .array(forms.map(\.withoutNull)))
        default: member
        }
      })
  }
}
