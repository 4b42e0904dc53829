import Bulletin
import CLinux
import Glibc

/// One run of a program: bytes in, what it said out, killed with all it started when its time is up.
struct ProgramRun {
  /// How it ended.
  enum Ending: Equatable {
    /// It ended by itself with a status.
    case exited(Int32)
    /// A signal ended it.
    case signalled(Int32)
    /// Its time was up, and it was killed.
    case timedOut
  }

  /// What came of it.
  struct Outcome {
    var ending: Ending
    /// The last of what it wrote on either stream, 64 KiB at most.
    var output: String
    /// Whether all the input was taken before it ended.
    var tookInput: Bool

    /// The last line that says something, for a message.
    var lastLine: String {
      output.split(whereSeparator: \.isNewline).last { !$0.allSatisfy(\.isWhitespace) }
        .map { String($0.prefix(300)) } ?? ""
    }
  }

  /// The path of the program.
  var path: String
  /// Its arguments, without its own name.
  var arguments: [String] = []
  /// All of its environment.
  var environment: [(name: String, value: String)] = []
  /// The bytes on its standard input.
  var input: [UInt8] = []
  /// The folder that it works in; this program's if it is nil.
  var folder: String?
  /// The seconds that it may take.
  var timeout = 60

  /// Runs it and waits; blocks the thread.
  ///
  /// - Throws: `PublishingFault` if it cannot be started.
  func run() throws -> Outcome {
    let input = try Pipe()
    let output = try Pipe()
    defer {
      input.close()
      output.close()
    }
    let process = try start(reading: input.reading, writing: output.writing)
    input.closeReading()
    output.closeWriting()
    let deadline = Deadline(seconds: timeout)
    var conversation = Conversation(input: self.input)
    let isDone = conversation.hold(input, output, until: deadline)
    let ending = wait(for: process, isDone ? deadline : nil)
    return Outcome(
      ending: ending, output: String(decoding: conversation.heard, as: UTF8.self),
      tookInput: conversation.isAllSaid)
  }

  private func start(reading input: Int32, writing output: Int32) throws -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, input, 0)
    posix_spawn_file_actions_adddup2(&actions, output, 1)
    posix_spawn_file_actions_adddup2(&actions, output, 2)
    if let folder { posix_spawn_file_actions_addchdir_np(&actions, folder) }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var none = sigset_t()
    sigemptyset(&none)
    var all = sigset_t()
    sigfillset(&all)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setsigdefault(&attributes, &all)
    posix_spawnattr_setpgroup(&attributes, 0)
    posix_spawnattr_setflags(
      &attributes,
      Int16(POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
    var words: [UnsafeMutablePointer<CChar>?] = ([path] + arguments).map { strdup($0) } + [nil]
    var variables: [UnsafeMutablePointer<CChar>?] =
      environment.map { strdup("\($0.name)=\($0.value)") } + [nil]
    defer { for text in words + variables { free(text) } }
    var process = pid_t()
    let failure = posix_spawn(&process, path, &actions, &attributes, &words, &variables)
    guard failure == 0 else {
      throw PublishingFault(
        "'\(path)' cannot be started: \(String(cString: strerror(failure)))")
    }
    return process
  }

  /// Waits for the end; kills the whole group where no deadline is left.
  private func wait(for process: pid_t, _ deadline: Deadline?) -> Ending {
    var status: Int32 = 0
    repeat {
      if waitpid(process, &status, WNOHANG) == process {
        kill(-process, SIGKILL)
        return Self.ending(status)
      }
      if deadline != nil { usleep(2000) }
    } while deadline?.hasPassed == false
    kill(-process, SIGKILL)
    waitpid(process, &status, 0)
    return .timedOut
  }

  private static func ending(_ status: Int32) -> Ending {
    status & 0x7F == 0 ? .exited((status >> 8) & 0xFF) : .signalled(status & 0x7F)
  }
}

/// Writes what a program is to read and hears what it says, until it closes its output.
private struct Conversation {
  private let input: [UInt8]
  private var said = 0
  private(set) var heard: [UInt8] = []

  init(input: [UInt8]) { self.input = input }

  var isAllSaid: Bool { said == input.count }

  /// - Returns: Whether the program closed its output in time.
  mutating func hold(_ input: Pipe, _ output: Pipe, until deadline: Deadline) -> Bool {
    _ = fcntl(input.writing, F_SETFL, O_NONBLOCK)
    if isAllSaid { input.closeWriting() }
    var buffer = [UInt8](repeating: 0, count: 1 << 14)
    while !deadline.hasPassed {
      var ends = [
        pollfd(fd: output.reading, events: Int16(POLLIN), revents: 0),
        pollfd(fd: input.writing, events: Int16(POLLOUT), revents: 0),
      ]
      guard poll(&ends, input.writing >= 0 ? 2 : 1, deadline.milliseconds) > 0 else { continue }
      if input.writing >= 0, ends[1].revents != 0 { say(input) }
      if ends[0].revents != 0 {
        let count = read(output.reading, &buffer, buffer.count)
        if count == 0 { return true }
        if count > 0 { keep(buffer[..<count]) }
      }
    }
    return false
  }

  private mutating func say(_ pipe: Pipe) {
    let count = input[said...].withUnsafeBytes { write(pipe.writing, $0.baseAddress, $0.count) }
    if count > 0 { said += count }
    if isAllSaid || (count < 0 && errno != EAGAIN && errno != EINTR) { pipe.closeWriting() }
  }

  private mutating func keep(_ bytes: ArraySlice<UInt8>) {
    heard += bytes
    let limit = 1 << 16
    if heard.count > 2 * limit { heard.removeFirst(heard.count - limit) }
  }
}

/// A pipe whose ends no other program inherits.
private final class Pipe {
  private(set) var reading: Int32
  private(set) var writing: Int32

  init() throws {
    var ends: [Int32] = [0, 0]
    guard pipe2(&ends, O_CLOEXEC) == 0 else {
      throw PublishingFault("no pipe can be made: \(String(cString: strerror(errno)))")
    }
    (reading, writing) = (ends[0], ends[1])
  }

  func closeReading() {
    if reading >= 0 { Glibc.close(reading) }
    reading = -1
  }

  func closeWriting() {
    if writing >= 0 { Glibc.close(writing) }
    writing = -1
  }

  func close() {
    closeReading()
    closeWriting()
  }
}
