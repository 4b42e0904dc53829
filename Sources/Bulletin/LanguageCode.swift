/// A language that reports are written in, by its ISO 639-1 code.
///
/// Three ship with Bulletin: Vietnamese, English and Lao.
public struct LanguageCode: Sendable, Hashable, CustomStringConvertible {
  /// The two-letter code, in lower case.
  public let code: String

  /// Makes a code of text such as `vi`; the text is not checked against a list.
  public init(_ code: String) { self.code = code }

  /// Vietnamese.
  public static let vi = LanguageCode("vi")
  /// English.
  public static let en = LanguageCode("en")
  /// Lao.
  public static let lo = LanguageCode("lo")

  public var description: String { code }
}
