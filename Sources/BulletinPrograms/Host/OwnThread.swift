import Glibc
import Synchronization

/// Runs what blocks on a thread of its own, so that tasks and timers never wait for it.
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
      try await withCheckedThrowingContinuation { continuation in
        let work = Work {
          continuation.resume(with: Swift.Result { try body(flag) })
        }
        var thread = pthread_t()
        let code = pthread_create(
          &thread, nil,
          { pointer in
            Unmanaged<Work>.fromOpaque(pointer!).takeRetainedValue().body()
            return nil
          }, Unmanaged.passRetained(work).toOpaque())
        precondition(code == 0, "no thread can be made")
        pthread_detach(thread)
      }
    } onCancel: {
      flag.set()
    }
  }

  private final class Work: Sendable {
    let body: @Sendable () -> Void
    init(_ body: @escaping @Sendable () -> Void) { self.body = body }
  }
}
