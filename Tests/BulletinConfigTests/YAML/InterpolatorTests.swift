import Bulletin
import BulletinConfig
import Testing

@Suite struct InterpolatorTests {
  private struct Unreadable: Error, CustomStringConvertible {
    var description: String { "no such file" }
  }

  private func fill(_ text: String) -> (node: Node?, faults: [String], diagnostics: [Diagnostic]) {
    let diagnostics = Diagnostics()
    let variables = [
      "HOST": "example.org", "EMPTY": "", "EVIL": "a: [b, {c", "NO": "no", "PORT": "25",
      "NESTED": "${env:HOST}", "LONG": "a longer value",
    ]
    let interpolator = Interpolator(
      environment: { variables[$0] },
      file: { path, namer in
        guard path == "secrets/smtp" else { throw Unreadable() }
        return "hunter2 of \(namer)\n"
      })
    let node = YAMLReader(text, file: "f", into: diagnostics).read()
      .map { interpolator.fill($0, into: diagnostics) }
    let all = diagnostics.all
    return (
      node,
      all.map { "\($0.code) \($0.place.map { "\($0.line):\($0.column)" } ?? "-") \($0.message)" },
      all
    )
  }

  @Test(
    arguments: [
      ("${env:HOST}", "example.org"), ("x${env:HOST}y", "xexample.orgy"),
      ("${env:HOST}${env:PORT}", "example.org25"), ("${env:NONE:-${nothing}", nil),
      ("${env:NONE:-none}", "none"), ("${env:NONE:-}", ""), ("${env:NONE:-a:-b}", "a:-b"),
      ("${env:EMPTY}", ""), ("${env:EMPTY:-full}", "full"), ("${env:HOST:-x}", "example.org"),
      ("${env:HOST:?m}", "example.org"), ("$${env:HOST}", "${env:HOST}"),
      ("$$${env:HOST}", "$${env:HOST}"),
      ("${file:secrets/smtp}", "hunter2 of f"), ("${env:EVIL}", "a: [b, {c"),
      ("a $ b $x $", "a $ b $x $"),
      ("${env:NESTED}", "${env:HOST}"), ("Đ${env:HOST}đ", "Đexample.orgđ"),
    ] as [(String, String?)])
  func fillsIn(text: String, expected: String?) {
    guard let expected else {
      #expect(fill("k: \"\(text)\"").faults.map { $0.prefix(4) } == ["B017"])
      return
    }
    for quoted in ["k: \"\(text)\"", "k: '\(text)'", "k: |-\n  \(text)\n", "[\"\(text)\"]"] {
      let (node, faults, _) = fill(quoted)
      #expect((node?["k"] ?? node?.list?.first)?.text == expected, "\(quoted)")
      #expect(faults == [], "\(quoted)")
    }
  }

  @Test(arguments: [
    ("k: a ${env:NONE}", "B015 1:6 the environment variable 'NONE' is not set"),
    ("k: \"Đ ${env:NONE} x\"", "B015 1:7 the environment variable 'NONE' is not set"),
    ("k: |\n  a\n  b ${env:NONE}\n", "B015 3:5 the environment variable 'NONE' is not set"),
    ("k: '${env:EMPTY:?needed}'", "B015 1:5 the environment variable 'EMPTY' is empty"),
    ("k: '${file:other}'", "B016 1:5 the file 'other' cannot be read: no such file"),
    ("k: '${HOST}'", "B017 1:5 '${HOST}' is neither ${env:…} nor ${file:…}"),
    ("k: '${env:}'", "B017 1:5 '${env:}' names no environment variable"),
    ("k: '${env:1A}'", "B017 1:5 '${env:1A}' names no environment variable"),
    ("k: '${env:A+b}'", "B017 1:5 '+b' after the name 'A' is neither ':-' nor ':?'"),
    ("k: '${file:}'", "B017 1:5 '${file:}' names no file"),
    ("k: 'x ${env:HOST'", "B017 1:7 '${' is never closed"),
  ])
  func faultsStandAtTheirPlace(text: String, expected: String) {
    #expect(fill(text).faults == [expected])
  }

  @Test func aMessageIsTheHint() {
    #expect(fill("k: '${env:NONE:?set it in .env}'").diagnostics.first?.hint == "set it in .env")
  }

  @Test func everyFaultIsReportedInOnePass() {
    #expect(fill("a: [\"${env:A}\", \"${env:B}${env:C}\"]\nb: '${file:x}'").faults.count == 4)
  }

  @Test func aValueNeverChangesTheStructure() {
    let (node, faults, _) = fill("a: \"${env:EVIL}\"\nb: \"${env:EMPTY}\"\n${env:HOST}: x")
    #expect(faults == [])
    #expect(node?.entries?.map { $0.key.scalar?.text } == ["a", "b", "${env:HOST}"])
    #expect(node?["a"]?.text == "a: [b, {c" && node?["b"]?.isNull == false)
  }

  @Test func filledInValuesAreReadByTheirTypes() {
    let diagnostics = Diagnostics()
    let (node, _, _) = fill("[\"${env:PORT}\", \"${env:NO}\"]")
    #expect(node?.list.map { Int.read($0[0], diagnostics) } == 25)
    #expect(node?.list.map { String.read($0[1], diagnostics) } == "no")
    #expect(!diagnostics.hasErrors)
  }

  @Test func placesLeadPastWhatWasFilledIn() throws {
    let (node, _, _) = fill("k: \"Đ ${env:LONG} + end\"")
    let value = try #require(node?["k"])
    #expect(value.text == "Đ a longer value + end")
    let end = try #require(value.text?.firstRange(of: "end"))
    #expect(value.place(of: end) == Place(file: "f", line: 1, column: 21, length: 3))
    let inside = try #require(value.text?.firstRange(of: "longer"))
    #expect(value.place(of: inside) == Place(file: "f", line: 1, column: 7, length: 11))
  }

  @Test func whatIsFilledInIsBounded() {
    let diagnostics = Diagnostics()
    let big = String(repeating: "x", count: 1 << 20)
    let interpolator = Interpolator(environment: { _ in big }, file: { _, _ in "" })
    let text =
      "a: &a '${env:A}'\nb: [" + Array(repeating: "*a", count: 1000).joined(separator: ",") + "]"
    let node = YAMLReader(text, file: "f", into: diagnostics).read()
    _ = node.map { interpolator.fill($0, into: diagnostics) }
    #expect(diagnostics.all.map(\.code) == [.tooLarge])
  }
}
