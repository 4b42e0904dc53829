import Bulletin
import BulletinOperations

/// Files whose reading is told to the watch, so that it can say what took too long.
struct WatchedFiles: FileAccess {
  let base: any FileAccess

  func paths(matching pattern: String) throws -> [String] { try base.paths(matching: pattern) }

  func open(_ path: String) throws -> any ByteInput {
    RunWatch.shared.step("reading '\(path)'")
    return try base.open(path)
  }

  func localPath(of path: String) -> String? { base.localPath(of: path) }
}
