/// Folders and paths as configurations name them.
enum ConfigurationFolder {
  /// The folder of a file; empty for one that stands where the program runs.
  static func of(_ path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "" }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// A path that is relative to a folder; one from the root stays.
  static func path(_ path: String, in folder: String) -> String {
    if path.hasPrefix("/") || folder.isEmpty { return path }
    return folder == "/" ? "/\(path)" : "\(folder)/\(path)"
  }

  /// A folder as seen from another one above it; whole if it does not lie inside.
  static func relative(_ folder: String, to base: String) -> String {
    if folder == base { return "" }
    if base.isEmpty { return folder }
    return folder.hasPrefix("\(base)/") ? String(folder.dropFirst(base.count + 1)) : folder
  }
}
