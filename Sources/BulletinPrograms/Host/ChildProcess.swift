import Bulletin
import CLinux
import Glibc

/// A running program with pipes to its three streams, in a process group of its own.
///
/// Every wait ends at the deadline, and whoever lets go of it kills the whole group: a program
/// cannot hold up a run. It belongs to one thread, but for `kill`.
final class ChildProcess {
  /// The longest line that is taken.
  static let longestLine = 64 << 20

  let title: String
  private let process: pid_t
  private var input: Int32
  private let output: Int32
  private var errors: Int32
  private let deadline: Int64
  private let timeout: Int
  private var log: ProgramLog
  private var outgoing: [UInt8] = []
  private var sent = 0
  private var buffer = [UInt8](repeating: 0, count: 1 << 18)
  private var begin = 0
  private var end = 0
  private var isReaped = false
  private let isCancelled: @Sendable () -> Bool

  /// Starts the program.
  ///
  /// - Parameter isCancelled: Asked again and again while it waits.
  init(
    _ command: ProgramCommand, secrets: [String] = [],
    isCancelled: @escaping @Sendable () -> Bool = { false }
  ) throws(ProgramFault) {
    _ = Self.ignoresBrokenPipes
    title = command.title
    timeout = command.timeout
    deadline = Self.now + Int64(command.timeout) * 1000
    log = ProgramLog(command, secrets: secrets)
    self.isCancelled = isCancelled
    var pipes = [Int32](repeating: -1, count: 6)
    for index in 0..<3 {
      let made = pipes.withUnsafeMutableBufferPointer {
        pipe2($0.baseAddress! + 2 * index, O_CLOEXEC)
      }
      guard made == 0 else {
        throw ProgramFault(.pluginNotStarted, title, "cannot be started: \(Self.reason(errno))")
      }
    }
    let spawned = SpawnedProcess.start(command, input: pipes[0], output: pipes[3], errors: pipes[5])
    for descriptor in [pipes[0], pipes[3], pipes[5]] { close(descriptor) }
    guard case .success(let started) = spawned else {
      for descriptor in [pipes[1], pipes[2], pipes[4]] { close(descriptor) }
      guard case .failure(let fault) = spawned else { fatalError() }
      throw ProgramFault(
        .pluginNotStarted, title, "cannot be started: \(Self.reason(fault.code))",
        hint:
          "the first word of 'command' is a program on the PATH, or a path from the file that names it"
      )
    }
    (process, input, output, errors) = (started, pipes[1], pipes[2], pipes[4])
    for descriptor in [input, output, errors] {
      _ = fcntl(descriptor, F_SETFL, fcntl(descriptor, F_GETFL) | O_NONBLOCK)
    }
    // A wider pipe means fewer turns; where it is refused the usual one does.
    _ = fcntl(output, 1031 /* F_SETPIPE_SZ */, 1 << 20)
  }

  deinit {
    end(killing: true)
    for descriptor in [input, output, errors] where descriptor >= 0 { close(descriptor) }
    log.finish()
  }

  /// Puts a line into the program's standard input; it is written while answers are waited for.
  func send(_ line: String) { outgoing.append(contentsOf: (line + "\n").utf8) }

  /// Closes the program's standard input as soon as all is written.
  private(set) var closesInput = false
  func closeInput() { closesInput = true }

  /// Waits for the next line of the answer.
  ///
  /// - Parameter body: Gets the bytes of the line, with the line feed that ends it.
  /// - Returns: Nil at the end of the answer.
  func withLine<Result>(
    _ body: (UnsafeBufferPointer<UInt8>) throws -> Result
  ) throws -> Result? {
    var searched = begin
    while true {
      if let feed = lineFeed(from: searched) {
        let line = begin...feed
        begin = feed + 1
        return try buffer.withUnsafeBufferPointer {
          try body(UnsafeBufferPointer(rebasing: $0[line]))
        }
      }
      searched = end
      guard end - begin < Self.longestLine else {
        throw ProgramFault(.pluginMalformed, title, "sends a line of more than 64 MiB")
      }
      let offset = searched - begin
      guard try fill() else {
        if end > begin {
          throw ProgramFault(.pluginMalformed, title, "breaks off in the middle of a line")
        }
        return nil
      }
      searched = begin + offset
    }
  }

  /// Waits until the program has ended.
  ///
  /// - Returns: What is wrong with the way it ended; nil if nothing is.
  func finish() throws -> Message? {
    closeInput()
    while try wait(forOutput: false) {}
    var facts = siginfo_t()
    while true {
      facts = siginfo_t()
      let waited = waitid(P_PID, id_t(process), &facts, WEXITED | WNOHANG | WNOWAIT)
      if waited != 0 || facts.si_signo != 0 { break }
      try checkTime()
      usleep(2000)
    }
    let status = end(killing: true)
    if status & 0x7F != 0 { return "was ended by signal \(status & 0x7F)" }
    let code = status >> 8 & 0xFF
    return code == 0 ? nil : "ended with status \(code)"
  }

