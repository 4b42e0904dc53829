import Bulletin
import Testing

private let people = UnitOfMeasure("lượt người")
private let dong = UnitOfMeasure("VND")
private let share = UnitOfMeasure.none

private let scope = ExpressionScope([
  "n": .integer, "x": .decimal, "t": .text, "d": .date, "yes": .boolean, "Số người": .integer,
  "people": .quantity(people), "value": .quantity(dong), "share": .quantity(share),
  "laos.people_out": .quantity(people),
])

@Suite struct ExpressionTypeTests {
  @Test(
    arguments: [
      ("1", .integer), ("1.5", .decimal), ("2.0", .integer), ("'a'", .text), ("true", .boolean),
      ("d", .date), ("period_end", .date), ("n + n", .integer), ("n + x", .decimal),
      ("n * n", .integer), ("n / n", .decimal), ("n * x", .decimal), ("-n", .integer),
      ("d + 1", .date), ("1 + d", .date), ("d - n", .date), ("d + round(x)", .date),
      ("days(d, period_end)", .integer), ("n > 1 and not yes", .boolean), ("t == 'a'", .boolean),
      ("t < 'a'", .boolean), ("yes == true", .boolean), ("t in ['a', 'b']", .boolean),
      ("n in [1, 2.5]", .boolean), ("n not in [1]", .boolean), ("t matches 'x'", .boolean),
      ("[1, 2.5]", .list(of: .decimal)), ("year(d)", .integer), ("length(t)", .integer),
      ("lower(t)", .text), ("contains(t, 'a')", .boolean), ("abs(x)", .decimal),
      ("round(x)", .integer), ("round(x, 2)", .decimal), ("round(x, n)", .decimal),
      ("floor(n)", .integer), ("min(n, x)", .decimal), ("max(d, period_end)", .date),
      ("coalesce(n, 0)", .integer), ("coalesce(n, 0.5)", .decimal), ("is_missing(t)", .boolean),
      ("if(yes, 1, 2)", .integer), ("if(yes, 'a', t)", .text), ("people", .quantity(people)),
      ("people + 1", .quantity(people)), ("1 + people", .quantity(people)),
      ("people * 2", .quantity(people)), ("people * x", .quantity(people)),
      ("people / n", .quantity(people)), ("people - people", .quantity(people)),
      ("value / people", .quantity(dong / people)), ("value / value", .quantity(share)),
      ("value / people * people > 5", .boolean), ("share + x", .quantity(share)),
      ("people >= 1", .boolean), ("people > -(2 * 3)", .boolean),
      ("people == laos.people_out", .boolean),
      ("people in [1, 2]", .boolean), ("max(people, 0)", .quantity(people)),
      ("coalesce(people, 0)", .quantity(people)), ("if(yes, 0, people)", .quantity(people)),
      ("round(people, 2)", .quantity(people)), ("floor(people)", .quantity(people)),
      ("-people", .quantity(people)), ("max(0, people, laos.people_out)", .quantity(people)),
    ] as [(String, ValueType)])
  func types(text: String, expected: ValueType) throws {
    #expect(try Expression.parse(text).check(in: scope) == expected)
  }

