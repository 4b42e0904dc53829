/// Cuts an expression's text into tokens.
///
/// Blanks of any kind (no-break ones too, as Word inserts them) separate and mean nothing.
struct ExpressionLexer {
  private let scalars: [Unicode.Scalar]
  private var position = 0
  private var offset = 0

  private init(_ text: String) { scalars = Array(text.unicodeScalars) }

  /// The tokens of `text`, the last of them `.end`.
  static func tokens(of text: String) throws(ExpressionFault) -> [ExpressionToken] {
    var lexer = ExpressionLexer(text)
    var tokens: [ExpressionToken] = []
    while let token = try lexer.next() { tokens.append(token) }
    tokens.append(ExpressionToken(kind: .end, range: lexer.offset..<lexer.offset))
    return tokens
  }

  /// Whether a name may begin with this.
  static func beginsName(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "_" || scalar.properties.isIDStart
  }

  /// Whether a name may go on with this: letters, marks, digits.
  static func continuesName(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "_" || scalar.properties.isIDContinue
  }

  private mutating func next() throws(ExpressionFault) -> ExpressionToken? {
    while let scalar = peek(), Self.isBlank(scalar) { advance() }
    guard let scalar = peek() else { return nil }
    let start = offset
    let kind: ExpressionToken.Kind
    switch scalar {
    case "0"..."9": kind = .number(try number())
    case "\"", "'": kind = .text(try quoted(by: scalar, escapes: true))
    case "`": kind = .quotedName(try backticked())
    case _ where Self.beginsName(scalar): kind = word()
    default: kind = .sign(try sign())
    }
    return ExpressionToken(kind: kind, range: start..<offset)
  }

  private mutating func word() -> ExpressionToken.Kind {
    var word = ""
    while let scalar = peek() {
      if Self.continuesName(scalar) {
        word.unicodeScalars.append(advance())
      } else if scalar == ".", let after = peek(1), Self.beginsName(after) {
        word.unicodeScalars.append(advance())
      } else {
        break
      }
    }
    return ExpressionToken.Keyword(rawValue: word).map { .keyword($0) } ?? .name(word)
  }

  private mutating func number() throws(ExpressionFault) -> String {
    let start = offset
    var number = digits()
    if peek() == "." {
      advance()
      let fraction = digits()
      guard !fraction.isEmpty else {
        throw ExpressionFault(start..<offset, "digits are missing after the point")
      }
      number += "." + fraction
    }
    if peek() == ".", let after = peek(1), ("0"..."9").contains(after) {
      while let scalar = peek(), scalar == "." || ("0"..."9").contains(scalar) {
        number.unicodeScalars.append(advance())
      }
      let plain = String(number.filter { $0 != "." })
      throw ExpressionFault(
        start..<offset, "a number has one point at most",
        hint: "digits are not grouped here: write \(plain)")
    }
    if let scalar = peek(), Self.continuesName(scalar) {
      while let scalar = peek(), Self.continuesName(scalar) {
        number.unicodeScalars.append(advance())
      }
      throw ExpressionFault(
        start..<offset, "'\(number)' is neither a number nor a name",
        hint: "a name that begins with a digit stands in backticks: `\(number)`")
    }
    return number
  }

  private mutating func digits() -> String {
    var digits = ""
    while let scalar = peek(), ("0"..."9").contains(scalar) {
      digits.unicodeScalars.append(advance())
    }
    return digits
  }

  private mutating func quoted(
    by quote: Unicode.Scalar, escapes: Bool
  ) throws(ExpressionFault) -> String {
    let start = offset
    advance()
    var content = String.UnicodeScalarView()
    while let scalar = peek() {
      if scalar == quote {
        advance()
        return String(content)
      }
      content.append(advance())
      if escapes, scalar == "\\", peek() != nil { content.append(advance()) }
    }
    let what = escapes ? "text" : "name"
    throw ExpressionFault(
      start..<offset, "\(what) is not closed", hint: "it ends with another \(quote)")
  }

  /// A name in backticks; a doubled backtick stands for one.
  private mutating func backticked() throws(ExpressionFault) -> String {
    let start = offset
    var name = try quoted(by: "`", escapes: false)
    while peek() == "`" { name += "`" + (try quoted(by: "`", escapes: false)) }
    guard !name.isEmpty else { throw ExpressionFault(start..<offset, "the name is empty") }
    return name
  }

  private mutating func sign() throws(ExpressionFault) -> ExpressionToken.Sign {
    let start = offset
    let first = advance()
    var pair = String(first)
    if let second = peek() { pair.unicodeScalars.append(second) }
    if let sign = ExpressionToken.Sign(rawValue: pair), pair.unicodeScalars.count == 2 {
      advance()
      return sign
    }
    if let sign = ExpressionToken.Sign(rawValue: String(first)), pair != "<>" { return sign }
    throw ForeignSyntax.fault(at: start, first, pair: pair)
  }

  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace || scalar == "\u{FEFF}" || scalar == "\u{200B}"
  }

  private func peek(_ ahead: Int = 0) -> Unicode.Scalar? {
    position + ahead < scalars.count ? scalars[position + ahead] : nil
  }

  @discardableResult
  private mutating func advance() -> Unicode.Scalar {
    let scalar = scalars[position]
    position += 1
    offset += UTF8.width(scalar)
    return scalar
  }
}
