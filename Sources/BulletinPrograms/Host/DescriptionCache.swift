import Bulletin
import BulletinOperations
import Glibc

/// Keeps what programs say of themselves in the state folder, under the digest of the program.
///
/// The digest is over the command's words and the bytes of each of them that is a file: a program
/// that changed is asked again. What else a program reads, it does not see.
struct DescriptionCache {
  /// Files over this are known by size and time of change.
  private static let mostHashed = 16 << 20

  let folder: String

  /// The answer that was kept for a program, if there is one.
  func answer(of command: ProgramCommand) -> [UInt8]? {
    try? LocalFiles().contents(of: path(of: command), limit: 4 << 20).bytes
  }

  /// Keeps an answer; where the folder cannot be written the program is asked again next time.
  func keep(_ answer: [UInt8], of command: ProgramCommand) {
    let path = path(of: command)
    var parent = ""
    for part in path.split(separator: "/", omittingEmptySubsequences: false).dropLast() {
      parent += "\(part)/"
      mkdir(parent, 0o755)
    }
    let draft = "\(path).\(getpid())"
    let descriptor = open(draft, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { return }
    let count = answer.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
    close(descriptor)
    if count != answer.count || rename(draft, path) != 0 { unlink(draft) }
  }

  private func path(of command: ProgramCommand) -> String {
    "\(folder)/programs/\(Self.digest(of: command)).json"
  }

  private static func digest(of command: ProgramCommand) -> String {
    var facts = "protocol \(ProgramProtocol.version)\n"
    for (index, word) in command.words.enumerated() {
      facts += "word \(word.utf8.count) \(word)\n"
      if let path = file(word, isProgram: index == 0, in: command.folder) {
        facts += "file \(contents(of: path))\n"
      }
    }
    return FileDigest.sha256(of: Array(facts.utf8))
  }

  private static func contents(of path: String) -> String {
    var facts = stat()
    guard stat(path, &facts) == 0, facts.st_mode & S_IFMT == S_IFREG else { return "none" }
    if facts.st_size <= mostHashed, let read = try? LocalFiles().contents(of: path) {
      return read.digest.sha256
    }
    return "\(facts.st_size) \(facts.st_mtim.tv_sec).\(facts.st_mtim.tv_nsec)"
  }

  /// The file that a word names: seen from the folder, or on the PATH if it is the program.
  private static func file(_ word: String, isProgram: Bool, in folder: String) -> String? {
    if word.hasPrefix("/") { return word }
    if word.contains("/") || !isProgram {
      let path = folder.isEmpty ? word : "\(folder)/\(word)"
      return access(path, R_OK) == 0 ? path : nil
    }
    let folders = (getenv("PATH").map { String(cString: $0) } ?? "/bin:/usr/bin").split(
      separator: ":")
    return folders.lazy.map { "\($0)/\(word)" }.first { access($0, X_OK) == 0 }
  }
}
