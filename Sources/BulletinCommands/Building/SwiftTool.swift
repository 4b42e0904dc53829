import Bulletin
import CLinux
import Glibc

/// The `swift` of this machine.
enum SwiftTool {
  /// Runs it; what it prints goes to standard error, as it comes.
  ///
  /// - Returns: Its exit status.
  static func run(_ arguments: [String]) throws -> Int32 {
    try start(arguments, output: 2).wait()
  }

  /// Runs it and takes what it prints to standard output.
  static func output(of arguments: [String]) throws -> (status: Int32, bytes: [UInt8]) {
    var pipe: [Int32] = [-1, -1]
    guard pipe2(&pipe, O_CLOEXEC) == 0 else { throw fault(errno) }
    let process = try start(arguments, output: pipe[1])
    close(pipe[1])
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = chunk.withUnsafeMutableBytes { read(pipe[0], $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { break }
      bytes += chunk[..<count]
    }
    close(pipe[0])
    return (process.wait(), bytes)
  }

  private struct Running {
    let id: pid_t

    func wait() -> Int32 {
      var status: Int32 = 0
      while waitpid(id, &status, 0) < 0, errno == EINTR {}
      return status & 0x7F == 0 ? status >> 8 & 0xFF : 128 + status & 0x7F
    }
  }

  private static func start(_ arguments: [String], output: Int32) throws -> Running {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, output, 1)
    var words = (["swift"] + arguments).map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    var process = pid_t()
    let code = posix_spawnp(&process, "swift", &actions, nil, &words, environ)
    guard code == 0 else { throw fault(code) }
    return Running(id: process)
  }

  private static func fault(_ code: Int32) -> CommandFault {
    CommandFault(
      .unavailable,
      [
        Diagnostic(
          .pluginBuildFailed, "'swift' cannot be started: \(String(cString: strerror(code)))",
          hint: "install Swift 6.1 or newer, and put it on the PATH")
      ])
  }
}
