import Bulletin
import Synchronization

@testable import BulletinPrograms

/// The plugin program of these tests, in Python.
enum GaugeProgram {
  /// What it told, line by line.
  final class Log: Sendable {
    private let lines = Mutex<[String]>([])
    var all: [String] { lines.withLock { $0 } }
    func take(_ line: String) { lines.withLock { $0.append(line) } }
  }

  static func command(
    _ arguments: [String] = [], environment: [String: String] = [:], timeout: Int = 20,
    log: Log = Log()
  ) -> ProgramCommand {
    let folder = #filePath.split(separator: "/").dropLast(2).joined(separator: "/")
    return ProgramCommand(
      words: ["/usr/bin/python3", "gauge.py"] + arguments, environment: environment,
      folder: "/\(folder)/Programs", timeout: timeout, log: log.take)
  }

  static func registry(_ command: ProgramCommand) throws -> Registry {
    var registry = Registry()
    // A folder that cannot be written keeps nothing, so that each test asks the program.
    try ProgramPlugins(stateFolder: "/proc/none") { report, _ in
      #"{"figures":[{"id":"\#(report.pipeline)","text":"7"}]}"#
    }.register(command, in: &registry)
    return registry
  }

  static func source(
    _ options: KeyValuePairs<String, JSONValue>, _ command: ProgramCommand = command()
  ) throws -> any DataSource {
    let node = Node(JSONValue.object([]).adding(options)) { path in
      Place(file: "config.yaml", line: path.count + 1, column: 1)
    }
    let diagnostics = Diagnostics()
    let made = try registry(command).entry(.source, "py-gauge")?
      .make(node, owner: "", diagnostics)
    guard let source = made as? any DataSource else { throw diagnostics.all[0] }
    return source
  }

  /// Every row as `line: cells`.
  static func rows(of source: any DataSource, columns: [Int] = [0, 1, 2]) async throws -> [String] {
    let context = RunContext(today: CalendarDay(iso: "2026-01-31")!, files: NoFiles())
    let rows = Mutex<[String]>([])
    for table in try await source.tables(in: context) {
      _ = try await source.scan(
        table, ScanRequest(columns: columns), in: context,
        into: BatchSink { Lane { row in rows.withLock { $0.append(row) } } })
    }
    return rows.withLock { $0 }
  }

  private struct NoFiles: FileAccess {
    func paths(matching pattern: String) -> [String] { [] }
    func open(_ path: String) throws -> any ByteInput { throw InputFault.notFound(path) }
  }

  private final class Lane: BatchLane {
    private let take: (String) -> Void
    init(_ take: @escaping (String) -> Void) { self.take = take }

    override func fold(_ batch: RecordBatch) {
      for row in 0..<batch.rowCount {
        let cells = batch.columns.map { column in
          column[row].kind == .missing ? "-" : "\(column[row].kind) \(batch.text(column[row]))"
        }
        let fault = batch.rowFaults[row].map { " ! \($0)" } ?? ""
        take("\(batch.places[row].line): \(cells.joined(separator: "|"))\(fault)")
      }
    }
  }
}
