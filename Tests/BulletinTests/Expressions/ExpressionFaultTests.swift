import Bulletin
import Testing

@Suite struct ExpressionFaultTests {
  /// The text, the part at fault, and words of the message and of the hint.
  static let faults: [(text: String, part: String, message: String, hint: String?)] = [
    ("", "", "empty", nil),
    ("   ", "", "empty", nil),
    ("a = 1", "=", "not an operator", "'=='"),
    ("a && b", "&&", "not an operator", "'and'"),
    ("a || b", "||", "not an operator", "'or'"),
    ("!a", "!", "not an operator", "'not'"),
    ("a <> b", "<>", "not an operator", "'!='"),
    ("a => b", "=>", "not an operator", "'>='"),
    ("a =< b", "=<", "not an operator", "'<='"),
    ("a ≥ 1", "≥", "not an operator", "'>='"),
    ("a ≠ 1", "≠", "not an operator", "'!='"),
    ("a − 1", "−", "not an operator", "'-'"),
    ("a – 1", "–", "not an operator", "'-'"),
    ("a × 2", "×", "not an operator", "'*'"),
    ("a % 2", "%", "not an operator", "0.25"),
    ("a AND b", "AND", "unexpected 'AND'", "lower case"),
    ("a Or b", "Or", "unexpected 'Or'", "'or'"),
    ("NOT a", "a", "unexpected 'a'", "'not'"),
    ("a IN [1]", "IN", "unexpected", "'in'"),
    ("a IS NULL", "IS", "unexpected", "is_missing(x)"),
    ("a is not null", "is", "unexpected", "is_missing(x)"),
    ("a LIKE 'x%'", "LIKE", "unexpected", "contains"),
    ("a between 1 and 2", "between", "unexpected", "x >= a and x <= b"),
    ("a not matches 'x'", "not", "unexpected", "not (x matches"),
    ("a contains 'x'", "contains", "unexpected", "contains(x"),
    ("\"abc", "\"abc", "text is not closed", "\""),
    ("a == 'abc", "'abc", "text is not closed", "'"),
    ("`abc", "`abc", "name is not closed", "`"),
    ("``", "``", "name is empty", nil),
    ("a == “x”", "“", "typographic", "straight"),
    ("a == ‘x’", "‘", "typographic", "straight"),
    ("a == «x»", "«", "typographic", "straight"),
    ("legnth(a)", "legnth", "unknown function 'legnth'", "'length'"),
    ("YEAR(a)", "YEAR", "unknown function", "'year'"),
    ("ifnull(a, 1)", "ifnull", "unknown function", "'coalesce'"),
    ("sum(a)", "sum", "unknown function", "metric"),
    ("frobnicate(a)", "frobnicate", "unknown function", nil),
    ("laos.sum(a)", "laos.sum", "unknown function", nil),
    ("round()", "round()", "1 or 2 arguments, not 0", "round(number, places)"),
    ("1 + abs(a, b)", "abs(a, b)", "1 argument, not 2", "abs(number)"),
    ("if(a, b)", "if(a, b)", "3 arguments, not 2", "otherwise"),
    ("max(a)", "max(a)", "at least 2 arguments, not 1", nil),
    ("coalesce()", "coalesce()", "at least 1 argument, not 0", nil),
    ("a > 1,5", ",", "unexpected ','", "1.5"),
    ("abs(1,5)", "abs(1,5)", "1 argument, not 2", "1.5"),
    ("1.440.000", "1.440.000", "one point", "1440000"),
    ("1 440", "440", "unexpected '440'", "without blanks"),
    ("1.", "1.", "after the point", nil),
    (".5", ".", "unexpected '.'", "begins with a digit"),
    ("1e5", "1e5", "neither a number nor a name", "backticks"),
    ("8người", "8người", "neither a number nor a name", "backticks"),
    ("a > ໕", "໕", "unexpected", "0 to 9"),
    (
      "123456789012345678901234567890123456789", "123456789012345678901234567890123456789",
      "38 digits", nil
    ),
    ("0.1234567890123456789", "0.1234567890123456789", "38 digits", nil),
    ("1 < a < 3", "1 < a < 3", "do not chain", "1 < a and a < …"),
    ("a == b == c", "a == b == c", "do not chain", "a == b and b == …"),
    ("a in [1] == true", "a in [1] == true", "do not chain", nil),
    ("a == not b", "not", "whole condition", "parentheses"),
    ("(a", "(", "'(' is not closed", "add ')'"),
    ("max(a, b", "(", "'(' is not closed", "add ')'"),
    ("[1, 2", "[", "'[' is not closed", "add ']'"),
    ("a)", ")", "unexpected ')'", nil),
    ("a in (1, 2)", ",", "unexpected ','", "brackets"),
    ("a in []", "[]", "list is empty", nil),
    ("[1, ]", "]", "unexpected ']'", nil),
    ("a b", "b", "unexpected 'b'", nil),
    ("a +", "", "ends where a value is due", nil),
    ("+ a", "+", "unexpected '+'", "leave out"),
    ("a == ", "", "ends where a value is due", nil),
    ("a matches b", "b", "pattern in quotes", "^[IVX]+$"),
    ("a matches '(x'", "'(x'", "not a regular expression", nil),
    ("a matches '[z-a]'", "'[z-a]'", "not a regular expression", nil),
    ("date(x)", "x", "day in quotes", "2024-03-11"),
    ("date('2024-02-30')", "'2024-02-30'", "not a day", "year-month-day"),
    ("date('11/3/2024')", "'11/3/2024'", "not a day", "year-month-day"),
    ("x == \"C:\\data\"", "\\d", "unknown escape", "\\\\"),
    ("a; b", ";", "not an operator", nil),
    ("{{a}}", "{", "not an operator", "without braces"),
    ("a\u{0}b", "\u{0}", "unexpected U+0000", "backticks"),
    ("Giá trị", "trị", "unexpected 'trị'", "backticks"),
    ("a @ b", "@", "unexpected '@'", "backticks"),
  ]

