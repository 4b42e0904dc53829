/// A text in several languages, or one that serves for all.
public struct LocalizedText: Sendable, Hashable {
  private let texts: [LanguageCode: String]
  private let fallback: String
  /// The text of each language as it was written, for texts of a configuration.
  public private(set) var written: [LanguageCode: SourceText] = [:]

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

  /// Whether the texts are equal, wherever they stand.
  public static func == (a: LocalizedText, b: LocalizedText) -> Bool {
    a.texts == b.texts && a.fallback == b.fallback
  }

  /// Hashes the texts alone.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(texts)
    hasher.combine(fallback)
  }
}

extension LocalizedText: ExpressibleByStringLiteral {
  /// Makes a text for all languages of a literal.
  public init(stringLiteral text: String) { self.init(text) }
}

extension LocalizedText: ExpressibleByDictionaryLiteral {
  /// Makes a text of its languages of a literal.
  public init(dictionaryLiteral texts: (LanguageCode, String)...) {
    self.init(Dictionary(texts) { first, _ in first })
  }
}

extension LocalizedText: OptionValue {
  /// Reads a text, or a map of texts by language; every fault is reported.
  public static func read(_ node: Node, _ diagnostics: Diagnostics) -> LocalizedText? {
    guard let entries = node.entries else {
      guard let text = String.read(node, diagnostics) else { return nil }
      var result = LocalizedText(text)
      for language in Wording.languages { result.written[language] = SourceText(node) }
      return result
    }
    let errors = diagnostics.errorCount
    if entries.isEmpty {
      diagnostics.error(.wrongType, "a text is wanted, not an empty map", at: node.place)
    }
    var texts: [LanguageCode: String] = [:]
    var written: [LanguageCode: SourceText] = [:]
    for entry in entries {
      let language = LanguageCode.read(entry.key, diagnostics)
      let text = String.read(entry.value, diagnostics)
      guard let language, let text else { continue }
      texts[language] = text
      written[language] = SourceText(entry.value)
    }
    guard diagnostics.errorCount == errors else { return nil }
    var result = LocalizedText(texts)
    result.written = written
    return result
  }

  /// What it is called in documentation.
  public static var typeText: Message { "text, or a map of texts by language" }

  /// A text, or an object with a text for each language.
  public static var schema: JSONValue {
    [
      "type": ["string", "number", "object"],
      "propertyNames": LanguageCode.schema, "additionalProperties": String.schema,
      "minProperties": 1,
    ]
  }

  /// Every text, with strokes between them.
  public var optionText: String { all.joined(separator: " / ") }

  /// The text, or an object with a text for each language.
  public var literal: JSONValue {
    guard !texts.isEmpty else { return .string(fallback) }
    return .object(languages.map { JSONValue.Member($0.code, .string(self[$0])) })
  }
}
