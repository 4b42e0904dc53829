/// A unit as a configuration writes it: a word, or its names in each language.
public struct UnitOption: Sendable, Hashable {
  /// The unit's word: the name in the first language.
  public var word: String
  /// The names by language; in English the second is the plural. Empty for a known unit.
  public var names: [LanguageCode: [String]]
}

extension UnitOption: OptionValue {
  public static var schema: JSONSchema {
    .anyOf([.string, .map(of: .anyOf([.string, .array(of: .string)]))])
  }

  public static func read(_ node: Node, _ diagnostics: Diagnostics) -> UnitOption? {
    if let text = node.text { return UnitOption(word: text, names: [:]) }
    guard let pairs = node.pairs, !pairs.isEmpty else {
      diagnostics.report(
        .wrongType, at: node.place, "a unit is a word, or a map of words by language",
        hint: "unit: {vi: đoàn, en: [delegation, delegations]}")
      return nil
    }
    var option = UnitOption(word: "", names: [:])
    for (key, value) in pairs {
      let words = (value.items ?? [value]).compactMap(\.text)
      guard let language = key.text, let first = words.first, words.count <= 2 else {
        diagnostics.report(.wrongType, at: value.place, "a word, or a word and its plural, expected")
        return nil
      }
      option.names[LanguageCode(language)] = words
      if option.word.isEmpty { option.word = first }
    }
    return option
  }
}
