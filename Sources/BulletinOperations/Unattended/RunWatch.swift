import Bulletin
import Glibc
import Synchronization

/// Ends the process when somebody asks it to (SIGTERM, SIGINT) or when it takes too long.
///
/// A thread of its own waits, so that neither a blocked read nor busy work can hold it up. It ends
/// the process without unwinding: nothing that is in place is ever half-written, and what lies apart
/// is cleared away by `onEnd` or by the next run.
public final class RunWatch: Sendable {
  /// Why the process is ended.
  public enum Cause: Sendable, Hashable {
    /// A signal, by its number.
    case signal(Int32)
    /// The whole run took longer than it may.
    case runTimeout(seconds: Int, step: String)
    /// A step took longer than it may.
    case stepTimeout(seconds: Int, step: String)
  }

  private struct State: Sendable {
    var runEnd: UInt64?
    var runSeconds = 0
    var stepSeconds: Int?
    var stepEnd: UInt64?
    var step = ""
    var onEnd: (@Sendable (Cause) -> Int32)?
  }

  private let state = Mutex(State())

  /// The watch of this process.
  public static let shared = RunWatch()

  private init() {}

  /// Starts to watch: from now on signals end the process through the watch.
  public func start() {
    let ends = SignalPipe.open()
    for number in [SIGTERM, SIGINT] {
      var before = sigaction()
      sigaction(number, nil, &before)
      // What a shell ignores for its background work stays ignored.
      if unsafeBitCast(before.__sigaction_handler.sa_handler, to: Int.self) == 1 { continue }
      signal(number, SignalPipe.handle)
    }
    var thread = pthread_t()
    let argument = Unmanaged.passRetained(ReadEnd(ends)).toOpaque()
    pthread_create(
      &thread, nil,
      { argument in
        let end = Unmanaged<ReadEnd>.fromOpaque(argument!).takeRetainedValue()
        RunWatch.shared.wait(on: end.descriptor)
        return nil
      }, argument)
    pthread_detach(thread)
  }

  /// Limits the time of the whole run from now on, and of each step.
  public func limit(run: Int?, step: Int?) {
    state.withLock {
      $0.runSeconds = run ?? 0
      $0.runEnd = run.map { Self.now() + UInt64($0) * 1000 }
      $0.stepSeconds = step
    }
    SignalPipe.wake()
  }

  /// Begins a step, whose name is told if it takes too long; nil for none.
  public func step(_ name: String?) {
    state.withLock { state in
      state.step = name ?? ""
      state.stepEnd = name == nil ? nil : state.stepSeconds.map { Self.now() + UInt64($0) * 1000 }
    }
    SignalPipe.wake()
  }

  /// What is done before the process is ended, in the time of a second; it gives the exit status.
  public func onEnd(_ action: (@Sendable (Cause) -> Int32)?) {
    state.withLock { $0.onEnd = action }
  }

  /// Runs a body that must not be cut in two by an end of the process.
  ///
  /// The body is short: the watch waits for it.
  public func uninterrupted<Result: Sendable>(_ body: () throws -> Result) rethrows -> Result {
    try state.withLock { _ in try body() }
  }

  private func wait(on descriptor: Int32) {
    while true {
      let deadline = state.withLock { [$0.runEnd, $0.stepEnd].compactMap(\.self).min() }
      let now = Self.now()
      let wait = deadline.map { $0 > now ? Int32(clamping: $0 - now) : 0 } ?? -1
      var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      let ready = poll(&waiting, 1, wait)
      if ready > 0 {
        var byte: UInt8 = 0
        guard read(descriptor, &byte, 1) == 1, byte != 0 else { continue }
        end(.signal(Int32(byte)))
      } else if ready == 0, let cause = overdue() {
        end(cause)
      }
    }
  }

  private func overdue() -> Cause? {
    state.withLock { state in
      let now = Self.now()
      if let end = state.stepEnd, end <= now {
        return .stepTimeout(seconds: state.stepSeconds ?? 0, step: state.step)
      }
      if let end = state.runEnd, end <= now {
        return .runTimeout(seconds: state.runSeconds, step: state.step)
      }
      return nil
    }
  }

  private func end(_ cause: Cause) {
    var status: Int32 = if case .signal(let number) = cause { 128 + number } else { 1 }
    // What is done at the end gets a second: a disk that hangs must not hold the process up.
    SignalPipe.statusIfHung = status
    signal(SIGALRM, { _ in _exit(SignalPipe.statusIfHung) })
    alarm(1)
    if let action = state.withLock({ $0.onEnd }) { status = action(cause) }
    _exit(status)
  }

  /// Milliseconds of a clock that nobody sets.
  private static func now() -> UInt64 {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return UInt64(time.tv_sec) * 1000 + UInt64(time.tv_nsec) / 1_000_000
  }

  private final class ReadEnd: Sendable {
    let descriptor: Int32
    init(_ descriptor: Int32) { self.descriptor = descriptor }
  }
}

/// A pipe that a signal handler writes into: all that a handler may do safely.
private enum SignalPipe {
  // Set once before handlers are installed, then only read.
  nonisolated(unsafe) static var writeEnd: Int32 = -1
  nonisolated(unsafe) static var statusIfHung: Int32 = 1

  static func open() -> Int32 {
    var ends: [Int32] = [-1, -1]
    pipe(&ends)
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    _ = fcntl(ends[1], F_SETFL, O_NONBLOCK)
    writeEnd = ends[1]
    return ends[0]
  }

  static let handle: @convention(c) (Int32) -> Void = { number in
    var byte = UInt8(truncatingIfNeeded: number)
    _ = write(SignalPipe.writeEnd, &byte, 1)
  }

  /// Lets the watch look at its deadlines anew.
  static func wake() {
    guard writeEnd >= 0 else { return }
    var byte: UInt8 = 0
    _ = write(writeEnd, &byte, 1)
  }
}
