import Bulletin
import FoundationEssentials

/// A text of a run in each of its languages.
public struct RecordedText: Sendable, Hashable {
  private var texts: [String: String]

  /// Makes a text of its languages.
  public init(_ texts: [LanguageCode: String]) {
    self.texts = Dictionary(uniqueKeysWithValues: texts.map { ($0.key.code, $0.value) })
  }

  /// Makes a text of what a message says in every language that messages are told in.
  public init(_ message: Message) {
    self.init(
      Dictionary(
        uniqueKeysWithValues: MessageCatalogue.languages.map { ($0, message.text(in: $0)) }))
  }

  /// The text in a language; in another one if the run had it not.
  public func text(in language: LanguageCode) -> String {
    texts[language.code] ?? texts["en"] ?? texts.min { $0.key < $1.key }?.value ?? ""
  }

  /// Reads what `json` wrote; a text that nothing wrote is taken as it stands.
  init(json: String) {
    texts =
      (try? JSONDecoder().decode([String: String].self, from: Data(json.utf8))) ?? ["en": json]
  }

  /// An object of the texts by language.
  var json: String {
    JSONValue.object(
      texts.sorted { $0.key < $1.key }.map { JSONValue.Member($0.key, .string($0.value)) }
    ).description
  }
}
