import Bulletin
import Glibc

/// The right to run a pipeline, held by one process: the kernel frees it when that one ends, however
/// it does (flock(2)).
public final class PipelineLock {
  private let descriptor: Int32

  private init(_ descriptor: Int32) { self.descriptor = descriptor }

  deinit { close(descriptor) }

  /// Takes the lock if nobody holds it.
  ///
  /// - Parameter note: What others are told about the holder.
  /// - Returns: The lock, or its holder.
  /// - Throws: `JournalFault` if the lock file cannot be made.
  public static func take(
    _ pipeline: String, in state: JournalFolder, note: String
  ) throws -> Result<PipelineLock, Held> {
    try state.make()
    let path = state.lock(of: pipeline)
    let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      throw JournalFault(
        "the lock '\(path)' cannot be made: \(String(cString: strerror(errno)))",
        hint: "name another folder with '--state'")
    }
    if flock(descriptor, LOCK_EX | LOCK_NB) == 0 {
      ftruncate(descriptor, 0)
      _ = note.withCString { pwrite(descriptor, $0, strlen($0), 0) }
      return .success(PipelineLock(descriptor))
    }
    defer { close(descriptor) }
    guard errno == EWOULDBLOCK else {
      throw JournalFault(
        "the lock '\(path)' cannot be taken: \(String(cString: strerror(errno)))",
        hint: "put the state folder on a local file system with '--state'")
    }
    var bytes = [UInt8](repeating: 0, count: 512)
    let count = pread(descriptor, &bytes, bytes.count, 0)
    let held = String(decoding: bytes[..<max(0, count)], as: UTF8.self)
    return .failure(Held(note: held))
  }

  /// The lock is held by another process.
  public struct Held: Error, Sendable, Hashable {
    /// What the holder wrote down: process and time; empty if it is only just starting.
    public let note: String
  }
}