  /// The text, the part at fault, and words of the message and of the hint.
  static let faults: [(text: String, part: String, message: String, hint: String?)] = [
    ("peple", "peple", "unknown name 'peple'", "'people'"),
    ("So_nguoi > 1", "So_nguoi", "unknown name", "`Số người`"),
    ("x == NULL", "NULL", "unknown name", "is_missing(x)"),
    ("True", "True", "unknown name", "'true'"),
    ("zzz", "zzz", "unknown name", "known are"),
    ("t > 1", "t > 1", "text cannot be compared with an integer", "\"1\""),
    ("n == '1'", "n == '1'", "an integer cannot be compared with text", "without quotes: 1"),
    ("d == '2024-03-11'", "d == '2024-03-11'", "a date cannot be compared", "date("),
    ("yes == 'true'", "yes == 'true'", "cannot be compared", "without quotes"),
    ("yes < true", "yes < true", "does not apply to a condition", nil),
    ("t + 'a'", "t + 'a'", "does not apply to text", nil),
    ("t * 2", "t", "needs a number, not text", "{type: decimal}"),
    ("-t", "t", "needs a number", nil),
    ("d - d", "d - d", "not subtracted", "days(from, to)"),
    ("d + d", "d + d", "not added", nil),
    ("1 - d", "1 - d", "cannot be subtracted", nil),
    ("d + 0.5", "0.5", "whole days", "round(x)"),
    ("d + people", "people", "whole days", nil),
    ("d * 2", "d", "needs a number, not a date", nil),
    ("people + value", "people + value", "cannot be added to VND", "one kind"),
    ("people > value", "people > value", "cannot be compared with VND", nil),
    ("people + n", "n", "without a unit", "{unit: lượt người}"),
    ("n > people", "n", "without a unit", nil),
    ("max(0, people, value)", "people, value", "cannot be compared with VND", nil),
    ("people + value / people", "people + value / people", "cannot be added", nil),
    ("n and yes", "n", "needs a condition, not an integer", "n > 0"),
    ("not t", "t", "needs a condition, not text", "=="),
    ("t in 'abc'", "'abc'", "needs a list, not text", "brackets"),
    ("t in [1, 2]", "t in [1, 2]", "cannot be compared", nil),
    ("['a', 1]", "'a', 1", "cannot stand in one list", nil),
    ("[[1]]", "[1]", "cannot hold another list", nil),
    ("[1] == [1]", "[1] == [1]", "does not apply to a list", "in"),
    ("n matches '1'", "n", "'matches' needs text, not an integer", "{type: text}"),
    ("year(t)", "t", "year() needs a date, not text", "{type: date}"),
    ("year('2024-03-11')", "'2024-03-11'", "year() needs a date", "date(\"2024-03-11\")"),
    ("length(n)", "n", "length() needs text", nil),
    ("round(x, 0.5)", "0.5", "whole number of places", nil),
    ("max(yes, true)", "max(yes, true)", "does not apply to a condition", nil),
    ("coalesce(n, 'a')", "n, 'a'", "cannot take the place of", nil),
    ("if(n, 1, 2)", "n", "if() needs a condition", nil),
    ("if(yes, 1, 'a')", "1, 'a'", "cannot be the alternative to", nil),
    ("is_missing([1])", "[1]", "does not take a list", nil),
  ]

  @Test(arguments: faults.indices)
  func mismatchesPointAndAdvise(index: Int) throws {
    let (text, part, message, hint) = Self.faults[index]
    let expression = try Expression.parse(text)
    let fault = try #require(throws: ExpressionFault.self) { try expression.check(in: scope) }
    let bytes = Array(text.utf8)[fault.range]
    #expect(String(decoding: bytes, as: UTF8.self) == part, "\(fault)")
    #expect(fault.message.contains(message), "\(fault)")
    if let hint { #expect(fault.hint?.contains(hint) == true, "\(fault)") }
  }

  @Test(
    arguments: [
      ("a + 1", .undetermined), ("a == 'x'", .boolean), ("a + t", nil), ("a and n > 1", .boolean),
      ("year(a)", .integer), ("a in ['x']", .boolean), ("coalesce(a, 'x')", .text),
      ("coalesce(a, 1)", .undetermined), ("d + a", .date), ("people + a", .undetermined),
      ("-a", .undetermined), ("people * a", .undetermined), ("t matches 'x' or a", .boolean),
    ] as [(String, ValueType?)])
  func undeclaredColumnsFitAnywhere(text: String, expected: ValueType?) throws {
    let open = ExpressionScope(scope.types, isOpen: true)
    let expression = try Expression.parse(text)
    if let expected {
      #expect(try expression.check(in: open) == expected)
    } else {
      #expect(throws: ExpressionFault.self) { try expression.check(in: open) }
    }
  }

  @Test func filtersAreConditions() throws {
    try Expression.parse("n > 1").checkCondition(in: scope)
    let fault = try #require(throws: ExpressionFault.self) {
      try Expression.parse("people").checkCondition(in: scope)
    }
    #expect(fault.hint == "compare it: people > 0")
  }

  @Test func deepTreesAreCheckedInLinearTime() throws {
    let text = "x" + String(repeating: " + x", count: 190)
    #expect(try Expression.parse(text).check(in: scope) == .decimal)
  }
}
