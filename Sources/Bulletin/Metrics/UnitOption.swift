/// A unit as a configuration writes it: a word, or its names in each language.
public struct UnitOption: Sendable, Hashable {
  /// The unit's word: the name in the first language.
  public var word: String
  /// The names by language; in English the second is the plural. Empty for a known unit.
  public var names: [LanguageCode: [String]]
}

extension UnitOption: OptionValue {
  public static var typeText: Message { "unit, or a map of its names by language" }
  public var optionText: String { word }

  /// A word, or an object of words by language.
  public static var schema: JSONValue {
    let word: JSONValue = ["type": ["string", "number", "boolean"]]
    return [
      "anyOf": [
        word,
        [
          "type": "object", "propertyNames": LanguageCode.schema, "minProperties": 1,
          "additionalProperties": [
            "anyOf": [word, ["type": "array", "items": word, "minItems": 1, "maxItems": 2]]
          ],
        ],
      ]
    ]
  }

  public static func read(_ node: Node, _ diagnostics: Diagnostics) -> UnitOption? {
    if let text = node.text { return UnitOption(word: text, names: [:]) }
    guard let entries = node.entries, !entries.isEmpty else {
      diagnostics.error(
        .wrongType, "a unit is a word, or a map of words by language", at: node.place,
        hint: "unit: {vi: đoàn, en: [delegation, delegations]}")
      return nil
    }
    var option = UnitOption(word: "", names: [:])
    for entry in entries {
      let words = (entry.value.list ?? [entry.value]).compactMap(\.text)
      guard let language = LanguageCode.read(entry.key, diagnostics) else { return nil }
      guard let first = words.first, words.count <= 2 else {
        diagnostics.error(
          .wrongType, "a word is wanted, or a word and its plural", at: entry.value.place)
        return nil
      }
      option.names[language] = words
      if option.word.isEmpty { option.word = first }
    }
    return option
  }
}
