/// Reads the tree out of an expression's tokens, by precedence climbing.
struct ExpressionParser {
  /// Deeper trees are refused: nobody reads them, and every walk of a tree recurses.
  static let deepest = 200

  let text: String
  let tokens: [ExpressionToken]
  private(set) var position = 0
  private var depth = 0
  private(set) var names: [String] = []
  private(set) var cautions: [ExpressionFault] = []
  private var indices: [String: Int] = [:]

  init(_ text: String) throws(ExpressionFault) {
    self.text = text
    self.tokens = try ExpressionLexer.tokens(of: text)
  }

  var token: ExpressionToken { tokens[position] }

  /// The token after this one; after the last, the last.
  func token(ahead: Int) -> ExpressionToken { tokens[min(position + ahead, tokens.count - 1)] }

  mutating func advance() { position = min(position + 1, tokens.count - 1) }

  /// Reads one expression and what follows it, which must be the end.
  mutating func wholeText() throws(ExpressionFault) -> ExpressionNode {
    guard token.kind != .end else { throw ExpressionFault(0..<0, "the expression is empty") }
    let root = try expression()
    guard token.kind == .end else { throw unexpected("an operator or the end") }
    return root
  }

  /// Reads an expression whose operators bind at least as fast as `least`.
  mutating func expression(binding least: Int = 0) throws(ExpressionFault) -> ExpressionNode {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.deepest else { throw tooDeep(token.range) }
    let start = token.range.lowerBound
    var left = try operand(binding: least)
    var compared: ExpressionNode?
    while let (sign, width) = infix() {
      let precedence = sign?.precedence ?? ExpressionOperator.comparisonPrecedence
      guard precedence >= least else { break }
      if let compared, precedence == ExpressionOperator.comparisonPrecedence {
        throw chained(after: compared)
      }
      for _ in 0..<width { advance() }
      let form: ExpressionNode.Form
      if let sign {
        form = .operation(sign, left, try expression(binding: precedence + 1))
      } else {
        form = .matches(left, try pattern())
      }
      left = try node(form, start..<previousEnd)
      if precedence == ExpressionOperator.comparisonPrecedence { compared = left }
    }
    return left
  }

  /// The operator here and how many words it has; nil for `matches`.
  private func infix() -> (sign: ExpressionOperator?, width: Int)? {
    switch token.kind {
    case .keyword(.or): (.or, 1)
    case .keyword(.and): (.and, 1)
    case .keyword(.in): (.in, 1)
    case .keyword(.not) where token(ahead: 1).kind == .keyword(.in): (.notIn, 2)
    case .keyword(.matches): (nil, 1)
    case .sign(let sign): ExpressionOperator(rawValue: sign.rawValue).map { ($0, 1) }
    default: nil
    }
  }

  private mutating func operand(binding least: Int) throws(ExpressionFault) -> ExpressionNode {
    let start = token.range.lowerBound
    switch token.kind {
    case .keyword(.not):
      guard least <= ExpressionOperator.notPrecedence else {
        throw ExpressionFault(
          token.range, "'not' stands before a whole condition",
          hint: "put it in parentheses: (not …)")
      }
      advance()
      let operand = try expression(binding: ExpressionOperator.notPrecedence)
      return try node(.not(operand), start..<previousEnd)
    case .sign(.minus):
      advance()
      let operand = try expression(binding: ExpressionOperator.negationPrecedence)
      return try node(.negation(operand), start..<previousEnd)
    default: return try primary()
    }
  }

  private mutating func primary() throws(ExpressionFault) -> ExpressionNode {
    let token = token
    switch token.kind {
    case .number(let digits):
      advance()
      return try node(.number(try number(digits, token.range)), token.range)
    case .text(let raw):
      advance()
      return try node(.text(try TextEscapes.read(raw, at: token.range)), token.range)
    case .keyword(.true), .keyword(.false):
      advance()
      return try node(.boolean(token.kind == .keyword(.true)), token.range)
    case .keyword(.periodStart):
      advance()
      return try node(.periodStart, token.range)
    case .keyword(.periodEnd):
      advance()
      return try node(.periodEnd, token.range)
    case .name(let name) where self.token(ahead: 1).kind == .sign(.leftParenthesis):
      return try call(of: name)
    case .name(let name), .quotedName(let name):
      advance()
      return try node(.name(name, index: index(of: name)), token.range)
    case .sign(.leftParenthesis):
      advance()
      let inner = try expression()
      try close(.rightParenthesis, opened: token.range)
      return inner
    case .sign(.leftBracket):
      advance()
      let elements = try items(until: .rightBracket, opened: token.range)
      let range = token.range.lowerBound..<previousEnd
      guard !elements.isEmpty else { throw ExpressionFault(range, "the list is empty") }
      return try node(.list(elements), range)
    default: throw unexpected("a value")
    }
  }

