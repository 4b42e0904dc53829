/// A value in SQLite's five storage classes.
public enum SQLiteValue: Sendable, Hashable {
  /// No value.
  case null
  /// A whole number.
  case integer(Int64)
  /// A binary floating point number, as SQLite stores what was not given as text.
  case real(Double)
  /// A text.
  case text(String)
  /// Bytes.
  case blob([UInt8])

  /// The text, or nil for a value of another class.
  public var text: String? {
    if case .text(let text) = self { text } else { nil }
  }

  /// The whole number, or nil for a value of another class.
  public var integer: Int64? {
    if case .integer(let number) = self { number } else { nil }
  }
}

extension SQLiteValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral,
  ExpressibleByNilLiteral
{
  /// A text.
  public init(stringLiteral text: String) { self = .text(text) }
  /// A whole number.
  public init(integerLiteral number: Int64) { self = .integer(number) }
  /// No value.
  public init(nilLiteral: ()) { self = .null }
}

extension SQLiteValue {
  /// A text, or none.
  public init(_ text: String?) { self = text.map(SQLiteValue.text) ?? .null }
  /// A whole number, or none.
  public init(_ number: Int?) { self = number.map { .integer(Int64($0)) } ?? .null }
}
