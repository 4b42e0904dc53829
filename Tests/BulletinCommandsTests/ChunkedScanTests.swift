import Bulletin
import Foundation
import Testing

@testable import BulletinCommands
@testable import BulletinEngine

/// Rows that are read by chunks are those that a source reads by itself, however work is shared out.
///
/// With BULLETIN_QUERY_TABLES set to a number, that many random tables instead of a few.
@Suite struct ChunkedScanTests {
  private static let tables =
    Int(ProcessInfo.processInfo.environment["BULLETIN_QUERY_TABLES"] ?? "") ?? 200

  /// Keeps what it is handed.
  private final class KeepingLane: BatchLane {
    var rows: [(line: Int, told: String)] = []

    override func fold(_ batch: RecordBatch) {
      for row in 0..<batch.rowCount {
        let cells = batch.columns.map { column in
          "\(column[row].kind) \(column[row].column) \(batch.text(column[row]))"
        }
        let fault = batch.rowFaults[row].map { "\($0)" } ?? ""
        rows.append((batch.places[row].line, "\(cells) \(fault)"))
      }
    }
  }

  private static func told(
    _ table: BoundTable, _ binding: SourceBinding, _ columns: [Int], _ work: ScanWork?,
    _ context: RunContext
  ) async -> String {
    let collector = LaneCollector { KeepingLane() }
    do {
      let summary = try await table.scan(
        binding, columns: columns, work: work, in: context, into: collector.sink)
      let rows = collector.lanes.flatMap(\.rows).sorted { $0.line < $1.line }
      return rows.map { "\($0.line) \($0.told)" }.joined(separator: "\n")
        + "\n\(summary.inputs) \(summary.diagnostics)"
    } catch { return "fault: \(error)" }
  }

  @Test func chunksHoldTheRowsThatTheSourceReads() async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "chunks-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let registry = try BuiltIns.registry()
    var compared = 0
    for seed in 0..<Self.tables {
      var random = Seeded(UInt64(seed) &* 104_729 &+ 7)
      let table = RandomTable(using: &random)
      let path = folder.appending(path: "t\(seed).csv").path
      try Data(table.bytes).write(to: URL(fileURLWithPath: path))
      let input = try QueryInput([path], table: nil, registry: registry)
      let scanner = SourceScanner(binding: input.binding, context: input.context)
      guard let opened = try? await scanner.open() else { continue }
      for one in opened {
        let all = Array(one.headers.indices)
        let columns = all.shuffled(using: &random).prefix(Int.random(in: 0...4, using: &random))
        let expected = await Self.told(one, input.binding, Array(columns), nil, input.context)
        for (tasks, chunk) in [(1, 1 << 20), (1, 30), (2, 50), (3, 177)] {
          let found = await Self.told(
            one, input.binding, Array(columns), ScanWork(tasks: tasks, chunk: chunk),
            input.context)
          #expect(
            found == expected,
            """
            seed \(seed), \(tasks) tasks, \(chunk):
            \(String(decoding: table.bytes, as: UTF8.self).debugDescription)
            \(expected.debugDescription)
            \(found.debugDescription)
            """)
          if found != expected { return }
        }
        compared += 1
      }
    }
    // Else the comparison would say nothing.
    #expect(compared > Self.tables / 2)
  }

  @Test func figuresAndTheirRowsDoNotDependOnHowWorkIsShared() async throws {
    var random = Seeded(3)
    var csv = "place,n,kind\n"
    for _ in 0..<3_000 {
      csv +=
        "\(random.pick(["A", "B", "\"C\nD\"", "Đ"])),\(random.chance(1) ? "?" : "\(random.below(99))"),"
      csv += random.chance(50) ? "x\n" : "y\r\n"
    }
    var told: Set<String> = []
    for (tasks, chunk) in [(1, 1 << 20), (2, 60), (3, 333), (2, 4_000)] {
      var office = Office(
        """
        version: 1
        sources:
          t: {type: csv, path: t.csv, date: none, bad_rows: 100%}
        metrics:
          total: {type: sum, from: t, of: n, where: kind == "x"}
          mean: {type: mean, from: t, of: n}
          least: {type: min, from: t, of: n}
          kinds: {type: distinct, from: t, of: place}
        pipelines: {}
        """, ["t.csv": csv])
      office.work = ScanWork(tasks: tasks, chunk: chunk)
      let by = try NamedExpression.parseList("place").map { Dimension($0.expression) }
      let answer = try await office.ask(
        ["total", "mean", "least", "kinds"], by: by, period: "all")
      let figures = answer.result.figures.sorted { "\($0.key)" < "\($1.key)" }
      told.insert(
        figures.map { "\($0.key) \($0.value.quantity) \($0.value.provenance)" }
          .joined(separator: "\n") + "\(answer.result.leftOut)")
    }
    #expect(told.count == 1)
  }
}
