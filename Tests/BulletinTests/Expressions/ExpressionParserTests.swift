import Bulletin
import Testing

/// The tree with every operation in parentheses, so that precedence shows.
private func shape(_ node: ExpressionNode) -> String {
  switch node.form {
  case .negation(let operand): "(-\(shape(operand)))"
  case .not(let operand): "(not \(shape(operand)))"
  case .operation(let sign, let left, let right):
    "(\(shape(left)) \(sign.rawValue) \(shape(right)))"
  case .matches(let operand, let pattern): "(\(shape(operand)) matches /\(pattern.text)/)"
  case .list(let elements): "[\(elements.map(shape).joined(separator: " "))]"
  case .call(let function, let arguments):
    "\(function.rawValue)(\(arguments.map(shape).joined(separator: " ")))"
  default: node.description
  }
}

@Suite struct ExpressionParserTests {
  @Test(arguments: [
    ("1 + 2 * 3", "(1 + (2 * 3))"),
    ("1 - 2 - 3", "((1 - 2) - 3)"),
    ("8 / 4 / 2", "((8 / 4) / 2)"),
    ("(1 + 2) * 3", "((1 + 2) * 3)"),
    ("-a * b", "((-a) * b)"),
    ("a - -b", "(a - (-b))"),
    ("--a", "(-(-a))"),
    ("a or b and c", "(a or (b and c))"),
    ("a and b or c and d", "((a and b) or (c and d))"),
    ("not a and b", "((not a) and b)"),
    ("not not a", "(not (not a))"),
    ("not a == b", "(not (a == b))"),
    ("not a in [1]", "(not (a in [1]))"),
    ("a not in [1, 2]", "(a not in [1 2])"),
    ("a + 1 < b * 2", "((a + 1) < (b * 2))"),
    ("a == 1 and b != 2 or c <= 3", "(((a == 1) and (b != 2)) or (c <= 3))"),
    ("a matches \"^x\" and b", "((a matches /^x/) and b)"),
    ("lower(a) matches 'x' == true", ""),
    ("(a == b) == true", "((a == b) == true)"),
    ("if(a > 1, b, c + 1)", "if((a > 1) b (c + 1))"),
    ("max(1, 2, 3)", "max(1 2 3)"),
    ("a>=1", "(a >= 1)"),
    ("a<b", "(a < b)"),
    ("a\u{A0}+\n\tb", "(a + b)"),
    ("year(date)", "year(date)"),
    ("date == date(\"2024-03-11\")", "(date == date(\"2024-03-11\"))"),
    ("period_end - period_start", "(period_end - period_start)"),
    ("`in` + `a b`", "(`in` + `a b`)"),
  ])
  func precedence(text: String, expected: String) throws {
    if expected.isEmpty {
      #expect(throws: ExpressionFault.self) { try Expression.parse(text) }
    } else {
      #expect(shape(try Expression.parse(text).root) == expected)
    }
  }

  @Test(arguments: [
    ("Số_người", ["Số_người"]),
    ("laos.people_out / laos.delegations_out", ["laos.people_out", "laos.delegations_out"]),
    ("laos.avg_size >= 1", ["laos.avg_size"]),
    ("b + a + b", ["b", "a"]),
    ("`Số người` + `a``b` + `x.y`", ["Số người", "a`b", "x.y"]),
    ("ປີ + ຈຳນວນ", ["ປີ", "ຈຳນວນ"]),
    ("_x1 + đoàn2", ["_x1", "đoàn2"]),
    ("Android + order + island + notes", ["Android", "order", "island", "notes"]),
    ("year(year)", ["year"]),
    ("So\u{302}\u{301} + Số", ["Số"]),
    ("if(true, 1, 2)", []),
  ])
  func names(text: String, expected: [String]) throws {
    #expect(try Expression.parse(text).names == expected)
  }

  @Test(arguments: [
    (#""a""#, "a"), ("'a'", "a"), (#""a\"b""#, #"a"b"#), (#"'it\'s'"#, "it's"),
    (#""a\\b""#, #"a\b"#), (#""a\nb\tc""#, "a\nb\tc"), (#""it's""#, "it's"), (#"'"'"#, "\""),
    (#""""#, ""), ("\"a\u{0}b\"", "a\u{0}b"), ("\"a\nb\"", "a\nb"), ("\"“”\"", "“”"),
  ])
  func texts(text: String, expected: String) throws {
    guard case .text(let read) = try Expression.parse(text).root.form else {
      Issue.record("no text")
      return
    }
    #expect(read == expected)
  }

  @Test(arguments: [
    (#"a matches "\d+\.""#, #"\d+\."#), (#"a matches "\\d+""#, #"\d+"#),
    (#"a matches '^[IVX]+$'"#, "^[IVX]+$"), (#"a matches "\"x\"""#, #""x""#),
  ])
  func patterns(text: String, expected: String) throws {
    guard case .matches(_, let pattern) = try Expression.parse(text).root.form else {
      Issue.record("no pattern")
      return
    }
    #expect(pattern.text == expected)
  }

  @Test func rangesHoldParenthesesOfOperands() throws {
    let text = " (a + b) * (c - `d e`) "
    let root = try Expression.parse(text).root
    #expect(root.range == 1..<text.utf8.count - 1)
    #expect(root.children.map(\.range) == [2..<7, 12..<21])
  }

  @Test func rangesCountUTF8() throws {
    let root = try Expression.parse("Số + x").root
    #expect(root.children.map(\.range) == [0..<4, 7..<8])
  }

  @Test(arguments: [("1.440", 1), ("15.500 + 2.000", 2), ("1.44", 0), ("0.125", 0), ("1.1250", 0)])
  func groupedDigitsAreCautioned(text: String, count: Int) throws {
    #expect(try Expression.parse(text).cautions.count == count)
  }

  @Test func expressionsAreEqualByText() throws {
    #expect(try Expression.parse("a+b") == Expression.parse("a+b"))
    #expect(try Expression.parse("a+b") != Expression.parse("a + b"))
    #expect(try Expression.parse("a+b").description == Expression.parse("a + b").description)
  }

  @Test func printedExpressionsParseToThemselves() throws {
    var random = SeededRandom(seed: 20_240_311)
    for _ in 0..<2_000 {
      let text = randomExpression(depth: 4, &random)
      let printed = try Expression.parse(text).description
      let again = try Expression.parse(printed)
      #expect(again.description == printed)
      #expect(shape(again.root) == shape(try Expression.parse(text).root))
    }
  }

  private func randomExpression(depth: Int, _ random: inout SeededRandom) -> String {
    guard depth > 0 else {
      return [
        "a", "`b c`", "`d``e`", "1", "2.5", "\"x\\\"\\\\y\\n\"", "'z'", "true", "period_start",
        "date(\"2024-03-11\")", "laos.people_out", "Số_người",
      ].randomElement(using: &random)!
    }
    func part() -> String { randomExpression(depth: depth - 1, &random) }
    switch Int.random(in: 0..<8, using: &random) {
    case 0: return part()
    case 1: return "(not \(part()))"
    case 2: return "-(\(part()))"
    case 3: return "(\(part())) matches 'x\\d'"
    case 4: return "round(\(part()), \(part()))"
    case 5: return "(\(part())) in [\(part()), \(part())]"
    default:
      let sign = ExpressionOperator.allCases.randomElement(using: &random)!.rawValue
      return "(\(part())) \(sign) (\(part()))"
    }
  }
}

/// SplitMix64.
struct SeededRandom: RandomNumberGenerator {
  private var state: UInt64
  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
