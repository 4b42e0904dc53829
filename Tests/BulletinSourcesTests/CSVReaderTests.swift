import Bulletin
import Testing

@testable import BulletinSources

@Suite struct CSVReaderTests {
  private static func rows(_ text: String, delimiter: Character? = nil, step: Int) throws
    -> [[String]]
  {
    try rows(Array(text.utf8), delimiter: delimiter, step: step)
  }

  private static func rows(
    _ bytes: [UInt8], delimiter: Character? = nil, step: Int
  ) throws -> [[String]] {
    var reader = try CSVReader(
      Steps(bytes, step: step), path: "t.csv", delimiter: delimiter?.asciiValue, quote: 0x22)
    return try reader.preview(1000).map(\.cells)
  }

  @Test(
    arguments: [
      ("a,b\n1,2\n", [["a", "b"], ["1", "2"]]),
      ("a;b\r\n1;2\r\n", [["a", "b"], ["1", "2"]]),
      ("a\tb\r1\t2", [["a", "b"], ["1", "2"]]),
      ("\u{FEFF}a,b\n1,2", [["a", "b"], ["1", "2"]]),
      ("sep=;\na;b,c\n1;2", [["a", "b,c"], ["1", "2"]]),
      ("a,b\n\"1,5\",\"x\"\"y\"\n", [["a", "b"], ["1,5", "x\"y"]]),
      ("a,b\n\"one\ntwo\",3\n", [["a", "b"], ["one\ntwo", "3"]]),
      ("a,b\n1,\"\"\n", [["a", "b"], ["1", ""]]),
      ("a,b\n5\" pipe,2\n", [["a", "b"], ["5\" pipe", "2"]]),
      ("a,b\n1\n", [["a", "b"], ["1"]]),
      ("", []),
    ], [1, 2, 3, 1000])
  func recordsAreRead(example: (text: String, rows: [[String]]), step: Int) throws {
    #expect(try Self.rows(example.text, step: max(step, 16)) == example.rows)
  }

  @Test func aQuoteThatNeverClosesNamesItsLine() {
    #expect(
      throws: InputFault.malformed(
        path: "t.csv", line: 2, reason: "a quote opens in this record and never closes")
    ) { try Self.rows("a,b\n\"1,2\n3,4\n", step: 64) }
  }

  @Test func bytesThatAreNotUTF8NameTheirLine() {
    #expect(
      throws: InputFault.malformed(
        path: "t.csv", line: 2, reason: "the bytes are not UTF-8; save the file as UTF-8")
    ) { try Self.rows(Array("a,b\n".utf8) + [0xE9, 0x2C, 0x31, 0x0A], step: 64) }
  }

  @Test func cellsKnowTheColumnThatAnEditorShows() throws {
    var reader = try CSVReader(
      Steps(Array("tỉnh;số;\"x;y\";z\n".utf8), step: 64), path: "t", delimiter: 0x3B, quote: 0x22)
    _ = try reader.next()
    let batch = RecordBatch(columnCount: 4)
    for column in 0..<4 { reader.append(column, to: batch) }
    batch.endRow(at: RowPlace(line: 1))
    #expect(batch.columns.map { $0[0].column } == [1, 6, 9, 15])
  }
}

/// Bytes that come a few at a time.
final class Steps: ByteInput {
  private var rest: ArraySlice<UInt8>
  private let step: Int

  init(_ bytes: [UInt8], step: Int) { (rest, self.step) = (bytes[...], step) }

  func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
    let count = min(rest.count, buffer.count, step)
    buffer.copyBytes(from: rest.prefix(count))
    rest = rest.dropFirst(count)
    return count
  }

  func digest() -> InputDigest { InputDigest(path: "t", sha256: "", size: 0) }
}
