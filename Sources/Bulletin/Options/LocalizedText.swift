/// A text that is either the same in all languages or given for each: `{vi: Đoàn ra, en: Out}`.
public struct LocalizedText: Sendable, Hashable {
  private let everywhere: String?
  private let translations: [Translation]

  /// Makes a text for all languages.
  public init(_ text: String) {
    everywhere = text
    translations = []
  }

  /// Makes a text of its translations, the preferred one first.
  public init(_ translations: KeyValuePairs<LanguageCode, String>) {
    everywhere = nil
    self.translations = translations.map {
      Translation(language: $0.key, text: $0.value, place: nil)
    }
  }

  private init(translations: [Translation]) {
    everywhere = nil
    self.translations = translations
  }

  /// The text in a language; where it is not given, the first that is.
  public subscript(language: LanguageCode) -> String {
    exact(language) ?? translations.first?.text ?? ""
  }

  /// The text in a language, `nil` where it is not given.
  public func exact(_ language: LanguageCode) -> String? {
    everywhere ?? translations.first { $0.language == language }?.text
  }

  /// The languages it is given in, in written order; empty if it is the same in all.
  public var languages: [LanguageCode] { translations.map(\.language) }

  /// Where the translation into a language was written.
  public func place(in language: LanguageCode) -> Place? {
    translations.first { $0.language == language }?.place
  }
}

extension LocalizedText {
  private struct Translation: Sendable, Hashable {
    let language: LanguageCode
    let text: String
    let place: Place?

    static func == (one: Translation, other: Translation) -> Bool {
      one.language == other.language && one.text == other.text
    }

    func hash(into hasher: inout Hasher) {
      hasher.combine(language)
      hasher.combine(text)
    }
  }
}

extension LocalizedText: ExpressibleByStringLiteral {
  /// Makes the value of a literal.
  public init(stringLiteral value: String) { self.init(value) }
}

extension LocalizedText: OptionValue {
  /// Reads a value, or reports what is wrong and returns `nil`.
  public static func read(_ node: Node, into diagnostics: Diagnostics) -> LocalizedText? {
    guard let entries = node.entries else {
      guard node.text != nil else {
        reportWrongType(node, into: diagnostics)
        return nil
      }
      return String.read(node, into: diagnostics).map { LocalizedText($0) }
    }
    let errors = diagnostics.errorCount
    if entries.isEmpty {
      reportWrongType(node, into: diagnostics, hint: "for example {vi: …, en: …}")
    }
    let translations: [Translation] = entries.compactMap { entry in
      let language = language(entry.key, into: diagnostics)
      let text = String.read(entry.value, into: diagnostics)
      guard let language, let text else { return nil }
      return Translation(language: language, text: text, place: entry.value.place)
    }
    return diagnostics.errorCount == errors ? LocalizedText(translations: translations) : nil
  }

  private static func language(_ key: Node, into diagnostics: Diagnostics) -> LanguageCode? {
    guard let code = String.read(key, into: diagnostics) else { return nil }
    let isCode =
      (2...3).contains(code.utf8.count)
      && code.utf8.allSatisfy { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) }
    if isCode { return LanguageCode(code) }
    diagnostics.error(
      .valueNotAllowed, "\(key.described) is no language code", at: key.place,
      hint: "two letters such as vi, en, lo; a text with a colon needs quotes")
    return nil
  }

  /// What it is called in documentation.
  public static var typeText: String { "a text, or one for each language" }
  /// The JSON Schema of what may be written.
  public static var schema: JSONValue {
    [
      "type": ["string", "number", "object"],
      "additionalProperties": ["type": ["string", "number"]],
    ]
  }
  /// The value as somebody would write it.
  public var literal: JSONValue {
    if let everywhere { return .string(everywhere) }
    return .object(translations.map { JSONValue.Member($0.language.code, .string($0.text)) })
  }
}
