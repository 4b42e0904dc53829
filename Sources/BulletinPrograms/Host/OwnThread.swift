import BulletinOperations
import Synchronization

/// Runs what blocks on a thread of its own, and lets it know when nobody wants its result any more.
enum OwnThread {
  /// Whether the task that waits has been cancelled.
  final class Flag: Sendable {
    private let state = Atomic(false)

    var isSet: Bool { state.load(ordering: .relaxed) }

    func set() { state.store(true, ordering: .relaxed) }
  }

  /// Runs a body that looks at its flag now and then, and waits for it.
  static func run<Result: Sendable>(
    _ body: @escaping @Sendable (Flag) throws -> Result
  ) async throws -> Result {
    let flag = Flag()
    return try await withTaskCancellationHandler {
      try await BlockingThread.run { try body(flag) }
    } onCancel: {
      flag.set()
    }
  }
}
