/// Advice for those who write what SQL, spreadsheets, Python, C or Word would have them write.
enum ForeignSyntax {
  /// The fault of a sign that the language does not know.
  static func fault(at start: Int, _ first: Unicode.Scalar, pair: String) -> ExpressionFault {
    if let hint = pairs[pair] {
      return ExpressionFault(
        start..<start + pair.utf8.count, "'\(pair)' is not an operator", hint: hint)
    }
    let range = start..<start + UTF8.width(first)
    if let hint = signs[first] {
      return ExpressionFault(range, "'\(first)' is not an operator", hint: hint)
    }
    if quotes.contains(first) {
      return ExpressionFault(
        range, "\(first) is a typographic quotation mark",
        hint: "text stands in straight quotes: \"…\"")
    }
    if first == "." {
      return ExpressionFault(
        range, "unexpected '.'",
        hint: "a number begins with a digit, and a name in backticks holds its own points")
    }
    if first.properties.numericType == .decimal {
      return ExpressionFault(range, "unexpected '\(first)'", hint: "digits are written 0 to 9")
    }
    return ExpressionFault(
      range, "unexpected \(shown(first))",
      hint: "a name that holds other signs than letters, digits and _ stands in backticks")
  }

  /// What somebody who wrote `word` where an operator was due may have meant.
  static func operatorHint(for word: String) -> Message? {
    switch word.lowercased() {
    case "and", "or", "in", "matches", "not":
      "operators are in lower case: did you mean '\(word.lowercased())'?"
    case "is", "isnull", "notnull": "use is_missing(x), or not is_missing(x)"
    case "like", "ilike", "similar", "rlike", "regexp":
      "use contains(x, \"…\"), starts_with(x, \"…\") or x matches \"…\""
    case "between": "write x >= a and x <= b"
    case "contains", "starts_with", "ends_with":
      "it is a function: \(word.lowercased())(x, \"…\")"
    case "xor": "write a != b"
    case "mod", "div": "only + - * / are known"
    case "và": "did you mean 'and'?"
    case "hoặc": "did you mean 'or'?"
    default: nil
    }
  }

  /// What somebody who wrote `word` for a value may have meant.
  static func nameHint(for word: String) -> Message? {
    switch word.lowercased() {
    case "null", "nil", "none", "na", "n/a", "missing": "use is_missing(x)"
    case "true", "false": "did you mean '\(word.lowercased())'?"
    case "not": "operators are in lower case: did you mean 'not'?"
    default: nil
    }
  }

  /// What somebody who called an unknown function may have meant.
  static func functionHint(for name: String) -> Message? {
    let known = ExpressionFunction.allCases.map(\.rawValue) + ["date"]
    let lowered = name.lowercased()
    if known.contains(lowered) { return "did you mean '\(lowered)'?" }
    if let other = functions[lowered] { return "did you mean '\(other)'?" }
    if let hint = NearestName.hint(for: name, among: known) { return hint }
    if SelectItem.functions.contains(lowered) {
      return "'\(lowered)' over rows is a metric, not a function of one row"
    }
    return nil
  }

  private static func shown(_ scalar: Unicode.Scalar) -> String {
    switch scalar.properties.generalCategory {
    case .control, .format, .privateUse, .surrogate, .unassigned, .lineSeparator,
      .paragraphSeparator:
      let digits = String(scalar.value, radix: 16, uppercase: true)
      return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    default: return "'\(scalar)'"
    }
  }

  private static let pairs: [String: Message] = [
    "&&": "did you mean 'and'?", "||": "did you mean 'or'?", "<>": "did you mean '!='?",
    "=>": "did you mean '>='?", "=<": "did you mean '<='?", "=~": "did you mean 'matches'?",
    "!~": "write not (x matches \"…\")",
  ]

  private static let signs: [Unicode.Scalar: Message] = [
    "=": "did you mean '=='?", "!": "did you mean 'not'?", "&": "did you mean 'and'?",
    "|": "did you mean 'or'?", "≤": "did you mean '<='?", "≥": "did you mean '>='?",
    "≠": "did you mean '!='?", "×": "did you mean '*'?", "÷": "did you mean '/'?",
    "−": "did you mean '-'?", "–": "did you mean '-'?", "—": "did you mean '-'?",
    "%": "a percentage is a fraction: 0.25", "^": "only + - * / are known",
    ";": "did you mean ','?", "{": "a name stands without braces",
    "}": "a name stands without braces",
  ]

  private static let quotes: Set<Unicode.Scalar> = [
    "“", "”", "„", "‟", "‘", "’", "‚", "‛", "«", "»", "‹", "›", "″", "′", "＂", "＇", "´",
  ]

  private static let functions = [
    "isnull": "is_missing", "is_null": "is_missing", "isblank": "is_missing",
    "ifnull": "coalesce", "nvl": "coalesce", "iif": "if", "iff": "if", "case": "if",
    "len": "length", "char_length": "length", "lcase": "lower", "ucase": "upper",
    "ceiling": "ceil", "trunc": "floor", "int": "floor", "datediff": "days",
    "dayofweek": "weekday", "least": "min", "greatest": "max", "strip": "trim",
    "unaccent": "fold", "regexp_matches": "matches", "regexp_like": "matches",
    "to_date": "date",
  ]
}
