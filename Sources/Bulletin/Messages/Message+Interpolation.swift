extension Message: ExpressibleByStringInterpolation {
  /// Makes a message without parts.
  public init(stringLiteral text: String) { self.init(pattern: text, parts: []) }

  /// Makes a message of a text with parts; a lone part that is a message is that message.
  public init(stringInterpolation: StringInterpolation) {
    if stringInterpolation.pattern == "⟨1⟩", case .message(let only) = stringInterpolation.parts[0]
    {
      self = only
    } else {
      self.init(pattern: stringInterpolation.pattern, parts: stringInterpolation.parts)
    }
  }

  /// Collects the pattern and the parts of a literal.
  public struct StringInterpolation: StringInterpolationProtocol {
    var pattern = ""
    var parts: [Part] = []

    /// Makes an empty collection.
    public init(literalCapacity: Int, interpolationCount: Int) {
      pattern.reserveCapacity(literalCapacity + 8 * interpolationCount)
    }

    /// Adds words.
    public mutating func appendLiteral(_ literal: String) { pattern += literal }

    /// Adds a value, which is the same in every language.
    public mutating func appendInterpolation<Value>(_ value: Value) {
      if let told = value as? any Tellable {
        append(.message(told.message))
      } else {
        append(.text(String(describing: value)))
      }
    }

    /// Adds a message, which is translated with the rest.
    public mutating func appendInterpolation(_ message: Message) { append(.message(message)) }

    private mutating func append(_ part: Part) {
      parts.append(part)
      pattern += "⟨\(parts.count)⟩"
    }
  }
}
