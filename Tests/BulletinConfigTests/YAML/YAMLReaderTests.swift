import Bulletin
import BulletinConfig
import Testing

@Suite struct YAMLReaderTests {
  @Test(arguments: [
    ("", "{}"), ("# nothing\n", "{}"), ("---\n...\n", "~"), ("a", "'a'"),
    ("- 1.440\n- no", "['1.440', 'no']"),
    ("a: {b: [c, ~, '']}", "{a: {b: ['c', ~, '']}}"), ("\u{FEFF}a: b", "{a: 'b'}"),
    ("a: !!str 5\nb: !!int '6'\nc: ! x", "{a: '5', b: '6', c: 'x'}"),
    ("a: &x 1\nb: *x", "{a: '1', b: '1'}"), ("k:\r\n  - v\r\n", "{k: ['v']}"),
    (
      "a: &m {x: 1, y: 2}\nb: {<<: *m, y: 3, z: 4}",
      "{a: {x: '1', y: '2'}, b: {y: '3', z: '4', x: '1'}}"
    ),
    ("b: {<<: [{x: 1}, {x: 2, y: 3}]}", "{b: {x: '1', y: '3'}}"),
    ("'<<': {a: 1}", "{<<: {a: '1'}}"), ("? a\n: b", "{a: 'b'}"), ("{a: , b: 1}", "{a: ~, b: '1'}"),
  ])
  func readsATree(text: String, outline: String) {
    let (node, faults, _) = parse(text)
    #expect(node?.outline == outline)
    #expect(faults == [])
  }

  @Test func everyScalarStandsWhereItsSourceDoes() throws {
    let (node, faults, _) = parse(sampleConfiguration)
    #expect(faults == [])
    let lines = sampleConfiguration.split(separator: "\n", omittingEmptySubsequences: false)
    var checked = 0
    func check(_ node: Node) {
      switch node.content {
      case .scalar(let scalar):
        let line = lines[node.place.line - 1].dropFirst(node.place.column - 1)
        let first = scalar.source.split(separator: "\n").first ?? ""
        #expect(line.hasPrefix(first), "\(node.place) \(scalar.source)")
        if let end = node.place.end, end.line == node.place.line {
          #expect(end.column - node.place.column == scalar.source.count)
        }
        // A place inside the value leads to the same character in the file.
        for (index, character) in zip(scalar.text.indices, scalar.text) where character.isLetter {
          let next = scalar.text.index(after: index)
          let place = node.place(of: index..<next)
          let typed = lines[place.line - 1].dropFirst(place.column - 1)
          #expect(typed.first == character || typed.hasPrefix("\\u0110"), "\(place)")
        }
        checked += 1
      case .list(let nodes): nodes.forEach(check)
      case .map(let entries):
        for entry in entries {
          check(entry.key)
          check(entry.value)
          #expect(entry.value.keyPlace != nil)
        }
      }
    }
    check(try #require(node))
    #expect(checked > 50)
  }

  /// The text before, in which a column is what an editor shows; then the column of the value.
  @Test(arguments: [
    ("Đoàn: ", 7), ("Đoa\u{300}n: ", 7), ("Tiê\u{301}ng: ", 8), ("👩‍👩‍👧‍👦: ", 4), ("🇻🇳🇱🇦: ", 5),
    ("日本: ", 5),
    ("{'e\u{301}\u{323}': x, b: ", 13), ("\"\u{1F44D}\u{1F3FD}\": ", 6), ("ກຳ: ", 4), ("[🇻🇳, ", 5),
  ])
  func columnsCountCharacters(before: String, column: Int) throws {
    let close = before.hasPrefix("{") ? "}" : before.hasPrefix("[") ? "]" : ""
    let (node, faults, _) = parse("\(before)VALUE\(close)\n")
    #expect(faults == [])
    let root = try #require(node)
    let value = root.entries?.last?.value ?? root.list?.last
    #expect(value?.text == "VALUE")
    #expect(value?.place == Place(file: "f", line: 1, column: column, length: 5))
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func linesEndInThreeWays(lineBreak: String) throws {
    let (node, _, _) = parse(["a: 1", "b:", "  é: 2", "c: x"].joined(separator: lineBreak))
    #expect(node?["b"]?["é"]?.place == Place(file: "f", line: 3, column: 6, length: 1))
    #expect(node?["c"]?.place == Place(file: "f", line: 4, column: 4, length: 1))
    // What YAML 1.1 calls a line break, an editor does not.
    #expect(parse("a: 'x\u{2028}y'\nb: z").node?["b"]?.place.line == 2)
  }

  @Test func anchorsAndTagsAreNoPartOfAValue() {
    let (node, _, _) = parse("a: &n !!str 'x'\nb: !!map &m\n  c: d\n")
    #expect(node?["a"]?.place == Place(file: "f", line: 1, column: 13, length: 3))
    #expect(node?["a"]?.scalar?.source == "'x'")
    #expect(node?["b"]?.place.start == Place.Position(line: 3, column: 3))
  }

  @Test func scalarsKnowTheirStyle() {
    let (node, _, _) = parse("[a, 'b', \"c\"]")
    #expect(node?.list?.map { $0.scalar?.style } == [.plain, .singleQuoted, .doubleQuoted])
    #expect(parse("a: |\n  x\nb: >\n  y\n").node?["b"]?.scalar?.style == .folded)
    #expect(parse("a: 1.50").node?["a"]?.scalar?.source == "1.50")
  }

  @Test func aliasesRememberWhereTheyStand() throws {
    let (node, _, _) = parse("a: &x {k: 1}\nb: *x\nc: {<<: *x}\n")
    let alias = try #require(node?["b"])
    #expect(alias.place.line == 1 && alias.alias == Place(file: "f", line: 2, column: 4, length: 2))
    #expect(alias.keyPlace?.line == 2)
    #expect(node?["c"]?["k"]?.alias?.line == 3 && node?["c"]?["k"]?.place.line == 1)
  }

  @Test func aPlaceLeadsToItsPath() throws {
    let (node, _, _) = parse(sampleConfiguration)
    let root = try #require(node)
    let value = try #require(root["sources"]?["totals"]?["rows"]?.list?[1]["value"])
    #expect(root.mappingPath(to: value.place) == "sources.totals.rows[1].value")
    #expect(root.mappingPath(to: Place(file: "f", line: 2, column: 1)) == "version")
    #expect(root.mappingPath(to: Place(file: "other", line: 2, column: 1)) == nil)
  }
}
