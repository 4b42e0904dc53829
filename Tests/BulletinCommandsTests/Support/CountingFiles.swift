import Bulletin
import BulletinConfig
import Synchronization

/// Files that count how often one is opened.
final class CountingFiles: FileAccess {
  private let files: MemoryFiles
  private let count = Mutex(0)

  init(_ files: MemoryFiles) { self.files = files }

  /// How often a file was opened.
  var opened: Int { count.withLock { $0 } }

  func paths(matching pattern: String) -> [String] { files.paths(matching: pattern) }

  func open(_ path: String) throws -> any ByteInput {
    count.withLock { $0 += 1 }
    return try files.open(path)
  }
}

extension Office {
  /// The files as the engine gets them.
  var memory: MemoryFiles { MemoryFiles(files, raw) }

  /// What a run over a plan knows of the world.
  func context(_ plan: Plan) -> RunContext {
    RunContext(
      today: CalendarDay(iso: "2026-11-24")!, calendar: plan.calendar, files: memory,
      units: plan.units)
  }
}