  @Test(arguments: faults.indices)
  func faultsPointAndAdvise(index: Int) throws {
    let (text, part, message, hint) = Self.faults[index]
    let fault = try #require(throws: ExpressionFault.self) { try Expression.parse(text) }
    let bytes = Array(text.utf8)[fault.range]
    #expect(String(decoding: bytes, as: UTF8.self) == part, "\(fault)")
    #expect(fault.message.contains(message), "\(fault)")
    if let hint {
      #expect(fault.hint?.contains(hint) == true, "\(fault)")
    }
  }

  private static let hostileTexts = [
    String(repeating: "(", count: 100_000),
    String(repeating: "(", count: 300) + "1" + String(repeating: ")", count: 300),
    String(repeating: "-", count: 100_000) + "1",
    String(repeating: "not ", count: 100_000) + "a",
    String(repeating: "abs(", count: 100_000),
    String(repeating: "[", count: 100_000),
    "1" + String(repeating: " + 1", count: 250_000),
    "a" + String(repeating: " or a", count: 200_000),
    "a matches '" + String(repeating: "(", count: 5_000) + String(repeating: ")", count: 5_000)
      + "'",
    "a matches '" + String(repeating: "x", count: 1_000_000) + "'",
    String(repeating: "\u{0}", count: 1_000_000),
    String(repeating: "\u{301}", count: 1_000_000),
    String(repeating: "9", count: 1_000_000),
    String(repeating: "\"", count: 1_000_001),
    String(repeating: "a(", count: 500_000),
  ]

  /// By number, since a failing argument is printed as it is.
  @Test(arguments: hostileTexts.indices)
  func hostileTextIsRefused(number: Int) {
    #expect(throws: ExpressionFault.self) { try Expression.parse(Self.hostileTexts[number]) }
  }

  @Test func longTextAndListsAreRead() throws {
    let long = "x == \"" + String(repeating: "ă", count: 500_000) + "\""
    #expect(try Expression.parse(long).names == ["x"])
    let list = "x in [" + Array(repeating: "'a'", count: 100_000).joined(separator: ",") + "]"
    #expect(try Expression.parse(list).root.range == 0..<list.utf8.count)
    #expect(try Expression.parse(String(repeating: "n", count: 1_000_000)).names.count == 1)
    let deep = String(repeating: "(", count: 199) + "1" + String(repeating: ")", count: 199)
    #expect(try Expression.parse(deep).description == "1")
  }

  @Test func randomBytesNeverCrash() {
    var random = SeededRandom(seed: 7)
    let pieces = [
      "a", "1", "2.5", "(", ")", "[", "]", ",", "==", "<", "=", "!", "and", "or", "not", "in",
      "matches", "'x'", "\"", "`", "\\", "-", "+", "*", "/", ".", " ", "\u{0}", "“", "đ", "\u{301}",
      "round", "if(", "date(", "as", "count(", "🇻🇳",
    ]
    for _ in 0..<20_000 {
      let text = (0..<Int.random(in: 1...12, using: &random))
        .map { _ in pieces.randomElement(using: &random)! }.joined()
      for fault in [
        faultOf { _ = try Expression.parse(text) }, faultOf { _ = try SelectItem.parseList(text) },
        faultOf { _ = try NamedExpression.parseList(text) },
      ].compactMap({ $0 }) {
        #expect(fault.range.lowerBound >= 0 && fault.range.upperBound <= text.utf8.count)
      }
    }
  }

  private func faultOf(_ body: () throws -> Void) -> ExpressionFault? {
    do {
      try body()
      return nil
    } catch {
      return error as? ExpressionFault
    }
  }
}
