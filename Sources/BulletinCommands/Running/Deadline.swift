import Bulletin
import Glibc
import Synchronization

/// Runs something that may hang, and goes on without it when its time is over.
///
/// What hangs (a pipe that nobody writes into, a name server) cannot be broken off; it runs on
/// threads of its own, so that nothing else waits for them, and ends with the program.
struct Deadline {
  let seconds: Int

  /// What is wrong when the time is over.
  struct Passed: ToldFault {
    let seconds: Int
    var message: Message { "no answer after \(seconds) seconds" }
  }

  /// - Throws: What the body throws, or `Passed`.
  func run<Value: Sendable>(_ body: @escaping @Sendable () async throws -> Value) async throws
    -> Value
  {
    let seconds = seconds
    return try await withCheckedThrowingContinuation { continuation in
      let first = Waiting(continuation)
      Task.detached(executorPreference: OwnThreads.shared) {
        do { first.resume(.success(try await body())) } catch { first.resume(.failure(error)) }
      }
      OwnThreads.start {
        sleep(UInt32(clamping: seconds))
        first.resume(.failure(Passed(seconds: seconds)))
      }
    }
  }

  /// A continuation that the first who comes resumes.
  private final class Waiting<Value: Sendable>: Sendable {
    private let continuation: Mutex<CheckedContinuation<Value, any Error>?>

    init(_ continuation: CheckedContinuation<Value, any Error>) {
      self.continuation = Mutex(continuation)
    }

    func resume(_ result: sending Result<Value, any Error>) {
      let taken = continuation.withLock { continuation in
        defer { continuation = nil }
        return continuation
      }
      taken?.resume(with: result)
    }
  }
}

/// Runs each piece of a task on a thread of its own.
private final class OwnThreads: TaskExecutor {
  static let shared = OwnThreads()

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    let executor = asUnownedTaskExecutor()
    Self.start { job.runSynchronously(on: executor) }
  }

  /// Starts a thread that nobody waits for.
  static func start(_ body: @escaping @Sendable () -> Void) {
    let box = Unmanaged.passRetained(Body(body))
    var thread = pthread_t()
    let failure = pthread_create(
      &thread, nil,
      { argument in
        Unmanaged<Body>.fromOpaque(argument!).takeRetainedValue().body()
        return nil
      }, box.toOpaque())
    if failure == 0 {
      pthread_detach(thread)
    } else {
      box.takeRetainedValue().body()
    }
  }

  private final class Body: Sendable {
    let body: @Sendable () -> Void
    init(_ body: @escaping @Sendable () -> Void) { self.body = body }
  }
}
