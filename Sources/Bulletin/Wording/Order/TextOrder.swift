/// The order in which a language's readers expect words: that of its dictionary.
///
/// Letters decide first, then tones and accents, then case; digits go by their number, so that
/// `Bản 2` stands before `Bản 10`. Equal keys are told apart by code points, so that any two texts
/// have one order.
public struct TextOrder: Sendable {
  private let language: LanguageCode

  /// Makes the order of a language.
  public init(_ language: LanguageCode) { self.language = language }

  /// Whether one text stands before another.
  public func precedes(_ one: String, _ other: String) -> Bool {
    let (a, b) = (key(of: one), key(of: other))
    if a != b { return a < b }
    return one.unicodeScalars.lexicographicallyPrecedes(other.unicodeScalars)
  }

  /// Whether one person's name stands before another's.
  ///
  /// Vietnamese lists go by given name, the last word, then by the whole name; others by the name as
  /// it is written.
  public func precedes(person one: String, _ other: String) -> Bool {
    guard language == .vi else { return precedes(one, other) }
    let (a, b) = (Self.givenName(one), Self.givenName(other))
    return key(of: a) == key(of: b) ? precedes(one, other) : precedes(a, b)
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
