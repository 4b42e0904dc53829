import Bulletin
import BulletinOperations
import Glibc

/// The files of a question: names of files go before globs, and `-` is standard input.
struct QueryFiles: FileAccess {
  private let base: LocalFiles
  private let standardInput: SpooledInput?

  init(base: LocalFiles, names: [String]) {
    self.base = base
    standardInput = names.contains("-") ? SpooledInput() : nil
  }

  func paths(matching pattern: String) throws -> [String] {
    if pattern == "-" { return [pattern] }
    var facts = stat()
    if stat(pattern, &facts) == 0 { return facts.st_mode & S_IFMT == S_IFDIR ? [] : [pattern] }
    return try base.paths(matching: pattern)
  }

  func open(_ path: String) throws -> any ByteInput {
    try base.open(try localPath(of: path, spooling: true))
  }

  func localPath(of path: String) -> String? { try? localPath(of: path, spooling: false) }

  private func localPath(of path: String, spooling: Bool) throws -> String {
    guard path == "-", let standardInput else { return path }
    return try standardInput.path(spooling: spooling)
  }
}
