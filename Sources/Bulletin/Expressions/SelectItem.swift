/// One of the aggregates that `--select` takes: `sum(people) as people`.
public struct SelectItem: Sendable, Hashable {
  /// The aggregate function, one of `SelectItem.functions`.
  public let function: String
  /// What is aggregated, once for each row; nil for `count()`.
  public let argument: Expression?
  /// The place of a `quantile`, from 0 to 1.
  public let at: ExactDecimal?
  /// The name that stands behind `as`, if any.
  public let alias: String?
  /// The aggregate as typed, without its alias.
  public let text: String
  /// Where `text` stands in the list, in UTF-8 offsets.
  public let range: Range<Int>

  /// What heads a column of results: the alias, or the aggregate as typed.
  public var heading: String { alias ?? text }

  /// The names of the aggregate functions.
  public static let functions = [
    "count", "sum", "min", "max", "mean", "median", "quantile", "distinct", "first", "last",
  ]

  /// Parses aggregates with commas between, each with or without an `as`.
  /// - Throws: The first fault, placed in the whole text.
  public static func parseList(_ text: String) throws(ExpressionFault) -> [SelectItem] {
    var parser = try ExpressionParser(text)
    return try parser.list { (parser) throws(ExpressionFault) in try parser.selectItem() }
  }
}

extension ExpressionParser {
  fileprivate mutating func selectItem() throws(ExpressionFault) -> SelectItem {
    let start = token.range
    guard case .name(let function) = token.kind,
      token(ahead: 1).kind == .sign(.leftParenthesis)
    else {
      throw ExpressionFault(
        start, "an aggregate function is due", hint: "such as count() or sum(people)")
    }
    guard SelectItem.functions.contains(function) else {
      throw ExpressionFault(
        start, "unknown aggregate function '\(function)'", hint: Self.aggregateHint(function))
    }
    advance()
    let opening = token.range
    advance()
    var argument: Expression?
    var at: ExactDecimal?
    if token.kind != .sign(.rightParenthesis) {
      if token.kind == .sign(.times) { throw unexpected("a value") }
      if case .name(let word) = token.kind, word.lowercased() == "distinct",
        case .name = token(ahead: 1).kind
      {
        throw ExpressionFault(
          token.range, "'\(word)' is a function of its own", hint: "write distinct(x)")
      }
      argument = try expressionApart()
      if function == "quantile" { at = try quantilePlace() }
    }
    try close(.rightParenthesis, opened: opening)
    let range = start.lowerBound..<previousEnd
    if argument == nil, function != "count" {
      let sample = function == "quantile" ? "quantile(people, 0.9)" : "\(function)(people)"
      throw ExpressionFault(
        range, "\(function)() needs to know of what", hint: "write \(sample)")
    }
    let text = String(text.utf8.dropFirst(range.lowerBound).prefix(range.count)) ?? ""
    return SelectItem(
      function: function, argument: argument, at: at, alias: try alias(), text: text,
      range: range)
  }

  /// Reads the second argument of `quantile`.
  private mutating func quantilePlace() throws(ExpressionFault) -> ExactDecimal {
    guard token.kind == .sign(.comma) else {
      throw ExpressionFault(
        token.range, "quantile() takes a place too", hint: "write quantile(people, 0.9)")
    }
    advance()
    guard case .number(let digits) = token.kind, let place = ExactDecimal(digits),
      let one = ExactDecimal("1"), place <= one
    else {
      throw ExpressionFault(token.range, "the place of a quantile is a number from 0 to 1")
    }
    advance()
    return place
  }

  private static func aggregateHint(_ name: String) -> Message? {
    switch name.lowercased() {
    case "avg", "average": "did you mean 'mean'?"
    case "count_distinct", "nunique", "uniq", "unique": "did you mean 'distinct'?"
    case "minimum": "did you mean 'min'?"
    case "maximum": "did you mean 'max'?"
    case "total": "did you mean 'sum'?"
    case "percentile", "quantile_cont", "percentile_cont": "did you mean 'quantile'?"
    default: NearestName.hint(for: name, among: SelectItem.functions)
    }
  }
}
