import Glibc

/// Paths from the root.
enum AbsolutePath {
  /// A path from the root with links followed; a path that is not there yet keeps its words.
  static func of(_ path: String) -> String {
    if let resolved = realpath(path, nil) {
      defer { free(resolved) }
      return String(cString: resolved)
    }
    if path.hasPrefix("/") { return path }
    guard let current = getcwd(nil, 0) else { return path }
    defer { free(current) }
    return "\(String(cString: current))/\(path)"
  }

  /// Whether there is a file or folder.
  static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

  /// Makes a folder with those above it.
  static func makeFolder(_ path: String) {
    var parent = ""
    for part in path.split(separator: "/", omittingEmptySubsequences: false) {
      parent += "\(part)/"
      mkdir(parent, 0o755)
    }
  }
}
