/// Where Bulletin keeps what it needs between runs: `.bulletin` beside the configuration.
enum StateFolder {
  /// The state folder of a configuration.
  static func path(beside configuration: String) -> String {
    let folder = folder(of: configuration)
    return folder.isEmpty ? ".bulletin" : "\(folder)/.bulletin"
  }

  /// The folder that a file is in; empty for the working folder.
  static func folder(of file: String) -> String {
    guard let slash = file.lastIndex(of: "/") else { return "" }
    return slash == file.startIndex ? "/" : String(file[..<slash])
  }
}
