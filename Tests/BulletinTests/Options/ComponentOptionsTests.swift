import Testing

@testable import Bulletin

@Suite struct ComponentOptionsTests {
  private func read(
    _ node: Node, alongside: [String] = []
  ) -> (options: SampleOptions?, faults: [String]) {
    let diagnostics = Diagnostics()
    let options = SampleOptions.read(
      node, owner: "source 'trips'", alongside: alongside, diagnostics)
    return (options, diagnostics.all.map { "\($0.code) \($0.message)" })
  }

  @Test func fillsWhatIsWrittenAndDefaultsTheRest() throws {
    let (read, faults) = read(
      .map([
        "path": .plain("a.csv"), "skip": .plain("3"), "style": .plain("previous_month"),
        "column_names": .list([.plain("b"), .plain("a")]), "where": .plain("x > 0"),
        "amount": .plain("1.440"), "headers": .map(["Authorization": .plain("Bearer 0777")]),
        "smtp": .map(["host": .plain("h"), "password": .plain("0777")]),
      ]))
    let options = try #require(read)
    #expect(faults.isEmpty)
    #expect(options.path == "a.csv" && options.skip == 3 && options.trim)
    #expect(options.style == .previousMonth && options.columnNames == ["b", "a"])
    #expect(options.where == "x > 0" && options.amount?.text == "1.440" && options.sheet == nil)
    #expect(options.headers["Authorization"]?.reveal() == "Bearer 0777")
    #expect(options.smtp?.port == 25 && options.smtp?.password?.reveal() == "0777")
    #expect(options.title[.vi] == "none")
  }

  @Test func rememberedPlacesSayWhetherItWasWritten() throws {
    let options = try #require(read(.map(["path": .plain("a", column: 7)])).options)
    #expect(options.$path == Place(file: "f", line: 1, column: 7, length: 1))
    #expect(options.$skip == nil && options.$sheet == nil)
  }

  @Test func reportsEveryFaultInOnePass() {
    let (options, faults) = read(
      .map([
        "pth": .plain("a"), "skip": .plain("1001"), "trim": .plain("yes"),
        "style": .plain("previousMonth"), "column_names": .list([.plain("no"), .plain("0777")]),
        "weights": .list([.plain("1"), .plain("0")]), "sheet": .list([]),
        "smtp": .map(["port": .plain("0"), "hots": .plain("h")]),
        "title": .map(["vn": .plain("x")]),
        "servers": .map(["main": .map(["hst": .plain("x")])]),
      ]))
    #expect(options == nil)
    #expect(
      faults.sorted() == [
        "B005 '0777' is an octal number to some YAML tools, a text to others",
        "B005 'no' is a truth value to some YAML tools, a text to others",
        "B010 a text is wanted, not a list",
        "B010 true or false is wanted, not 'yes'",
        "B012 unknown key 'hots' in 'smtp'",
        "B012 unknown key 'hst' in server 'main'",
        "B012 unknown key 'pth' in source 'trips'",
        "B013 'previousMonth' is not allowed here",
        "B013 'vn' is no language that Bulletin writes",
        "B014 0 is out of range for 'port': 1 to 65535",
        "B014 0 is out of range for 'weights': at least 1",
        "B014 1001 is out of range for 'skip': 0 to 1000",
      ])
  }

  @Test func unknownKeysComeWithTheNearest() {
    let diagnostics = Diagnostics()
    _ = SampleOptions.read(
      .map(["path": .plain("a"), "tpye": .plain("csv")]), owner: "x", alongside: ["type"],
      diagnostics)
    #expect(diagnostics.all.map(\.hint) == ["did you mean 'type'?"])
    #expect(
      read(.map(["path": .plain("a"), "type": .plain("csv")]), alongside: ["type"]).faults == [])
  }

  @Test(arguments: [
    Node.plain(""), .plain("~"), .plain("null"),
  ])
  func anEmptyValueIsTheDefaultAndNoRequiredOne(node: Node) throws {
    let options = try #require(
      read(.map(["path": .plain("a"), "skip": node, "sheet": node])).options)
    #expect(options.skip == 0 && options.sheet == nil)
    #expect(read(.map(["path": node])).faults == ["B010 'path' has no value in source 'trips'"])
  }

  @Test func nothingAndABareMapStandForNoKeys() {
    #expect(SampleOptions.Server.isAllDefaulted == false && EmptyOptions.isAllDefaulted)
    let diagnostics = Diagnostics()
    #expect(EmptyOptions.read(.plain(""), diagnostics) != nil)
    #expect(
      EmptyOptions.read(.emptyMap(at: Place(file: "f", line: 1, column: 1)), diagnostics) != nil)
    #expect(EmptyOptions.read(.plain("x"), diagnostics) == nil)
    #expect(diagnostics.all.map(\.code) == [.wrongType])
  }

  @Test func whatIsGoodIsReadBesideWhatIsNot() {
    let diagnostics = Diagnostics()
    let node = Node.map(["host": .plain("h"), "port": .plain("0"), "passwrd": .plain("hunter2")])
    let options = SampleOptions.Server.readPartly(node, owner: "smtp", diagnostics)
    #expect(options?.host == "h" && options?.port == 25)
    #expect(diagnostics.all.map(\.code) == [.outOfRange, .unknownKey])
    let printer = DiagnosticPrinter(texts: ["f": "hunter2\nport\npasswrd"])
    #expect(!printer.text(diagnostics.all).contains("hunter2"))
  }

  @Test func severalGroupsShareOneMapAndOneCheck() throws {
    struct Table: ComponentOptions {
      @Setting("The header.") var header = "auto"
      @Setting("Bad rows.") var badRows: Int?
    }
    let diagnostics = Diagnostics()
    let map = Node.map([
      "type": .plain("csv"), "host": .plain("h"), "header": .plain("none"), "bad_row": .plain("1"),
    ])
    let (table, server) = OptionReader.read(
      map, Table.self, SampleOptions.Server.self, owner: "source 'a'", alongside: ["type"],
      diagnostics)
    #expect(try #require(table).header == "none" && #require(server).host == "h")
    #expect(diagnostics.all.map(\.message) == ["unknown key 'bad_row' in source 'a'"])
    #expect(diagnostics.all.map(\.hint) == ["did you mean 'bad_rows'?"])
  }

  @Test func aliasesSayWhereTheyAreUsed() {
    var node = Node.plain("x")
    node.alias = Place(file: "f", line: 9, column: 2)
    let diagnostics = Diagnostics()
    #expect(Int.read(node, diagnostics) == nil)
    #expect(diagnostics.all.first?.notes.map(\.place) == [node.alias])
  }

  @Test(arguments: [
    ("skip", "skip"), ("badRows", "bad_rows"), ("sourceURL", "source_url"),
    ("URLOfIt", "url_of_it"),
    ("x2", "x2"), ("where", "where"),
  ])
  func keysAreSnakeCase(name: String, key: String) {
    #expect(optionKey(name) == key)
  }

  @Test func settingsAreNotReadFromOtherDecoders() {
    #expect(throws: DecodingError.self) {
      try Setting<Int>(from: SettingDecoder(settings: [:]))
    }
  }
}