  private mutating func call(of name: String) throws(ExpressionFault) -> ExpressionNode {
    let start = token.range
    advance()
    let opening = token.range
    advance()
    if name == "date" { return try date(start, opening) }
    guard let function = ExpressionFunction(rawValue: name) else {
      throw ExpressionFault(
        start, "unknown function '\(name)'", hint: ForeignSyntax.functionHint(for: name))
    }
    let first = position
    let arguments = try items(until: .rightParenthesis, opened: opening)
    let range = start.lowerBound..<previousEnd
    let counts = function.argumentCounts
    guard counts.contains(arguments.count) else {
      let comma = (first..<position).first { isDecimalComma(at: $0) }
      throw ExpressionFault(
        range, "\(name)() takes \(Self.counted(counts)), not \(arguments.count)",
        hint: comma.map { pointHint(at: $0) } ?? "write \(function.signature)")
    }
    return try node(.call(function, arguments), range)
  }

  private mutating func date(
    _ name: Range<Int>, _ opening: Range<Int>
  ) throws(ExpressionFault) -> ExpressionNode {
    guard case .text(let raw) = token.kind else {
      throw ExpressionFault(
        token.range, "date() takes a day in quotes", hint: "write date(\"2024-03-11\")")
    }
    let typed = try TextEscapes.read(raw, at: token.range)
    guard let day = CalendarDay(iso: typed) else {
      throw ExpressionFault(
        token.range, "'\(typed)' is not a day of the calendar",
        hint: "a day is written year-month-day: date(\"2024-03-11\")")
    }
    advance()
    try close(.rightParenthesis, opened: opening)
    return try node(.date(day), name.lowerBound..<previousEnd)
  }

  /// Reads expressions with commas between, and the sign that closes them.
  private mutating func items(
    until closing: ExpressionToken.Sign, opened: Range<Int>
  ) throws(ExpressionFault) -> [ExpressionNode] {
    var items: [ExpressionNode] = []
    if token.kind == .sign(closing) {
      advance()
      return items
    }
    items.append(try expression())
    while token.kind == .sign(.comma) {
      advance()
      items.append(try expression())
    }
    try close(closing, opened: opened)
    return items
  }

  private mutating func pattern() throws(ExpressionFault) -> TextPattern {
    guard case .text(let raw) = token.kind else {
      throw ExpressionFault(
        token.range, "'matches' needs a pattern in quotes", hint: "x matches \"^[IVX]+$\"")
    }
    let range = token.range
    advance()
    do {
      return try TextPattern(try TextEscapes.read(raw, at: range, inPattern: true))
    } catch let refusal as TextPattern.Refusal {
      throw ExpressionFault(range, "the pattern is not a regular expression: \(refusal.reason)")
    } catch let fault as ExpressionFault {
      throw fault
    } catch {
      throw ExpressionFault(range, "\(error)")
    }
  }

  private mutating func number(
    _ digits: String, _ range: Range<Int>
  ) throws(ExpressionFault) -> ExactDecimal {
    guard let number = ExactDecimal(digits) else {
      throw ExpressionFault(range, "a number has at most 38 digits, 18 of them after the point")
    }
    let parts = digits.split(separator: ".")
    if parts.count == 2, parts[1].count == 3, (1...3).contains(parts[0].count), parts[0] != "0" {
      cautions.append(
        ExpressionFault(
          range, "\(digits) is read with a decimal point",
          hint: "write \(parts.joined()) if the point groups thousands, \(digits)0 if it does not"))
    }
    return number
  }

  private mutating func index(of name: String) -> Int {
    if let index = indices[name] { return index }
    indices[name] = names.count
    names.append(name)
    return names.count - 1
  }

  private func node(
    _ form: ExpressionNode.Form, _ range: Range<Int>
  ) throws(ExpressionFault) -> ExpressionNode {
    let node = ExpressionNode(form, range)
    guard node.height <= Self.deepest else { throw tooDeep(range) }
    return node
  }

  /// Where the token before this one ends.
  var previousEnd: Int { position > 0 ? tokens[position - 1].range.upperBound : 0 }
}
