import Testing

@testable import Bulletin

@Suite struct ScalarOptionTests {
  private func read<Value: OptionValue>(
    _: Value.Type, _ node: Node
  ) -> (value: Value?, codes: [DiagnosticCode]) {
    let diagnostics = Diagnostics()
    let value = Value.read(node, diagnostics)
    return (value, diagnostics.all.map(\.code))
  }

  @Test(arguments: [
    "yes", "No", "ON", "off", "0777", "007", "-08", "0o17", "0b11", "12:30", "1:02:03", "1:02.5",
    "1_000", "1e3", "12E-5",
  ])
  func whatToolsReadDifferentlyNeedsQuotes(text: String) {
    #expect(read(String.self, .plain(text)).codes == [.ambiguousScalar])
    #expect(read(String.self, .quoted(text)).value == text)
    #expect(read(SourceText.self, .plain(text)).value?.text == text)
    #expect(read(Secret.self, .plain(text)).value?.reveal() == text)
  }

  @Test(arguments: [
    "năm", "123", "1.440", "-5", "0", "0.5", "2017..2023", "2023-01-15", "12-15", "1.0e3", "y", "n",
    "nothing", "06:30", "12:75", "12:3a", "0x", "a:b", "1-2", "+84", "e3", "1,440", "0 6 1 * *",
  ])
  func otherTextsAreTexts(text: String) {
    #expect(read(String.self, .plain(text)).value == text)
  }

  @Test(arguments: ["true", "False", "", "~", "null"])
  func truthValuesAndNothingAreNoTexts(text: String) {
    #expect(read(String.self, .plain(text)).codes == [.wrongType])
    #expect(read(String.self, .quoted(text)).value == text)
  }

  @Test(arguments: [
    ("0", 0), ("-12", -12), ("9223372036854775807", Int.max),
  ])
  func wholeNumbersAreDigits(text: String, number: Int) {
    #expect(read(Int.self, .plain(text)).value == number)
  }

  @Test(arguments: [
    ("1.440", DiagnosticCode.wrongType), ("1_000", .wrongType), ("+5", .wrongType),
    ("0x1F", .wrongType), ("", .wrongType), ("-", .wrongType), ("٣", .wrongType),
    ("5 ", .wrongType),
    ("010", .ambiguousScalar), ("9223372036854775808", .outOfRange),
  ])
  func otherNumbersAreRefused(text: String, code: DiagnosticCode) {
    #expect(read(Int.self, .plain(text)).codes == [code])
  }

  @Test func aQuotedNumberIsAText() {
    #expect(read(Int.self, .quoted("5")).codes == [.wrongType])
    #expect(read(Bool.self, .quoted("true")).codes == [.wrongType])
    #expect(read(Bool.self, .plain("true")).value == true)
    #expect(read(Bool.self, .plain("True")).codes == [.wrongType])
  }

  @Test func aFilledInValueMayBeANumberAndIsNotPrinted() {
    var scalar = Node.Scalar("hunter2", style: .doubleQuoted, source: "\"${env:PORT}\"")
    scalar.substitutions = [.init(range: 0..<7, original: 0..<11)]
    let place = Place(file: "f", line: 1, column: 1)
    let diagnostics = Diagnostics()
    #expect(Int.read(Node(.scalar(scalar), at: place), diagnostics) == nil)
    #expect(!"\(diagnostics.all)".contains("hunter2"))
    scalar.text = "25"
    #expect(Int.read(Node(.scalar(scalar), at: place), diagnostics) == 25)
    scalar.text = "no"
    #expect(String.read(Node(.scalar(scalar), at: place), diagnostics) == "no")
  }

  @Test func aSecretPrintsAsDotsEverywhere() {
    let secret = Secret("hunter2")
    var dumped = ""
    dump(secret, to: &dumped)
    dump(Optional([secret]), to: &dumped)
    let texts = [
      "\(secret)", String(reflecting: secret), "\([secret])", dumped, secret.optionText,
      "\(secret.literal)", "\(Mirror(reflecting: secret).children.map(\.value))",
    ]
    for text in texts { #expect(!text.contains("hunter")) }
    let entries: OrderedEntries<Secret> = ["a": secret]
    #expect(!entries.optionText.contains("hunter") && !"\(entries.literal)".contains("hunter"))
  }

  @Test func whatIsNoListStandsForAListOfItself() {
    #expect(read([String].self, .plain("a")).value == ["a"])
    #expect(read([String].self, .list([.plain("a"), .plain("b")])).value == ["a", "b"])
    #expect(read([Int].self, .list([.plain("a"), .plain("b")])).codes == [.wrongType, .wrongType])
  }

  @Test func localizedTextsFallBack() throws {
    let node = Node.map(["vi": .plain("Đoàn ra"), "en": .plain("Out")])
    let text = try #require(read(LocalizedText.self, node).value)
    #expect(text[.vi] == "Đoàn ra" && text[.en] == "Out" && text[.lo] == "Out")
    #expect(try #require(read(LocalizedText.self, .plain("Đoàn")).value)[.lo] == "Đoàn")
    #expect(
      read(LocalizedText.self, .map(["vi": .plain("no"), "no": .plain("x")])).codes.count == 2)
    #expect(read(LocalizedText.self, .map([:])).codes == [.wrongType])
  }

  @Test func entriesKeepTheirOrderAndPlaces() throws {
    let node = Node.map(["z": .plain("1"), "a": .plain("2"), "m": .plain("3")])
    let entries = try #require(read(OrderedEntries<Int>.self, node).value)
    #expect(entries.entries.map(\.key) == ["z", "a", "m"] && entries["a"] == 2)
    #expect(entries.place(of: "m")?.line == 3)
  }
}
