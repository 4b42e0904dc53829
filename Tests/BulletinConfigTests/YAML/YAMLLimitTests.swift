import Bulletin
import BulletinConfig
import Testing

@Suite struct YAMLLimitTests {
  @Test(arguments: ["[", "{a: ", "- ", "? ", "[\n", "&a [", "!!seq [", "{? "])
  func deepNestingIsRefused(opening: String) {
    let (node, _, diagnostics) = parse(String(repeating: opening, count: 100_000))
    #expect(node == nil)
    #expect(diagnostics.map(\.code) == [.tooLarge] || diagnostics.map(\.code) == [.yamlSyntax])
  }

  @Test func twoHundredLevelsAreRead() {
    let text = String(repeating: "[", count: 200) + String(repeating: "]", count: 200)
    #expect(parse(text).faults == [])
    #expect(
      parse("[\(text)]").faults == ["B008 1:201 more than 200 lists and maps within each other"])
  }

  @Test func anAliasBombIsRefused() {
    var text = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
    for level in 1..<30 {
      let items = Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ", ")
      text += "a\(level): &a\(level) [\(items)]\n"
    }
    #expect(parse(text).diagnostics.map(\.code) == [.tooLarge])
    text = "a0: &a0 {k: x}\n"
    for level in 1..<300 { text += "a\(level): &a\(level) {k: *a\(level - 1)}\n" }
    #expect(parse(text).diagnostics.map(\.code) == [.tooLarge])
  }

  @Test func copiesOfALongTextAreCounted() {
    let text =
      "a: &a " + String(repeating: "x", count: 1 << 20) + "\nb: ["
      + Array(repeating: "*a", count: 100).joined(separator: ",") + "]"
    #expect(parse(text).diagnostics.map(\.code) == [.tooLarge])
  }

  @Test(arguments: ["a: ", "a: '", "a: |\n  "])
  func aBigScalarIsRefused(opening: String) {
    let close = opening.hasSuffix("'") ? "'" : ""
    let text = opening + String(repeating: "x", count: 5 << 20) + close
    #expect(parse(text).diagnostics.map(\.code) == [.tooLarge])
  }

  @Test func aBigFileIsRefused() {
    #expect(
      parse(String(repeating: "# comment\n", count: 2 << 20)).faults
        == ["B008 1:1 the file has 20971520 bytes, more than 16777216"])
  }

  @Test func manyNodesAreRefused() {
    var limits = YAMLLimits()
    limits.nodes = 1000
    #expect(parse("[" + String(repeating: "a,", count: 998) + "]", limits: limits).faults == [])
    let text = "[" + String(repeating: "a,", count: 1001) + "]"
    #expect(parse(text, limits: limits).diagnostics.map(\.code) == [.tooLarge])
  }

  @Test func aFloodOfDirectivesIsRefused() {
    let text = (0..<100_000).map { "%TAG !a\($0)! x\n" }.joined() + "---\na: b"
    #expect(parse(text).diagnostics.map(\.code) == [.tooLarge])
  }

  /// Texts that would take minutes if any part of reading were quadratic.
  private static let longTexts = [
    "{" + (0..<100_000).map { "k\($0): v" }.joined(separator: ", ") + "}",
    (0..<100_000).map { "k\($0): đ\n" }.joined(),
    "[" + String(repeating: "đoàn, ", count: 100_000) + "]",
    "a: \"" + String(repeating: "e\u{301}", count: 300_000) + "\"",
    "a: x" + String(repeating: "\u{301}", count: 300_000),
    String(repeating: "\n", count: 1_000_000) + "a: b",
    String(repeating: " ", count: 1_000_000) + "a: b",
  ]

  /// By number, since a failing argument is printed as it is.
  @Test(arguments: longTexts.indices)
  func longTextsTakeLinearTime(number: Int) {
    #expect(parse(Self.longTexts[number]).faults == [])
  }
}
