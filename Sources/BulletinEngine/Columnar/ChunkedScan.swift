import Bulletin

/// Reads a table of delimited text into lanes by chunks of its bytes, on several tasks.
///
/// What the lanes get is what the source's own scan would give them, in other batches.
struct ChunkedScan {
  let table: SourceTable
  let request: ScanRequest
  let work: ScanWork
  let context: RunContext

  /// Reads the table.
  ///
  /// - Returns: Nil if nothing was handed on, since only the source's own scan can tell what the
  ///   bytes are.
  /// - Throws: `InputFault`.
  func run(_ source: any DelimitedSource, into sink: BatchSink) async throws -> ScanSummary? {
    let text = try source.open(table, in: context)
    let reader = ChunkReader(text, size: work.chunk, countsLines: true)
    let starting = ChunkTask(reader, BatchMaker(text, columns: request.columns))
    guard try starting.start(above: request.rowsAbove) else { return nil }
    let others = request.isOrdered || reader.isDone ? 0 : work.tasks - 1
    let lane = UnsafeLane(sink.lane())
    do {
      try await withThrowingTaskGroup(of: Void.self) { group in
        for _ in 0..<others {
          let task = ChunkTask(reader, BatchMaker(text, columns: request.columns))
          let lane = UnsafeLane(sink.lane())
          group.addTask { try task.run(into: lane.lane) }
        }
        do {
          try starting.run(into: lane.lane)
          for try await _ in group {}
        } catch {
          reader.stop()
          throw error
        }
      }
    } catch is ChunkReader.Unfit {
      throw try await refusal(by: source)
    }
    return ScanSummary(inputs: [text.input.digest()], diagnostics: text.diagnostics)
  }

  /// What the source's own reader says of bytes that cannot be read.
  private func refusal(by source: any DelimitedSource) async throws -> InputFault {
    _ = try await source.scan(table, request, in: context, into: BatchSink { BatchLane() })
    return InputFault.malformed(
      path: table.path, line: 1, reason: "a record is too long; is a quote not closed?")
  }
}

/// A lane on its way to the task that it belongs to.
private struct UnsafeLane: @unchecked Sendable {
  let lane: BatchLane

  init(_ lane: BatchLane) { self.lane = lane }
}

/// One task of a scan by chunks.
///
/// Unchecked, since a batch is not Sendable: it belongs to the one task that runs.
private final class ChunkTask: @unchecked Sendable {
  private let reader: ChunkReader
  private let maker: BatchMaker
  private var buffer: ChunkReader.Buffer
  private var above = 0
  private var isFilled = false

  init(_ reader: ChunkReader, _ maker: BatchMaker) {
    self.reader = reader
    self.maker = maker
    buffer = reader.buffer()
  }

  /// Takes the first chunk.
  ///
  /// - Returns: False for one that the source's own reader has to look at.
  func start(above: Int) throws -> Bool {
    do { isFilled = try reader.fill(&buffer) } catch is ChunkReader.Unfit { return false }
    self.above = above
    return isFilled && maker.holds(above, buffer)
  }

  func run(into lane: BatchLane) throws {
    do {
      if isFilled { try maker.fold(buffer, above: above, into: lane) }
      while try reader.fill(&buffer) { try maker.fold(buffer, above: 0, into: lane) }
    } catch {
      reader.stop()
      throw error
    }
  }
}
