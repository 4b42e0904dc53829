/// Files seen from another folder: what a source in an included file names is relative to that file.
///
/// The paths that it gives out are those of the files beneath, so that they can be told and opened.
public struct RebasedFiles: FileAccess {
  private let base: any FileAccess
  private let prefix: String

  /// Makes the access.
  ///
  /// - Parameter folder: The folder, as the files beneath name it.
  public init(_ base: any FileAccess, folder: String) {
    self.base = base
    prefix = folder.hasSuffix("/") ? folder : "\(folder)/"
  }

  public func paths(matching pattern: String) throws -> [String] {
    try base.paths(matching: moved(pattern))
  }

  public func open(_ path: String) throws -> any ByteInput {
    try base.open(path.hasPrefix(prefix) ? path : moved(path))
  }

  public func localPath(of path: String) -> String? {
    base.localPath(of: path.hasPrefix(prefix) ? path : moved(path))
  }

  private func moved(_ path: String) -> String { path.hasPrefix("/") ? path : prefix + path }
}

extension RunContext {
  /// The context in which a source is read: its paths are relative to the file that names it.
  public func reading(_ source: SourceBinding) -> RunContext {
    guard !source.folder.isEmpty else { return self }
    var context = self
    context.files = RebasedFiles(files, folder: source.folder)
    return context
  }
}
