import CLinux
import Glibc

/// Starts a program with nothing of this one's but three streams: no variable, no file, no signal
/// mask.
enum SpawnedProcess {
  struct Fault: Error {
    let code: Int32
  }

  static func start(
    _ command: ProgramCommand, input: Int32, output: Int32, errors: Int32
  ) -> Result<pid_t, Fault> {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, input, 0)
    posix_spawn_file_actions_adddup2(&actions, output, 1)
    posix_spawn_file_actions_adddup2(&actions, errors, 2)
    posix_spawn_file_actions_addclosefrom_np(&actions, 3)
    if !command.folder.isEmpty {
      posix_spawn_file_actions_addchdir_np(&actions, command.folder)
    }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    var all = sigset_t()
    sigfillset(&all)
    posix_spawnattr_setsigdefault(&attributes, &all)
    posix_spawnattr_setpgroup(&attributes, 0)
    posix_spawnattr_setflags(
      &attributes,
      Int16(POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
    let environment = command.environment.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
    var process = pid_t()
    let code = withCStrings(command.words) { words in
      withCStrings(environment) { variables in
        // Found by this program's PATH: the child's own may be empty.
        posix_spawnp(&process, words[0]!, &actions, &attributes, words, variables)
      }
    }
    return code == 0 ? .success(process) : .failure(Fault(code: code))
  }

  private static func withCStrings<Result>(
    _ texts: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
  ) -> Result {
    let copies = texts.map { strdup($0) }
    defer { for copy in copies { free(copy) } }
    return body(copies + [nil])
  }
}
