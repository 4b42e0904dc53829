import Bulletin
import Testing

@Suite struct SelectItemTests {
  @Test func aggregatesAreRead() throws {
    let text = "count(), sum(people) as people, quantile(size, 0.9) as `p 90`,sum( a*2 )"
    let items = try SelectItem.parseList(text)
    #expect(items.map(\.function) == ["count", "sum", "quantile", "sum"])
    #expect(items.map { $0.argument?.text } == [nil, "people", "size", "a*2"])
    #expect(items.map(\.heading) == ["count()", "people", "p 90", "sum( a*2 )"])
    #expect(items.map(\.alias) == [nil, "people", "p 90", nil])
    #expect(items[2].at == ExactDecimal("0.9"))
    let bytes = Array(text.utf8)
    for item in items {
      #expect(String(decoding: bytes[item.range], as: UTF8.self) == item.text)
      if let argument = item.argument {
        let part = bytes[argument.offset...].prefix(argument.text.utf8.count)
        #expect(String(decoding: part, as: UTF8.self) == argument.text)
      }
    }
  }

  @Test(
    arguments: [
      ("", "", "empty", nil),
      ("people", "people", "aggregate function", "count()"),
      ("avg(people)", "avg", "unknown aggregate", "'mean'"),
      ("summ(people)", "summ", "unknown aggregate", "'sum'"),
      ("count(*)", "*", "unexpected '*'", "count()"),
      ("sum()", "sum()", "of what", "sum(people)"),
      ("quantile(a)", ")", "place", "quantile(people, 0.9)"),
      ("quantile(a, 2)", "2", "0 to 1", nil),
      ("count(distinct a)", "distinct", "function of its own", "distinct(x)"),
      ("sum(a) as", "", "a name is due", nil),
      ("sum(a) people", "people", "unexpected 'people'", nil),
      ("sum(a),", "", "aggregate function", nil),
      ("sum(a", "(", "not closed", nil),
      ("sum(a), sum(b = 1)", "=", "not an operator", "'=='"),
      ("sum(a, b)", ",", "unexpected ','", nil),
    ] as [(String, String, String, String?)])
  func faults(text: String, part: String, message: String, hint: String?) throws {
    let fault = try #require(throws: ExpressionFault.self) { try SelectItem.parseList(text) }
    #expect(String(decoding: Array(text.utf8)[fault.range], as: UTF8.self) == part, "\(fault)")
    #expect(fault.message.contains(message), "\(fault)")
    if let hint { #expect(fault.hint?.contains(hint) == true, "\(fault)") }
  }

  @Test func dimensionsAreRead() throws {
    let list = try NamedExpression.parseList("direction, year(date) as y, max(a, 1) AS \"m n\"")
    #expect(list.map(\.expression.text) == ["direction", "year(date)", "max(a, 1)"])
    #expect(list.map(\.heading) == ["direction", "y", "m n"])
    #expect(list.map(\.expression.offset) == [0, 11, 28])
    #expect(list.map(\.expression.names) == [["direction"], ["date"], ["a"]])
  }
}
