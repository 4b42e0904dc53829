import Bulletin
import BulletinConfig
import Testing

@Suite struct YAMLFaultTests {
  @Test(arguments: [
    ("a: 1\nb: 2\na: 3", ["B002 3:1 the key 'a' stands here a second time"]),
    ("é: 1\ne\u{301}: 2", ["B002 2:1 the key 'é' stands here a second time"]),
    ("a:\n\tb: 1", ["B003 2:1 a tab indents this line"]),
    ("a:\n  b: 1\n\tc: 2", ["B003 3:1 a tab indents this line"]),
    ("a: 1\n---\nb: 2", ["B004 2:1 a second document begins here"]),
    (
      "t: {vi: Đoàn ra, đoàn vào}",
      ["B006 1:18 the comma before 'đoàn vào' splits the text of 'vi'"]
    ),
    ("t: {vi: a, b, c, en: d}", ["B006 1:12 the comma before 'b' splits the text of 'vi'"]),
    ("t: {v: 1,440, w: 2}", ["B006 1:10 the comma before '440' splits the text of 'v'"]),
    ("t: {a, b}", ["B010 1:5 'a' has no value", "B010 1:8 'b' has no value"]),
    ("a: !ruby/object x", ["B007 1:4 the tag '!ruby/object' is not understood here"]),
    ("a: !!binary x", ["B007 1:4 the tag '!!binary' is not understood here"]),
    ("a: !!map x", ["B007 1:4 the tag '!!map' is not understood here"]),
    (
      "a: !!python/name:os.system x",
      ["B007 1:4 the tag '!!python/name:os.system' is not understood here"]
    ),
    ("a: *b", ["B001 1:4 '*b' names no anchor above"]),
    ("a: &a [*a]", ["B001 1:8 '*a' stands inside what it stands for"]),
    ("[a]: b", ["B010 1:1 a key is a text, not a list"]),
    ("a: {<<: 5}", ["B010 1:9 a map for '<<' is wanted, not '5'"]),
    ("a: b: c", ["B001 1:5 a ':' that belongs to no key"]),
    ("a: [1, 2", ["B001 1:9 ',' or ']' is expected here"]),
    ("a: \"x\nb: c", ["B001 1:4 a quote that is never closed"]),
    ("a: @b", ["B001 1:4 no value can begin with '@'"]),
    ("a: - b", ["B001 1:4 a list cannot begin here"]),
    ("đ: 1\n bb: 2", ["B001 2:4 a ':' that belongs to no key"]),
    ("a: 1\nbb\nc: 2", ["B001 2:1 a line without ':'"]),
    ("a: \"\\q\"", ["B001 1:5 an escape that YAML does not know"]),
    ("a: x\u{7}", ["B001 1:5 a control character"]),
    ("- *", ["B001 1:3 '*' and '&' begin the name of an alias or anchor"]),
    ("a:\n  - x\n  y: z", ["B001 3:3 an entry of the list is expected here"]),
    ("%YAML 3.0\n---\na: b", ["B001 1:1 a version of YAML that is not known"]),
  ])
  func saysWhatIsWrongAndWhere(text: String, expected: [String]) {
    #expect(parse(text).faults == expected)
  }

  @Test func everySyntaxFaultHasAHint() {
    for text in ["a: b: c", "[1", "'x", "@", "a: - b", "a: 1\nbb\nc: 2", "\"\\q\"", "\u{7}", "*"] {
      #expect(parse(text).diagnostics.allSatisfy { $0.hint != nil }, "\(text)")
    }
  }

  @Test func aSecondKeyNamesTheFirst() {
    let fault = parse("a: {b: 1, c: 2, b: 3}").diagnostics.first
    #expect(fault?.place == Place(file: "f", line: 1, column: 17, length: 1))
    #expect(
      fault?.notes == [
        .init("the first one is here", at: Place(file: "f", line: 1, column: 5, length: 1))
      ])
  }

  @Test func anOpenBracketIsShownToo() {
    let fault = parse("a: [1,\n  2\nb: 3\n").diagnostics.first
    #expect(fault?.notes.first?.message == "the bracket was opened here")
    #expect(fault?.notes.first?.place?.line == 1)
  }

  @Test func aSplitTextIsReadWhole() {
    let (node, _, diagnostics) = parse("t: {vi: Đoàn ra, đoàn vào, en: Out}")
    #expect(node?.outline == "{t: {vi: 'Đoàn ra, đoàn vào', en: 'Out'}}")
    #expect(diagnostics.first?.hint == "put the text in quotes: \"Đoàn ra, đoàn vào\"")
    #expect(diagnostics.first?.place == Place(file: "f", line: 1, column: 18, length: 8))
  }

  @Test(
    arguments: [
      ([0x61, 0x3A, 0x20, 0x0A, 0xC3, 0xA9, 0xFF], "B001 2:2 the file is not UTF-8 from here on"),
      ([0xFF, 0xFE, 0x61, 0x00], "B001 1:1 the file is UTF-16"),
      ([0xED, 0xA0, 0x80], "B001 1:1 the file is not UTF-8 from here on"),
    ] as [([UInt8], String)])
  func otherEncodingsAreTold(bytes: [UInt8], expected: String) {
    let diagnostics = Diagnostics()
    #expect(YAMLReader(bytes: bytes, file: "f", into: diagnostics).read() == nil)
    #expect(
      diagnostics.all.map {
        "\($0.code) \($0.place?.line ?? 0):\($0.place?.column ?? 0) \($0.message)"
      }
        == [expected])
  }
}
