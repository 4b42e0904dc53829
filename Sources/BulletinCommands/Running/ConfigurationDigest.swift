import Bulletin
import BulletinOperations
import Synchronization

/// Notes what a configuration is made of while it is read, for its digest: the files and the
/// variables of the environment that it names.
final class ConfigurationDigest: Sendable {
  private struct Parts: Sendable {
    var files: [String: String] = [:]
    var variables: [String: String] = [:]
  }

  private let parts = Mutex(Parts())

  /// Files that note what is read of them.
  func noting(_ files: any FileAccess) -> any FileAccess { NotingFiles(base: files, digest: self) }

  /// An environment that notes what is asked of it.
  func noting(
    _ environment: @escaping @Sendable (String) -> String?
  ) -> @Sendable (String) -> String? {
    { name in
      let value = environment(name)
      self.parts.withLock { $0.variables[name] = value ?? "" }
      return value
    }
  }

  /// The names of the variables that were asked for.
  var variables: [String] { parts.withLock { $0.variables.keys.sorted() } }

  /// The digest of it all; the folder of the configuration does not matter.
  func text(in folder: String) -> String {
    let prefix = folder.isEmpty ? "" : "\(folder)/"
    let lines = parts.withLock { parts in
      parts.files.map { path, sha256 in
        let inside = path.hasPrefix(prefix) ? String(path.dropFirst(prefix.count)) : path
        return "file \(inside.utf8.count):\(inside) \(sha256)"
      } + parts.variables.map { "variable \($0) \($1.utf8.count):\($1)" }
    }
    return FileDigest.sha256(of: Array(lines.sorted().joined(separator: "\n").utf8))
  }

  fileprivate func note(_ digest: InputDigest) {
    parts.withLock { $0.files[digest.path] = digest.sha256 }
  }
}

private struct NotingFiles: FileAccess {
  let base: any FileAccess
  let digest: ConfigurationDigest

  func paths(matching pattern: String) throws -> [String] { try base.paths(matching: pattern) }

  func open(_ path: String) throws -> any ByteInput {
    NotingInput(try base.open(path), digest)
  }

  func localPath(of path: String) -> String? { base.localPath(of: path) }
}

/// An input whose digest is noted when somebody asks for it, as whoever read all of it does.
private final class NotingInput: ByteInput {
  private let base: any ByteInput
  private let noted: ConfigurationDigest

  init(_ base: any ByteInput, _ noted: ConfigurationDigest) {
    self.base = base
    self.noted = noted
  }

  func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
    try base.read(into: buffer)
  }

  func digest() -> InputDigest {
    let digest = base.digest()
    noted.note(digest)
    return digest
  }
}
