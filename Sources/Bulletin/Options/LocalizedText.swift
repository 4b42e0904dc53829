/// A text in several languages, or one that serves for all.
public struct LocalizedText: Sendable, Hashable {
  private let texts: [LanguageCode: String]
  private let fallback: String
  /// Where the text of each language was written, for texts of a configuration.
  public private(set) var places: [LanguageCode: Place] = [:]

  /// Makes a text that serves for all languages.
  public init(_ text: String) { (texts, fallback) = ([:], text) }

  /// Makes a text of its languages; the first of `vi`, `en` and the rest serves for any other.
  public init(_ texts: [LanguageCode: String]) {
    self.texts = texts
    fallback =
      texts[.en] ?? texts[.vi] ?? texts.min { $0.key.code < $1.key.code }?.value ?? ""
  }

  /// The text in a language, else the one that serves for any other.
  public subscript(language: LanguageCode) -> String { texts[language] ?? fallback }

  /// The languages that have a text of their own; empty for one text for all.
  public var languages: [LanguageCode] { texts.keys.sorted { $0.code < $1.code } }

  /// Every text, each once.
  public var all: [String] { texts.isEmpty ? [fallback] : languages.map { self[$0] } }

  public static func == (a: LocalizedText, b: LocalizedText) -> Bool {
    a.texts == b.texts && a.fallback == b.fallback
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(texts)
    hasher.combine(fallback)
  }
}

extension LocalizedText: ExpressibleByStringLiteral {
  public init(stringLiteral text: String) { self.init(text) }
}

extension LocalizedText: ExpressibleByDictionaryLiteral {
  public init(dictionaryLiteral texts: (LanguageCode, String)...) {
    self.init(Dictionary(texts) { first, _ in first })
  }
}

extension LocalizedText: OptionValue {
  public static var typeText: String { "text, or a map of texts by language" }
  public var optionText: String { all.joined(separator: " / ") }

  public static func read(_ node: Node, _ diagnostics: Diagnostics) -> LocalizedText? {
    guard let entries = node.entries else {
      guard let text = String.read(node, diagnostics) else { return nil }
      var result = LocalizedText(text)
      for language in Wording.languages { result.places[language] = node.place }
      return result
    }
    var texts: [LanguageCode: String] = [:]
    var places: [LanguageCode: Place] = [:]
    for entry in entries {
      guard let language = LanguageCode.read(entry.key, diagnostics),
        let text = String.read(entry.value, diagnostics)
      else { return nil }
      texts[language] = text
      places[language] = entry.value.place
    }
    guard !texts.isEmpty else {
      diagnostics.error(.wrongType, "a text is wanted, not an empty map", at: node.place)
      return nil
    }
    var result = LocalizedText(texts)
    result.places = places
    return result
  }
}
