import Glibc

/// A thread of its own for calls that block: the tasks of a run never wait behind them.
public enum BlockingThread {
  /// Runs a body on a fresh thread and gives back what it comes to.
  public static func run<Value: Sendable>(
    _ body: @escaping @Sendable () throws -> Value
  ) async throws -> Value {
    try await withCheckedThrowingContinuation { continuation in
      let work = Unmanaged.passRetained(Work { continuation.resume(with: Result(catching: body)) })
      var thread = pthread_t()
      let failure = pthread_create(
        &thread, nil,
        { context in
          BlockingThread.deafenToBrokenPipes()
          Unmanaged<Work>.fromOpaque(context!).takeRetainedValue().body()
          return nil
        }, work.toOpaque())
      guard failure == 0 else {
        work.release()
        continuation.resume(throwing: ThreadFault(reason: String(cString: strerror(failure))))
        return
      }
      pthread_detach(thread)
    }
  }

  /// A write to somebody who is gone fails with an error, and does not end the program.
  private static func deafenToBrokenPipes() {
    var signals = sigset_t()
    sigemptyset(&signals)
    sigaddset(&signals, SIGPIPE)
    pthread_sigmask(SIG_BLOCK, &signals, nil)
  }

  private final class Work: Sendable {
    let body: @Sendable () -> Void
    init(_ body: @escaping @Sendable () -> Void) { self.body = body }
  }
}

/// The system has no thread to give.
struct ThreadFault: Error, CustomStringConvertible {
  let reason: String
  var description: String { "no thread could be started: \(reason)" }
}
