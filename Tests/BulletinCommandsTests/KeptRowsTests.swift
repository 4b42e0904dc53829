import Bulletin
import Synchronization
import Testing

@testable import BulletinEngine

/// Rows that are kept are those that came, and a source that answers is asked once.
@Suite struct KeptRowsTests {
  private static func scan(
    _ kept: KeptRows, _ source: Answering, _ columns: [Int], further: [Int] = [0, 2, 1]
  ) async throws -> [String] {
    let lines = Lines()
    _ = try await kept.scan(
      SourceTable("t", columns: ["a", "b", "c"]), ScanRequest(columns: columns), further: further,
      of: source, in: Answering.context, into: BatchSink { LineLane(lines) })
    return lines.all
  }

  @Test func rowsComeAgainWithPlacesKindsAndFaults() async throws {
    let source = Answering(rows: 3)
    let kept = KeptRows(wanted: [])
    let first = try await Self.scan(kept, source, [1])
    #expect(first == ["3: number 18.5", "4+2..<9: - !short", "5: number -7 ="])
    let again = Lines()
    let summary = try kept.replay(
      ScanRequest(columns: [2, 0]), into: BatchSink { LineLane(again) })
    #expect(
      again.all == [
        "3: -|text a", "4+2..<9: boolean true|text b !short", "5: date 2025-05-30|- =",
      ])
    #expect(summary?.inputs.map(\.path) == ["t"])
    #expect(source.scans == 1)
  }

  @Test func whatWasNotKeptIsNotHandedOn() async throws {
    let kept = KeptRows(wanted: [])
    _ = try await Self.scan(kept, Answering(rows: 3), [1], further: [0])
    let sink = BatchSink { LineLane(Lines()) }
    #expect(try kept.replay(ScanRequest(columns: [2]), into: sink) == nil)
    #expect(try kept.replay(ScanRequest(columns: [0]), into: sink) != nil)
    #expect(try kept.replay(ScanRequest(columns: [0]), into: sink) == nil)
  }

  @Test func beyondTheLimitNothingIsKept() async throws {
    let source = Answering(rows: 100)
    let kept = KeptRows(wanted: [], limit: 400)
    #expect(try await Self.scan(kept, source, [1]).count == 100)
    #expect(
      try kept.replay(ScanRequest(columns: [1]), into: BatchSink { LineLane(Lines()) }) == nil)
  }
}

/// A source that counts how often it is asked; its rows are of every kind.
private final class Answering: DataSource {
  static let name: ComponentName = "answering"
  static let summary = "Rows of every kind."
  static let context = RunContext(
    today: CalendarDay(number: 0), files: MemoryFiles([:]), units: .standard)

  private let rows: Int
  private let asked = Mutex(0)

  init(rows: Int) { self.rows = rows }

  convenience init(_ options: EmptyOptions) { self.init(rows: 0) }

  var scans: Int { asked.withLock { $0 } }

  func tables(in context: RunContext) -> [SourceTable] {
    [SourceTable("t", columns: ["a", "b", "c"])]
  }

  func scan(
    _ table: SourceTable, _ request: ScanRequest, in context: RunContext, into sink: BatchSink
  ) throws -> ScanSummary {
    asked.withLock { $0 += 1 }
    let lane = sink.lane()
    let batch = RecordBatch(columnCount: request.columns.count)
    for row in 0..<rows {
      let cells: [(String, RecordBatch.CellKind)] =
        switch row % 3 {
        case 0: [("a", .text), ("18.5", .number), ("", .missing)]
        case 1: [("b", .text), ("", .missing), ("true", .boolean)]
        default: [("", .missing), ("-7", .number), ("2025-05-30", .date)]
        }
      for column in request.columns { batch.append(cells[column].0, kind: cells[column].1) }
      batch.endRow(
        at: RowPlace(line: row + 3, span: row % 3 == 1 ? 2..<9 : nil),
        fault: row % 3 == 1 ? "short" : nil, isSetAside: row % 3 == 2)
      if row % 2 == 0 {
        try lane.fold(batch)
        batch.removeAll()
      }
    }
    try lane.fold(batch)
    return ScanSummary(inputs: [InputDigest(path: "t", sha256: "", size: rows)])
  }
}

private final class Lines: Sendable {
  private let lines = Mutex<[String]>([])

  var all: [String] { lines.withLock { $0 } }

  func add(_ line: String) { lines.withLock { $0.append(line) } }
}

private final class LineLane: BatchLane {
  private let lines: Lines

  init(_ lines: Lines) { self.lines = lines }

  override func fold(_ batch: RecordBatch) {
    for row in 0..<batch.rowCount {
      let place = batch.places[row]
      let cells = batch.columns.map { column in
        column[row].kind == .missing ? "-" : "\(column[row].kind) \(batch.text(column[row]))"
      }
      var line = "\(place.line)\(place.span.map { "+\($0)" } ?? ""): "
      line += cells.joined(separator: "|")
      if let fault = batch.rowFaults[row] { line += " !\(fault)" }
      if batch.setAside.contains(row) { line += " =" }
      lines.add(line)
    }
  }
}
