/// What is told to a person: a pattern with its parts, so that it can be said in another language.
///
/// It is written as an English text, `"unknown key '\(key)'"`, and keeps the pattern
/// `unknown key '⟨1⟩'` beside the parts. A translation is looked up by the pattern; a part that is a
/// message itself is translated too. Messages are equal if their English texts are.
public struct Message: Sendable {
  /// The English text with `⟨1⟩`, `⟨2⟩` … where the parts stand.
  public let pattern: String
  let parts: [Part]

  /// A part of a message: what somebody typed, or another message.
  indirect enum Part: Sendable {
    case text(String)
    case message(Message)
  }

  init(pattern: String, parts: [Part]) {
    self.pattern = pattern
    self.parts = parts
  }

  /// Makes a message of a text that is the same in every language.
  public init(verbatim text: some StringProtocol) {
    self.init(pattern: "⟨1⟩", parts: [.text(String(text))])
  }

  /// Whether nothing is said.
  public var isEmpty: Bool { pattern.isEmpty }

  /// Whether the English text holds another text.
  public func contains(_ text: some StringProtocol) -> Bool { description.contains(text) }

  /// The text in a language; English where there is no translation.
  public func text(in language: LanguageCode) -> String {
    let said = language == .en ? nil : MessageCatalogue.translation(of: pattern, in: language)
    return Self.fill(said ?? pattern, parts.map { $0.text(in: language) })
  }

  /// The patterns in it, its own first, that a language has no translation of.
  public func untranslated(in language: LanguageCode) -> [String] {
    let own =
      Self.isWordless(pattern) || MessageCatalogue.translation(of: pattern, in: language) != nil
      ? [] : [pattern]
    return own
      + parts.flatMap { part in
        if case .message(let message) = part { return message.untranslated(in: language) }
        return []
      }
  }

  /// The two, one behind the other.
  public static func + (first: Message, second: Message) -> Message {
    Message(
      pattern: "⟨1⟩⟨2⟩", parts: [.message(first), .message(second)])
  }

  /// Messages with a text between them.
  public static func joined(_ messages: [Message], by separator: String) -> Message {
    let marks = messages.indices.map { "⟨\($0 + 1)⟩" }
    return Message(
      pattern: marks.joined(separator: separator), parts: messages.map { .message($0) })
  }

  /// Whether there is nothing in a pattern to translate.
  static func isWordless(_ pattern: String) -> Bool {
    fill(pattern, Array(repeating: "", count: 20)).allSatisfy { !$0.isLetter }
  }

  private static func fill(_ pattern: String, _ parts: [String]) -> String {
    guard !parts.isEmpty else { return pattern }
    var text = ""
    var rest = pattern[...]
    while let open = rest.firstIndex(of: "⟨"), let close = rest[open...].firstIndex(of: "⟩") {
      text += rest[..<open]
      let number = Int(rest[rest.index(after: open)..<close]) ?? 0
      if parts.indices.contains(number - 1) { text += parts[number - 1] }
      rest = rest[rest.index(after: close)...]
    }
    return text + rest
  }
}

extension Message.Part {
  func text(in language: LanguageCode) -> String {
    switch self {
    case .text(let text): text
    case .message(let message): message.text(in: language)
    }
  }
}

extension Message: CustomStringConvertible {
  /// The English text.
  public var description: String { text(in: .en) }
}

extension Message: Hashable {
  /// Whether the English texts are equal.
  public static func == (one: Message, other: Message) -> Bool {
    one.description == other.description
  }

  /// Hashes the English text.
  public func hash(into hasher: inout Hasher) { hasher.combine(description) }
}
