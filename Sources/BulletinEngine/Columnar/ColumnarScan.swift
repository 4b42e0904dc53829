import Bulletin

/// Answers a question from the bytes of delimited text, in one pass and on several tasks.
struct ColumnarScan {
  /// Why the scan came to nothing.
  enum Failure: Error {
    /// The cells are not what they were taken for; what is known of them now.
    case mistyped([QueryTyping.Need: ColumnProfile])
    /// The bytes are refused, or the question must be answered the plain way.
    case unfit
  }

  let plan: ColumnarPlan
  let typing: QueryTyping
  let context: RunContext
  /// What is known of the columns beforehand.
  let profiles: [QueryTyping.Need: ColumnProfile]

  /// What one table came to.
  struct Outcome {
    var profiles: [QueryTyping.Need: ColumnProfile]
    var leftOut: LeftOutTally
    var diagnostics: [Diagnostic]
  }

  /// Reads a table.
  ///
  /// - Parameters:
  ///   - work: The tasks that read it.
  ///   - store: Takes what the rows of the table come to.
  ///   - plain: Takes what those rows come to that go the plain way.
  func run(
    _ source: any DelimitedSource, _ work: ScanWork, into store: AnswerStore,
    _ plain: inout QueryGroups
  ) async throws -> Outcome {
    let text = try source.open(plan.table.table.table, in: context)
    let reader = ChunkReader(text, size: work.chunk)
    let tasks = work.tasks
    let workers = WorkerPool(plan, text, profiles, context, store, work)
    defer { workers.deallocate() }
    let rowsAbove = plan.table.table.rowsAbove
    let typing = typing
    let assumed = profiles
    let plan = plan
    try await withThrowingTaskGroup(of: Void.self) { group in
      for index in 0..<tasks {
        group.addTask {
          try Self.work(
            workers.workers + index, reader, rowsAbove: rowsAbove, plan, typing, assumed,
            room: work.plainRoom / tasks)
        }
      }
      do { for try await _ in group {} } catch {
        reader.stop()
        throw error
      }
    }
    var profiles = profiles
    var lines: [Int: Int] = [:]
    var leftOut = LeftOutTally()
    for index in 0..<tasks {
      let worker = workers.workers[index]
      profiles.merge(Self.profiles(of: worker)) { first, second in
        var merged = first
        merged.merge(second)
        return merged
      }
      lines.merge(worker.lines) { first, _ in first }
      leftOut.merge(worker.plain.leftOut)
    }
    guard Self.holds(profiles, plan, typing) else { throw Failure.mistyped(profiles) }
    var starts = [text.firstLine]
    for chunk in 0..<lines.count { starts.append(starts[chunk] + (lines[chunk] ?? 0)) }
    leftOut.change { row in
      guard row.line >= 0 else { return }
      row.line = starts[row.line >> 32] + row.line & 0xFFFF_FFFF
    }
    for index in 0..<tasks { plain.merge(workers.workers[index].plain.groups) }
    return Outcome(
      profiles: profiles, leftOut: leftOut, diagnostics: text.diagnostics)
  }

  private static func work(
    _ worker: UnsafeMutablePointer<ColumnarWorker>, _ reader: ChunkReader, rowsAbove: Int,
    _ plan: ColumnarPlan, _ typing: QueryTyping, _ assumed: [QueryTyping.Need: ColumnProfile],
    room: Int
  ) throws {
    var buffer = reader.buffer()
    do {
      while try reader.fill(&buffer) {
        try worker.pointee.fold(buffer, skipping: buffer.index == 0 ? rowsAbove : 0)
        // The plain way has means against too many groups.
        guard worker.pointee.plain.groups.weight <= room else { throw Failure.unfit }
        let known = profiles(of: worker.pointee)
        guard holds(known, plan, typing) else { throw Failure.mistyped(known) }
      }
    } catch is ChunkReader.Unfit {
      reader.stop()
      throw Failure.unfit
    } catch {
      reader.stop()
      throw error
    }
    try worker.pointee.finish()
  }

  private static func profiles(
    of worker: ColumnarWorker
  ) -> [QueryTyping.Need: ColumnProfile] {
    var profiles: [QueryTyping.Need: ColumnProfile] = [:]
    for index in 0..<worker.columnCount {
      let store = worker.stores[index]
      for (need, profile) in zip(store.column.needs, store.profiles) { profiles[need] = profile }
    }
    return profiles
  }

  /// Whether the columns are still what the plan takes them for.
  private static func holds(
    _ profiles: [QueryTyping.Need: ColumnProfile], _ plan: ColumnarPlan, _ typing: QueryTyping
  ) -> Bool {
    for column in plan.columns {
      guard let taken = plan.table.readings[0][column.name],
        let open = plan.table.table[column.name]
      else { return false }
      for need in column.needs {
        let (reader, _) = QueryTyping.reader(open, profiles[need], in: plan.table.table)
        let isNumber = reader.type == .integer || reader.type == .decimal
        guard reader.type == taken.type, !isNumber || reader.style == taken.style else {
          return false
        }
      }
    }
    return true
  }
}

/// The tasks' workers in memory by hand.
///
/// Unchecked, since a worker is not Sendable: each belongs to one task while the scan runs, and is
/// looked at only after it.
private final class WorkerPool: @unchecked Sendable {
  let workers: UnsafeMutablePointer<ColumnarWorker>
  private let count: Int

  init(
    _ plan: ColumnarPlan, _ text: DelimitedText, _ profiles: [QueryTyping.Need: ColumnProfile],
    _ context: RunContext, _ store: AnswerStore, _ work: ScanWork
  ) {
    count = work.tasks
    workers = .allocate(capacity: count)
    for index in 0..<count {
      (workers + index).initialize(
        to: ColumnarWorker(
          plan, text, profiles: profiles, context, into: store, task: index, room: work.groups))
    }
  }

  func deallocate() {
    for index in 0..<count { workers[index].deallocate() }
    workers.deinitialize(count: count)
    workers.deallocate()
  }
}
