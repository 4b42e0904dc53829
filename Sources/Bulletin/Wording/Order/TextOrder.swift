/// The order in which a language's readers expect words: that of its dictionary.
///
/// Letters decide first, then tones and accents, then case; digits go by their number, so that
/// `Bản 2` stands before `Bản 10`. Equal keys are told apart by code points, so that any two texts
/// have one order.
public struct TextOrder: Sendable {
  private let language: LanguageCode

  /// Makes the order of a language.
  public init(_ language: LanguageCode) { self.language = language }

  /// The places of texts among each other, from 0.
  ///
  /// Vietnamese lists of people go by given name, the last word, then by the whole name; others by the
  /// name as it is written.
  /// - Parameter isOfPeople: Whether they are names of people.
  /// - Complexity: Looks at each text once, and compares O(*n* log *n*) times.
  public func places(of texts: some Sequence<String>, isOfPeople: Bool = false) -> [String: Int] {
    let byGivenName = isOfPeople && language == .vi
    let keyed = Set(texts).map { text in
      (
        text: text, first: byGivenName ? key(of: Self.givenName(text)) : OrderKey(),
        key: key(of: text)
      )
    }
    let sorted = keyed.sorted { one, other in
      if one.first != other.first { return one.first < other.first }
      if one.key != other.key { return one.key < other.key }
      return one.text.unicodeScalars.lexicographicallyPrecedes(other.text.unicodeScalars)
    }
    return Dictionary(uniqueKeysWithValues: sorted.enumerated().map { ($1.text, $0) })
  }

  private static func givenName(_ name: String) -> String {
    name.split(whereSeparator: \.isWhitespace).last.map(String.init) ?? name
  }

  func key(of text: String) -> OrderKey {
    switch language {
    case .vi: VietnameseOrder.key(of: text)
    case .lo: LaoOrder.key(of: text)
    default: OrderKey(latin: text)
    }
  }
}
