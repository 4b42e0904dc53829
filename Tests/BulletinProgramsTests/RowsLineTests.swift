import Bulletin
import Testing

@testable import BulletinPrograms

/// A `rows` line says the same in whatever order its keys stand.
@Suite struct RowsLineTests {
  private static func read(_ line: String, next: Int = 5) throws -> [String]? {
    let batch = RecordBatch(columnCount: 2)
    var reader = RowsLine(width: 2, wanted: [1, 0])
    let count = try Array(line.utf8).withUnsafeBufferPointer {
      try reader.read($0, next: next, into: batch)
    }
    guard let count else { return nil }
    #expect(count == batch.rowCount)
    return (0..<count).map { row in
      let cells = batch.columns.map { "\($0[row].kind) \(batch.text($0[row]))" }
      return "\(batch.places[row].line): \(cells.joined(separator: "|"))"
    }
  }

  @Test(arguments: [
    (#"{"type":"rows","rows":[["a",1],["b",-2.5]],"line":17}"#, 17),
    (#"{"line":17,"rows":[["a",1],["b",-2.5]],"type":"rows"}"#, 17),
    (#" { "rows" : [ [ "a" , 1 ] , [ "b" , -2.5 ] ] , "type" : "rows" } "#, 5),
    (#"{"note":{"rows":[[1]]},"type":"rows","line":1,"rows":[["\u0061",1],["b",-2.5]]}"#, 1),
  ])
  func keysStandInAnyOrder(_ line: String, _ first: Int) throws {
    let expected = ["\(first): number 1|text a", "\(first + 1): number -2.5|text b"]
    #expect(try Self.read(line) == expected)
  }

  @Test func anotherMessageIsNoRows() throws {
    #expect(try Self.read(#"{"type":"done","count":3,"sha256":""}"#) == nil)
  }

  @Test(arguments: [
    #"{"rows":[["a",1]],"type":"done"}"#, #"{"rows":[["a",1]]}"#, #"{"type":"rows"}"#,
    #"{"type":"rows","rows":{}}"#, #"{"type":"rows","rows":[["a",1]],"rows":[["b",2]]"#,
    #"{"type":"rows","rows":[["a",1]]} x"#, #"{"type":"rows","rows":[["a",1]"#,
    "{\"type\":\"rows\",\"rows\":[[\"abcdefgh\u{1}\",1]]}",
    "{\"type\":\"rows\",\"rows\":[[\"abcdefgh",
  ])
  func whatIsNeitherIsAFault(_ line: String) {
    #expect(throws: JSONScanner.Fault.self) { try Self.read(line) }
  }

  /// Texts are passed over eight bytes at a time: whatever ends one is met at each offset.
  @Test(arguments: 0..<20)
  func textsEndWhereTheyEnd(_ length: Int) throws {
    let text = String(repeating: "ă", count: length / 2) + String(repeating: "x", count: length % 2)
    let line = "{\"type\":\"rows\",\"rows\":[[\"\(text)\",1],[\"\(text)\\\"\",2]]}"
    let kind = text.isEmpty ? "missing" : "text"
    #expect(
      try Self.read(line) == ["5: number 1|\(kind) \(text)", "6: number 2|text \(text)\""])
  }
}
