extension ExpressionParser {
  /// The fault of a token that cannot stand here, where `wanted` could.
  func unexpected(_ wanted: Message) -> ExpressionFault {
    guard token.kind != .end else {
      return ExpressionFault(token.range, "the expression ends where \(wanted) is due")
    }
    return ExpressionFault(
      token.range, "unexpected '\(source(token.range))' where \(wanted) is due", hint: hint())
  }

  private func hint() -> Message? {
    if isDecimalComma(at: position) { return pointHint(at: position) }
    let previous = position > 0 ? tokens[position - 1] : nil
    if case .name(let word)? = previous?.kind, let hint = ForeignSyntax.nameHint(for: word) {
      return hint
    }
    switch token.kind {
    case .name(let word):
      if let hint = ForeignSyntax.operatorHint(for: word) { return hint }
      guard case .name(let before)? = previous?.kind else { return nil }
      return "a name that holds a blank stands in backticks: `\(before) \(word)`"
    case .keyword(.not) where token(ahead: 1).kind == .keyword(.matches):
      return "write not (x matches \"…\")"
    case .number:
      if case .number? = previous?.kind { return "digits stand together, without blanks" }
      return nil
    case .sign(.plus): return "leave out the '+'"
    case .sign(.times) where previous?.kind == .sign(.leftParenthesis):
      return "leave out the '*': count()"
    default: return nil
    }
  }

  /// Reads a closing sign.
  mutating func close(
    _ sign: ExpressionToken.Sign, opened: Range<Int>
  ) throws(ExpressionFault) {
    if token.kind == .sign(sign) {
      advance()
      return
    }
    if token.kind == .end {
      throw ExpressionFault(
        opened, "'\(source(opened))' is not closed", hint: "add '\(sign.rawValue)'")
    }
    var fault = unexpected("'\(sign.rawValue)'")
    if token.kind == .sign(.comma), fault.hint == nil {
      fault.hint = "lists stand in brackets: [\"a\", \"b\"]"
    }
    throw fault
  }

  func chained(after comparison: ExpressionNode) -> ExpressionFault {
    let end = token(ahead: 1).range.upperBound
    let range = comparison.range.lowerBound..<end
    var hint: Message = "join two comparisons with 'and'"
    if case .operation(_, let left, let middle) = comparison.form, middle.range.count <= 40,
      left.range.count <= 40
    {
      let shared = source(middle.range)
      hint = "write \(source(comparison.range)) and \(shared) \(source(token.range)) …"
    }
    return ExpressionFault(range, "comparisons do not chain", hint: hint)
  }

  func tooDeep(_ range: Range<Int>) -> ExpressionFault {
    ExpressionFault(
      range, "the expression is nested deeper than \(Self.deepest)",
      hint: "split it over several columns or metrics, or use x in [\"a\", \"b\"]")
  }

  /// Whether the token at `index` is a comma between the digits of what looks like one number.
  func isDecimalComma(at index: Int) -> Bool {
    guard index > 0, index + 1 < tokens.count, tokens[index].kind == .sign(.comma),
      case .number = tokens[index - 1].kind, case .number = tokens[index + 1].kind
    else { return false }
    return tokens[index - 1].range.upperBound + 1 == tokens[index + 1].range.lowerBound
  }

  func pointHint(at index: Int) -> Message {
    let whole = source(tokens[index - 1].range)
    return "a decimal point is due: \(whole).\(source(tokens[index + 1].range))"
  }

  /// A part of the text, shortened if it is long.
  func source(_ range: Range<Int>) -> String {
    let utf8 = text.utf8
    let start = utf8.index(utf8.startIndex, offsetBy: range.lowerBound)
    let part = String(text[start..<utf8.index(start, offsetBy: range.count)])
    return part.count <= 60 ? part : part.prefix(57) + "…"
  }

  static func counted(_ counts: ClosedRange<Int>) -> Message {
    if counts.upperBound == Int.max {
      return counts.lowerBound == 1
        ? "at least 1 argument" : "at least \(counts.lowerBound) arguments"
    }
    if counts.count == 1 {
      return counts.lowerBound == 1 ? "1 argument" : "\(counts.lowerBound) arguments"
    }
    return "\(counts.lowerBound) or \(counts.upperBound) arguments"
  }
}
