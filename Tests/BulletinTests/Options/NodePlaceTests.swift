import Bulletin
import Testing

@Suite struct NodePlaceTests {
  /// The place at line 3, column 5 of `source`; the part of its value; the expected positions.
  private func place(
    _ source: String, _ style: Node.Scalar.Style, _ value: String, _ part: Range<Int>
  ) -> String {
    let node = Node(
      .scalar(Node.Scalar(value, style: style, source: source)),
      at: Place(file: "f", line: 3, column: 5))
    let place = node.place(ofUTF8: part)
    return "\(place.line):\(place.column)" + (place.end.map { "-\($0.line):\($0.column)" } ?? "")
  }

  @Test(arguments: [
    ("people > 0", "people > 0", 7..<8, "3:12-3:13"),
    // Đ is two bytes and one column.
    ("Đoàn > 0", "Đoàn > 0", 7..<8, "3:10-3:11"),
    ("a b", "a b", 3..<3, "3:8"),
    ("one\n  two three", "one two three", 8..<13, "4:7-4:12"),
    ("one\n\n\n  two", "one\n\ntwo", 5..<8, "6:3-6:6"),
    ("one \r\n  two", "one two", 4..<7, "4:3-4:6"),
  ])
  func plain(source: String, value: String, part: Range<Int>, expected: String) {
    #expect(place(source, .plain, value, part) == expected)
  }

  @Test(arguments: [
    ("'a ''b'' c'", "a 'b' c", 6..<7, "3:14-3:15"),
    ("'a ''b'", "a 'b", 2..<3, "3:8-3:10"),
    ("'a\n  b'", "a b", 2..<3, "4:3-4:4"),
  ])
  func singleQuoted(source: String, value: String, part: Range<Int>, expected: String) {
    #expect(place(source, .singleQuoted, value, part) == expected)
  }

  @Test(arguments: [
    (#""a \"b\" c""#, #"a "b" c"#, 6..<7, "3:14-3:15"),
    (#""\u0110x""#, "Đx", 2..<3, "3:12-3:13"),
    (#""\x41\tb""#, "A\tb", 1..<3, "3:10-3:13"),
    (#""\U0001F600x""#, "😀x", 4..<5, "3:16-3:17"),
    (#""\Nx""#, "\u{85}x", 2..<3, "3:8-3:9"),
    ("\"a \\\n   b\"", "a b", 2..<3, "4:4-4:5"),
    ("\"a\n\n b\"", "a\nb", 2..<3, "5:2-5:3"),
  ])
  func doubleQuoted(source: String, value: String, part: Range<Int>, expected: String) {
    #expect(place(source, .doubleQuoted, value, part) == expected)
  }

  @Test(arguments: [
    ("|\n    one\n    two\n", "one\ntwo\n", 4..<7, "5:5-5:8"),
    ("|\n    one\n\n      two\n", "one\n\n  two\n", 7..<10, "6:7-6:10"),
  ])
  func literal(source: String, value: String, part: Range<Int>, expected: String) {
    #expect(place(source, .literal, value, part) == expected)
  }

  @Test(arguments: [
    (">\n    one\n    two\n", "one two\n", 4..<7, "5:5-5:8"),
    ("> # c\n    one\n\n    two\n", "one\ntwo\n", 4..<7, "6:5-6:8"),
    (">\n    one\n      two\n    six\n", "one\n  two\nsix\n", 10..<13, "6:5-6:8"),
  ])
  func folded(source: String, value: String, part: Range<Int>, expected: String) {
    #expect(place(source, .folded, value, part) == expected)
  }

  @Test func aFilledInPartIsWhereItWasTyped() {
    var scalar = Node.Scalar("x + VALUE + y", source: "x + ${env:A} + y")
    scalar.substitutions = [.init(range: 4..<9, original: 4..<12)]
    let node = Node(.scalar(scalar), at: Place(file: "f", line: 1, column: 1))
    #expect(node.place(ofUTF8: 5..<7) == Place(file: "f", line: 1, column: 5, length: 8))
    #expect(node.place(ofUTF8: 12..<13) == Place(file: "f", line: 1, column: 16, length: 1))
    #expect(node.place(ofUTF8: 0..<1) == Place(file: "f", line: 1, column: 1, length: 1))
    #expect(node.place(ofUTF8: 0..<13) == Place(file: "f", line: 1, column: 1, length: 16))
  }

  @Test func offsetsOutsideAreClamped() {
    for part in [0..<99, 50..<99, 3..<3] { _ = place("abc", .plain, "abc", part) }
    for part in [0..<99, 50..<99, -5 ..< -2] { _ = place("'a''c'", .singleQuoted, "a'c", part) }
    #expect(place("", .plain, "", 0..<0) == "3:5")
  }
}
