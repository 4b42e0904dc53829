import Bulletin
import Glibc

/// The folder in which Bulletin keeps what must outlive a run: journal, locks, published sets.
public struct JournalFolder: Sendable {
  /// Its path.
  public let path: String

  /// Makes a folder of a path; nothing is touched.
  public init(_ path: String) { self.path = path }

  /// The journal.
  public var journal: String { "\(path)/journal.db" }

  /// The lock of a pipeline.
  public func lock(of pipeline: String) -> String {
    "\(path)/locks/\(FileDigest.sha256(of: Array(pipeline.utf8)).prefix(16)).lock"
  }

  /// Where the set is kept that a run published.
  public func publishedSet(of run: String) -> String { "\(path)/published/\(run)" }

  /// Makes the folder, readable by its owner alone: figures may be nobody else's business.
  ///
  /// - Throws: `JournalFault` if it cannot be.
  public func make() throws {
    for folder in [path, "\(path)/locks"] {
      guard mkdir(folder, 0o700) != 0, errno != EEXIST else { continue }
      let parent = folder.lastIndex(of: "/").map { String(folder[..<$0]) } ?? ""
      if errno == ENOENT, !parent.isEmpty {
        try JournalFolder.makeParents(parent)
        if mkdir(folder, 0o700) == 0 || errno == EEXIST { continue }
      }
      throw JournalFault(
        "the state folder '\(folder)' cannot be made: \(String(cString: strerror(errno)))",
        hint: "name another one with '--state'")
    }
  }

  private static func makeParents(_ path: String) throws {
    guard mkdir(path, 0o777) != 0, errno == ENOENT, let slash = path.lastIndex(of: "/"),
      slash != path.startIndex
    else { return }
    try makeParents(String(path[..<slash]))
    mkdir(path, 0o777)
  }
}
