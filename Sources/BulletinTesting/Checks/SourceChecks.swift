import Bulletin
import Dispatch
import Synchronization

/// A source gives the same rows twice, exactly the columns asked for, ends when it is cancelled, and
/// bears files that are not what they should be.
struct SourceChecks {
  let source: any DataSource
  let files: [String: [UInt8]]
  let units: UnitVocabulary
  let log: FaultLog

  /// What was read of one table.
  private struct Reading: Equatable {
    var path: String
    var width: Int
    var rows: [RowCollector.Row]
    var inputs: [String]
  }

  func run() async {
    let access = SampleFiles(files)
    let first: [Reading]
    do { first = try await read(access) } catch {
      log.fail("its sample can be scanned", "\(error)")
      return
    }
    log.expect(
      first.contains { !$0.rows.isEmpty }, "its sample can be scanned",
      "no row came: give the sample files with rows")
    await again(first)
    await columns(first)
    traced(access.readPaths, first)
    await missing(access.readPaths)
    await damaged(first)
    if !access.readPaths.isEmpty { await cancelled() }
  }

  /// Reads every table, all columns.
  private func read(_ files: SampleFiles) async throws -> [Reading] {
    let context = self.context(files)
    var readings: [Reading] = []
    for table in try await source.tables(in: context) {
      let width = Self.width(of: table)
      let (rows, summary) = try await scan(table, Array(0..<width), context)
      readings.append(
        Reading(
          path: table.path, width: width, rows: rows,
          inputs: summary.inputs.map { "\($0.path) \($0.sha256)" }))
    }
    return readings
  }

  private func scan(
    _ table: SourceTable, _ columns: [Int], _ context: RunContext
  ) async throws -> (rows: [RowCollector.Row], summary: ScanSummary) {
    let collector = RowCollector()
    let summary = try await source.scan(
      table, ScanRequest(columns: columns), in: context, into: collector.sink)
    log.expect(
      collector.widths.subtracting([columns.count]).isEmpty, "it gives the columns asked for",
      "\(columns.count) columns were asked for, and batches have \(collector.widths.sorted())")
    return (collector.rows, summary)
  }

  private func again(_ first: [Reading]) async {
    do {
      let second = try await read(SampleFiles(files))
      log.expect(
        first == second, "two scans give the same rows",
        "\(first.map(\.rows.count)) rows, then \(second.map(\.rows.count)), or other cells")
    } catch {
      log.fail("two scans give the same rows", "the second throws: \(error)")
    }
  }

  /// Each column alone, and all of them from the last to the first, hold the same cells.
  private func columns(_ first: [Reading]) async {
    let context = self.context(SampleFiles(files))
    do {
      for (table, reading) in zip(try await source.tables(in: context), first) {
        let all = Array(0..<reading.width)
        for asked in all.prefix(8).map({ [$0] }) + [all.reversed()] {
          let wanted = reading.rows.map { row in
            RowCollector.Row(line: row.line, cells: asked.map { row.cells[$0] })
          }.sorted()
          let (rows, _) = try await scan(table, asked, context)
          // A row of which no asked cell is there may come or not: it says nothing.
          log.expect(
            Self.telling(rows) == Self.telling(wanted), "it gives the columns asked for",
            "asked for columns \(asked) alone, cells are others than among all")
        }
      }
    } catch {
      log.fail("it gives the columns asked for", "\(error)")
    }
  }

  private static func telling(_ rows: [RowCollector.Row]) -> [RowCollector.Row] {
    rows.filter { !$0.cells.allSatisfy { $0 == "missing:" } }
  }

  /// Every file that was read has its digest in the summary, under the path that tables name.
  private func traced(_ paths: [String], _ readings: [Reading]) {
    let digests = Set(readings.flatMap(\.inputs).map { String($0.prefix { $0 != " " }) })
    for path in paths where !digests.contains(path) {
      log.fail(
        "figures can be traced", "'\(path)' is read, and no digest of it is in the summary")
    }
  }

  private func missing(_ paths: [String]) async {
    guard !paths.isEmpty else { return }
    do {
      _ = try await read(SampleFiles([:]))
      log.fail("a missing file is told", "without '\(paths[0])' nothing is said")
    } catch is InputFault {
      return
    } catch {
      log.fail("a missing file is told", "'\(error)' is thrown, not an InputFault")
    }
  }

