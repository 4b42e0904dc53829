/// The translations of messages, by language and pattern.
public enum MessageCatalogue {
  /// The languages that messages are told in.
  public static let languages: [LanguageCode] = [.en, .vi]

  /// The translation of a pattern, if there is one.
  public static func translation(of pattern: String, in language: LanguageCode) -> String? {
    language == .vi ? vietnamese[pattern] : nil
  }

  /// Every pattern that has a Vietnamese translation.
  public static var vietnamesePatterns: [String] { vietnamese.keys.sorted() }

  private static let vietnamese: [String: String] = tables.reduce(into: [:]) { all, table in
    all.merge(table) { first, _ in first }
  }

  private static let tables: [[String: String]] = []
}
