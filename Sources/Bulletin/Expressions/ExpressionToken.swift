/// A word, sign or literal of an expression's text.
struct ExpressionToken: Sendable, Equatable {
  enum Kind: Sendable, Equatable {
    case name(String)
    case quotedName(String)
    case keyword(Keyword)
    case number(String)
    /// What stands between the quotes, its escapes not yet read.
    case text(String)
    case sign(Sign)
    case end
  }

  /// Words that are no names unless they stand in backticks.
  enum Keyword: String, Sendable, CaseIterable {
    case or, and, not, `in`, matches, `true`, `false`
    case periodStart = "period_start"
    case periodEnd = "period_end"
  }

  enum Sign: String, Sendable {
    case leftParenthesis = "("
    case rightParenthesis = ")"
    case leftBracket = "["
    case rightBracket = "]"
    case comma = ","
    case plus = "+"
    case minus = "-"
    case times = "*"
    case over = "/"
    case equal = "=="
    case notEqual = "!="
    case less = "<"
    case lessOrEqual = "<="
    case greater = ">"
    case greaterOrEqual = ">="
  }

  let kind: Kind
  /// UTF-8 offsets into the text.
  let range: Range<Int>
}