  /// Ends the whole group.
  @discardableResult private func end(killing: Bool) -> Int32 {
    guard !isReaped else { return 0 }
    isReaped = true
    // Before the leader is reaped, so that the number of the group cannot be another's.
    if killing { _ = Glibc.kill(-process, SIGKILL) }
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    return status
  }

  private func lineFeed(from start: Int) -> Int? {
    guard start < end else { return nil }
    return buffer.withUnsafeBytes { bytes in
      memchr(bytes.baseAddress! + start, 0x0A, end - start).map { found in
        UnsafeRawPointer(found) - bytes.baseAddress!
      }
    }
  }

  /// Reads more of the answer.
  ///
  /// - Returns: False at its end.
  private func fill() throws -> Bool {
    if begin > 0 {
      buffer.withUnsafeMutableBytes { bytes in
        _ = memmove(bytes.baseAddress!, bytes.baseAddress! + begin, end - begin)
      }
      (begin, end) = (0, end - begin)
    }
    if end == buffer.count {
      buffer.append(contentsOf: [UInt8](repeating: 0, count: buffer.count))
    }
    while true {
      let count = buffer.withUnsafeMutableBytes { bytes in
        read(output, bytes.baseAddress! + end, bytes.count - end)
      }
      if count > 0 {
        end += count
        return true
      }
      if count == 0 { return false }
      guard errno == EAGAIN || errno == EINTR else { return false }
      _ = try wait(forOutput: true)
    }
  }

  /// Waits until a stream can go on; writes what is to be sent, and logs what is told.
  ///
  /// - Returns: False once nothing is left to wait for but the answer.
  private func wait(forOutput: Bool) throws -> Bool {
    write()
    guard forOutput || input >= 0 || errors >= 0 else { return false }
    var polls = [
      pollfd(fd: forOutput ? output : -1, events: Int16(POLLIN), revents: 0),
      pollfd(fd: errors, events: Int16(POLLIN), revents: 0),
      pollfd(fd: sent < outgoing.count ? input : -1, events: Int16(POLLOUT), revents: 0),
    ]
    try checkTime()
    let left = min(deadline - Self.now, 100)
    _ = poll(&polls, 3, Int32(max(left, 0)))
    if errors >= 0, polls[1].revents != 0 { readErrors() }
    if !forOutput, hasEnded() { drain() }
    return forOutput || input >= 0 || errors >= 0
  }

  private func checkTime() throws {
    if isCancelled() { throw CancellationError() }
    guard Self.now < deadline else {
      throw ProgramFault(
        .pluginTimedOut, title, "did not answer within \(timeout) seconds and was ended",
        hint: "give it longer with 'timeout:' beside its 'command'")
    }
  }

  private func write() {
    while input >= 0, sent < outgoing.count {
      let count = outgoing.withUnsafeBytes { bytes in
        Glibc.write(input, bytes.baseAddress! + sent, bytes.count - sent)
      }
      if count > 0 {
        sent += count
      } else if errno == EAGAIN {
        return
      } else if errno != EINTR {
        // It reads no more; what it answers tells why.
        sent = outgoing.count
        closesInput = true
      }
    }
    if input >= 0, closesInput {
      close(input)
      input = -1
    }
  }

  private func hasEnded() -> Bool {
    var facts = siginfo_t()
    let waited = waitid(P_PID, id_t(process), &facts, WEXITED | WNOHANG | WNOWAIT)
    return waited == 0 && facts.si_signo != 0
  }

  /// Takes what an ended program left in the pipe of its messages; children of its may hold it open.
  private func drain() {
    while errors >= 0 {
      let before = log.count
      readErrors()
      if log.count == before { break }
    }
    if errors >= 0 { close(errors) }
    errors = -1
    if input >= 0 { close(input) }
    input = -1
  }

  private func readErrors() {
    var chunk = [UInt8](repeating: 0, count: 1 << 14)
    let count = chunk.withUnsafeMutableBytes { read(errors, $0.baseAddress!, $0.count) }
    if count > 0 {
      log.take(chunk[..<count])
    } else if count == 0 || (errno != EAGAIN && errno != EINTR) {
      close(errors)
      errors = -1
    }
  }

  /// A program that stops reading ends no run.
  private static let ignoresBrokenPipes: Void = { signal(SIGPIPE, SIG_IGN) }()

  /// Milliseconds of a clock that nobody sets.
  private static var now: Int64 {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
  }

  private static func reason(_ code: Int32) -> String { String(cString: strerror(code)) }
}
