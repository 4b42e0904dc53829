/// Every diagnostic code with its meaning and what to do, for `bulletin help B012`.
///
/// Whoever adds a code adds its entry to one of the lists, or a list of its own to `lists`.
public enum DiagnosticCatalogue {
  /// What a code means.
  public struct Entry: Sendable, Hashable {
    /// The code.
    public let code: DiagnosticCode
    /// What is wrong, in a few words.
    public let title: String
    /// What to do, in a sentence or two.
    public let advice: String

    /// Makes an entry.
    public init(_ code: DiagnosticCode, _ title: String, _ advice: String) {
      self.code = code
      self.title = title
      self.advice = advice
    }
  }

  /// Every entry, by code.
  public static let entries: [Entry] = lists.joined().sorted { $0.code < $1.code }

  /// The entry of a code, if it is known.
  public static func entry(for code: DiagnosticCode) -> Entry? {
    entries.first { $0.code == code }
  }

  /// The entry of a code in a language of messages; English where it is not translated.
  public static func entry(for code: DiagnosticCode, in language: LanguageCode) -> Entry? {
    let all =
      vietnamese + vietnameseData + vietnameseTables + vietnamesePlugins + vietnamesePublishing
    let translated = language == .vi ? all.first { $0.code == code } : nil
    return translated ?? entry(for: code)
  }

  private static let lists: [[Entry]] = [
    fileText, keysAndValues, references, meanings, rows, statedFigures, tables, runs, reports,
    unattended, officeFiles, plugins, pages, publishing,
  ]
}
