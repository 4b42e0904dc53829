/// A language that reports are written in, by its ISO 639-1 code.
///
/// Three ship with Bulletin: Vietnamese, English and Lao.
public struct LanguageCode: Sendable, Hashable, CustomStringConvertible {
  /// The two-letter code, in lower case.
  public let code: String
  /// Whether numbers are to be in the language's own digits, where it has any; it makes no other
  /// language.
  public private(set) var hasOwnDigits = false

  /// Makes a code of text such as `vi`; the text is not checked against a list.
  ///
  /// `lo-u-nu-laoo` is Lao with Lao digits (BCP 47, extension U).
  public init(_ code: String) {
    let isLao = code == "lo-u-nu-laoo"
    self.code = isLao ? "lo" : code
    hasOwnDigits = isLao
  }

  public static func == (one: LanguageCode, other: LanguageCode) -> Bool { one.code == other.code }

  public func hash(into hasher: inout Hasher) { hasher.combine(code) }

  /// Vietnamese.
  public static let vi = LanguageCode("vi")
  /// English.
  public static let en = LanguageCode("en")
  /// Lao.
  public static let lo = LanguageCode("lo")

  public var description: String { code }
}
