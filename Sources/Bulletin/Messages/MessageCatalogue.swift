/// The translations of messages, by language and pattern.
///
/// Whoever writes a message adds its Vietnamese text to the table of its area in `vi/`, with the
/// same parts `⟨1⟩`, `⟨2⟩` in any order.
public enum MessageCatalogue {
  /// The languages that messages are told in.
  public static let languages: [LanguageCode] = [.en, .vi]

  /// The translation of a pattern, if there is one.
  public static func translation(of pattern: String, in language: LanguageCode) -> String? {
    language == .vi ? vietnamese[pattern] : nil
  }

  /// Every pattern that has a Vietnamese translation.
  public static var vietnamesePatterns: [String] { vietnamese.keys.sorted() }

  /// A table of one area: English patterns with their Vietnamese texts.
  typealias Table = KeyValuePairs<String, String>

  private static let vietnamese: [String: String] = tables.reduce(into: [:]) { all, table in
    for (pattern, text) in table { all[pattern] = text }
  }.merging(asTyped.map { ($0, $0) }) { first, _ in first }

  /// The tables, by area; a pattern stands in one of them.
  static let tables: [Table] = [
    vietnameseYAML, vietnameseOptions, vietnameseReferences, vietnamesePlanning,
    vietnameseExpressions, vietnameseExpressionHints, vietnameseTypes, vietnameseTimes,
    vietnameseTables, vietnameseQueries, vietnameseStatedFigures, vietnameseRuns,
    vietnameseOfficeFiles,
    vietnameseDelivery, vietnameseSchedules, vietnameseNetwork, vietnamesePlugins,
    vietnameseUnattended, vietnameseShapes,
  ]
}
