import Bulletin
import Testing

@Suite struct DiagnosticPrinterTests {
  @Test func printsTheLineAndUnderlinesTheExactStretch() {
    let text = String(repeating: "\n", count: 13) + "      perdiod: 2017..2023\n"
    let diagnostic = Diagnostic(
      .unknownKey, "unknown key 'perdiod' in pipeline 'term'",
      at: Place(file: "config.yaml", line: 14, column: 7, length: 7),
      hint: "did you mean 'period'?")
    #expect(
      DiagnosticPrinter(texts: ["config.yaml": text]).text(diagnostic) == """
        config.yaml:14:7: error[B012]: unknown key 'perdiod' in pipeline 'term'
           14 |       perdiod: 2017..2023
              |       ^^^^^^^ did you mean 'period'?
        """)
  }

  /// The line, the column and width in characters, and what stands under the line.
  @Test(arguments: [
    ("a: b", 4, 1, "   ^"),
    ("\tb: c", 2, 1, "\t^"),
    ("Đoàn: ra", 7, 2, "      ^^"),
    // Combining marks take no column: the same words decomposed.
    ("Đoa\u{300}n: ra", 7, 2, "      ^^"),
    ("Tiê\u{301}ng Viê\u{323}t: x", 13, 1, "            ^"),
    ("👩‍👩‍👧‍👦: x", 4, 1, "    ^"),
    ("🇻🇳🇱🇦: ab", 5, 2, "      ^^"),
    ("日本: x", 1, 2, "^^^^"),
    ("日本: x", 5, 1, "      ^"),
    ("ປະເທດລາວ: x", 11, 1, "          ^"),
    ("short", 40, 3, "     ^"),
  ])
  func caretsStandUnderTheirCharacters(line: String, column: Int, length: Int, under: String) {
    let diagnostic = Diagnostic(
      .wrongType, "x", at: Place(file: "f", line: 1, column: column, length: length))
    let lines = DiagnosticPrinter(texts: ["f": line]).text(diagnostic).split(separator: "\n")
    #expect(lines.count == 3)
    #expect(lines.last == "      | \(under)")
  }

  @Test func withoutTheFileTheHintStandsBelow() {
    let place = Place(file: "a.yaml", line: 2, column: 3)
    let diagnostic = Diagnostic(.missingKey, "missing key 'path'", at: place, hint: "path: a.csv")
    #expect(
      DiagnosticPrinter().text([diagnostic, Diagnostic(.wrongType, "x")]) == """
        a.yaml:2:3: error[B011]: missing key 'path'
              hint: path: a.csv
        error[B010]: x

        """)
  }

  @Test func notesStandBelowWithTheirOwnLines() {
    let diagnostic = Diagnostic(
      .duplicateKey, "twice", at: Place(file: "b", line: 2, column: 1, length: 1),
      notes: [.init("the first one is here", at: Place(file: "a", line: 1, column: 1, length: 1))])
    #expect(
      DiagnosticPrinter(texts: ["a": "k: 1", "b": "\r\nk: 2\r\n"]).text(diagnostic) == """
        b:2:1: error[B002]: twice
            2 | k: 2
              | ^
        a:1:1: note: the first one is here
            1 | k: 1
              | ^
        """)
  }

  @Test func aLongLineIsCutToAWindow() throws {
    let line = String(repeating: "x", count: 100_000)
    let place = Place(file: "f", line: 1, column: 50_000, length: 5)
    let text = DiagnosticPrinter(texts: ["f": line]).text(Diagnostic(.wrongType, "x", at: place))
    let lines = text.split(separator: "\n")
    #expect(lines[1].count < 200 && lines[1].contains("…xxx"))
    #expect(lines[2].hasSuffix(" ^^^^^"))
  }

  @Test func nothingTypedMovesTheCursor() {
    let diagnostic = Diagnostic(
      .wrongType, "'\u{1B}[31m\u{202E}' is\nwrong", at: Place(file: "f", line: 1, column: 1))
    let text = DiagnosticPrinter(texts: ["f": "\u{1B}[31m: \u{7}"]).text(diagnostic)
    #expect(!text.contains("\u{1B}") && !text.contains("\u{7}") && !text.contains("\u{202E}"))
    #expect(text.split(separator: "\n").count == 3)
  }

  @Test func colourIsOffUntilAskedFor() {
    let diagnostic = Diagnostic(.wrongType, "x", severity: .warning)
    #expect(DiagnosticPrinter().text(diagnostic) == "warning[B010]: x")
    #expect(
      DiagnosticPrinter(color: true).text(diagnostic) == "\u{1B}[1;33mwarning[B010]\u{1B}[0m: x")
  }

  @Test func jsonHasOneObjectALine() {
    let full = Diagnostic(
      .unknownKey, "unknown \"key\"", at: Place(file: "c.yaml", line: 1, column: 2), hint: "h",
      notes: [.init("n", at: nil)])
    #expect(
      DiagnosticPrinter().jsonLines([full, Diagnostic(.wrongType, "x", severity: .note)]) == """
        {"severity":"error","code":"B012","message":"unknown \\"key\\"","file":"c.yaml","line":1,\
        "column":2,"hint":"h","notes":[{"message":"n","file":null,"line":null,"column":null}]}
        {"severity":"note","code":"B010","message":"x","file":null,"line":null,"column":null,\
        "hint":null,"notes":[]}

        """)
  }
}
