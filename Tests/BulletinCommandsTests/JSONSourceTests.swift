import Bulletin
import Testing

@testable import BulletinCommands

/// JSON as it comes: lists, lines, nested, damaged.
@Suite struct JSONSourceTests {
  private static func ask(
    _ text: String, at: String = "", by: String = "", of: String = "amount"
  ) async throws -> Answer {
    let office = Office(
      """
      version: 1
      sources:
        t: {type: json, path: t.json, date: none, bad_rows: 100%\(at.isEmpty ? "" : ", at: '\(at)'")}
      metrics:
        asked: {type: sum, from: t, of: '\(of)'}
      pipelines: {}
      """, ["t.json": text])
    let by = by.isEmpty ? [] : try NamedExpression.parseList(by).map { Dimension($0.expression) }
    return try await office.ask(["asked"], by: by, period: "all")
  }

  @Test(arguments: [
    (#"[{"place": "a", "amount": 1}, {"place": "b", "amount": 2.5}, {"place": "a"}]"#, ""),
    ("{\"place\":\"a\",\"amount\":1}\n{\"place\":\"b\",\"amount\":25e-1}\n\n", ""),
    (
      #"{"data": {"items": [{"place": "a", "amount": 1}, {"amount": "2.5", "place": "b"}]}}"#,
      "data.items"
    ),
    (#"[{"page": 1}, [{"place": "a", "amount": 1}, {"place": "b", "amount": 2.5}]]"#, "1"),
    ("\u{FEFF}[{\"place\":\"\\u0061\",\"amount\":1},{\"place\":\"b\",\"amount\":2.5}]", ""),
  ])
  func rowsAreFoundWhereTheyStand(_ text: String, _ at: String) async throws {
    #expect(try await Self.ask(text, at: at, by: "place").rows == ["a: 1", "b: 2.5"])
  }

  @Test func valuesWithinHaveTheNamesThatLeadToThem() async throws {
    let answer = try await Self.ask(
      #"[{"donor": {"name": "A", "n": 1, "tags": ["x", "y"]}}, {"donor": {"name": "B", "n": 2}}]"#,
      by: "`donor.name`, `donor.tags`", of: "`donor.n`")
    #expect(answer.rows == ["A/x, y: 1", "B/: 2"])
  }

  @Test func anExactNumberStaysExact() async throws {
    let answer = try await Self.ask(
      #"[{"amount": 12345678901234567890.000000000000000001}, {"amount": 0.1}, {"amount": 0.2}]"#)
    #expect(answer.value("asked") == "12345678901234567890.300000000000000001")
  }

  /// A name that stands twice is a bad cell, and a row without names a bad row.
  @Test(arguments: [
    (#"[{"amount": 1, "amount": 2}, {"amount": 4}]"#, [2, 1, 0, 1, 0]),
    (#"[{"amount": 1, "other": 2, "other": 3}, {"amount": 4}]"#, [2, 2, 0, 0, 0]),
    ("{\"amount\": 1}\n5\n\"x\"\nnull\n{\"amount\": 4}", [5, 2, 0, 3, 0]),
  ])
  func onlyBadCellsLeaveRowsOut(_ text: String, _ rows: [Int]) async throws {
    #expect(try await Self.ask(text).rows(of: "asked") == rows)
  }

  @Test func valuesWithoutNamesAreAColumn() async throws {
    let answer = try await Self.ask("1\n2.5\n", of: "value")
    #expect(answer.value("asked") == "3.5")
  }

  @Test(arguments: [
    ("[{\"amount\": 1}", "t.json:1: ',' or ']' is expected; the file ends here (column 15)"),
    ("[\n{\"amount\": 01}]", "t.json:2: '01' is no JSON value (column 12)"),
    ("[{\"amount\": \"1}]", "t.json:1: a text is never closed (column 14)"),
    ("[{\"amount\": 1} {}]", "t.json:1: ',' or ']' is expected (column 16)"),
    ("{\"a\": [1]}", ""),
  ])
  func damageIsToldWhereItIs(_ text: String, _ message: String) async throws {
    do {
      _ = try await Self.ask(text, of: "a")
      #expect(message.isEmpty)
    } catch let fault as InputFault {
      #expect(fault.message.description == message)
    }
  }

  @Test func aDocumentNestedWithoutEndIsRefused() async throws {
    await #expect(throws: InputFault.self) {
      _ = try await Self.ask(String(repeating: "[", count: 100_000))
    }
  }
}