  /// Files cut short or with strange bytes give rows or a told fault; a bad row leaves the others.
  private func damaged(_ first: [Reading]) async {
    for (path, bytes) in files.sorted(by: { $0.key < $1.key }) {
      let cuts = [0, 1, bytes.count / 3, bytes.count / 2, max(bytes.count - 1, 0)]
      let strange: [[UInt8]] = [
        [0xFF, 0xFE, 0x00, 0x22], Array("\",;\t{[<\u{0}".utf8), Array(repeating: 0x5B, count: 5000),
      ]
      let forms = cuts.map { Array(bytes.prefix($0)) } + strange.map { bytes + $0 + [0x0A] }
      for form in forms {
        var changed = files
        changed[path] = form
        do { _ = try await read(SampleFiles(changed)) } catch {
          log.expectTold(error, "damaged files are told")
        }
      }
    }
    await badRow(first)
  }

  /// A text file with one strange line more has at least the rows that it had.
  private func badRow(_ first: [Reading]) async {
    let changed = files.mapValues { bytes in
      bytes + (bytes.last == 0x0A ? [] : [0x0A]) + Array("?!\u{FFFD}\n".utf8)
    }
    guard changed != files, let second = try? await read(SampleFiles(changed)) else { return }
    for (old, new) in zip(first, second) where new.rows.count < old.rows.count {
      log.fail(
        "a bad row is left out, and no other",
        "with a strange line at its end '\(old.path)' has \(new.rows.count) of \(old.rows.count) rows"
      )
    }
  }

  /// Files without end are read until the task is cancelled; the scan ends then, and says so.
  private func cancelled() async {
    let context = self.context(SampleFiles(files, isEndless: true))
    let source = self.source
    let finite = self.context(SampleFiles(files))
    guard let table = try? await source.tables(in: finite).first else { return }
    let request = ScanRequest(columns: Array(0..<Self.width(of: table)))
    let outcome = await Self.outcome(afterCancelling: .milliseconds(20), within: .seconds(10)) {
      _ = try await source.scan(
        table, request, in: context, into: RowCollector(keepsRows: false).sink)
    }
    switch outcome {
    case nil:
      log.fail(
        "it ends when it is cancelled",
        "it goes on: pass on what reading and folding throw, and ask Task.isCancelled in loops")
    case .success:
      log.fail(
        "it ends when it is cancelled",
        "it returns as if all had been read: pass on what reading throws")
    case .failure: return
    }
  }

  /// What comes of a body that is cancelled a while after it began, or nil if it does not end.
  ///
  /// Times are those of a clock that no task can hold up, since bodies may block the threads that
  /// tasks share; they count from when the body began.
  private static func outcome(
    afterCancelling pause: DispatchTimeInterval, within time: DispatchTimeInterval,
    _ body: @escaping @Sendable () async throws -> Void
  ) async -> Result<Void, any Error>? {
    let (stream, continuation) = AsyncStream.makeStream(of: Result<Void, any Error>?.self)
    let box = Cancellation()
    let task = Task.detached {
      clock.asyncAfter(deadline: .now() + pause) { box.cancel() }
      clock.asyncAfter(deadline: .now() + time) { continuation.yield(nil) }
      do {
        try await body()
        continuation.yield(.success(()))
      } catch { continuation.yield(.failure(error)) }
    }
    box.hold(task)
    for await outcome in stream { return outcome }
    return nil
  }

  private static let clock = DispatchQueue(label: "clock", qos: .userInteractive)

  private func context(_ files: SampleFiles) -> RunContext {
    RunContext(today: HostileReport.today, files: files, units: units)
  }

  private static func width(of table: SourceTable) -> Int {
    switch table.layout {
    case .columns(let names): names.count
    case .grid(let preview): preview.map(\.cells.count).max() ?? 0
    }
  }
}

/// A task that can be cancelled before it is known.
private final class Cancellation: Sendable {
  private let state = Mutex<(task: Task<Void, Never>?, isCancelled: Bool)>((nil, false))

  func hold(_ task: Task<Void, Never>) {
    let isCancelled = state.withLock { state in
      state.task = task
      return state.isCancelled
    }
    if isCancelled { task.cancel() }
  }

  func cancel() {
    state.withLock { state in
      state.isCancelled = true
      return state.task
    }?.cancel()
  }
}
