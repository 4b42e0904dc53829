import Bulletin
import BulletinConfig
import BulletinOperations

/// The work of making one report's files: it knows nothing of the other reports.
struct SetWork: Sendable {
  /// A folder whose files are to be made.
  struct Target: Sendable {
    var folder: String
    var set: OutputSet
  }

  /// A folder whose files are made.
  struct Outcome: Sendable {
    var folder: String
    var set: OutputSet.Made
    var outputs: [RecordedOutput]
    /// Files that somebody had edited, and what they are kept as.
    var kept: [(name: String, keptAs: String)]
  }

  var value: ReportValue
  var targets: [Target]
  /// Whether the files are put in place, and not only rendered.
  var writes = true
  /// Whether the bytes are wanted afterwards.
  var keepsBytes = false

  /// Renders the files, then exchanges each folder as a whole.
  func perform() throws -> [Outcome] {
    // Nothing is exchanged before every file is there.
    let made = try targets.map { ($0, try $0.set.made()) }
    return try made.map { target, set in
      var kept: [(name: String, keptAs: String)] = []
      if writes {
        kept = try OutputFolder(target.folder).replace(
          with: set.files, recorded: SetManifest.recordedFiles(in: target.folder),
          today: target.set.today
        ).kept
      }
      let outputs = set.files.map {
        RecordedOutput(
          folder: target.folder, name: $0.name, sha256: FileDigest.sha256(of: $0.bytes),
          size: $0.bytes.count)
      }
      var set = set
      if !keepsBytes { set.files = [] }
      return Outcome(folder: target.folder, set: set, outputs: outputs, kept: kept)
    }
  }

  /// Does several works, as many at a time as there are processors.
  ///
  /// - Parameter progress: Told how many are done.
  /// - Returns: What each came to, in their order; one that fails stops no other.
  static func all(
    _ works: [SetWork], width: Int = Machine.processors, _ progress: (Int) -> Void = { _ in }
  ) async -> [Result<[Outcome], CommandFault>] {
    var results: [Result<[Outcome], CommandFault>?] = Array(repeating: nil, count: works.count)
    await withTaskGroup(of: (Int, Result<[Outcome], CommandFault>).self) { group in
      var next = 0
      func start() {
        guard next < works.count else { return }
        let (index, work) = (next, works[next])
        next += 1
        group.addTask {
          do { return (index, .success(try work.perform())) } catch {
            return (index, .failure(CommandFault(error)))
          }
        }
      }
      for _ in 0..<max(1, width) { start() }
      var done = 0
      for await (index, result) in group {
        results[index] = result
        done += 1
        progress(done)
        start()
      }
    }
    return results.map { $0! }
  }
}
