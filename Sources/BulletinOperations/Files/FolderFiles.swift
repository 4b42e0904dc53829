import Bulletin

/// Files whose relative paths start at a folder, and whose digests name them as they were asked.
public struct FolderFiles: FileAccess {
  private let folder: String
  private let base: any FileAccess

  /// Makes access that starts at a folder; empty is the working folder.
  public init(folder: String, base: any FileAccess) {
    self.folder = folder
    self.base = base
  }

  public func paths(matching pattern: String) throws -> [String] {
    let prefix = Self.isAbsolute(pattern) || folder.isEmpty ? "" : "\(folder)/"
    return try base.paths(matching: prefix + pattern).map { path in
      path.hasPrefix(prefix) ? String(path.dropFirst(prefix.count)) : path
    }
  }

  public func open(_ path: String) throws -> any ByteInput {
    guard !Self.isAbsolute(path), !folder.isEmpty else { return try base.open(path) }
    do {
      return RenamedInput(try base.open("\(folder)/\(path)"), path: path)
    } catch InputFault.notFound {
      throw InputFault.notFound(path)
    } catch InputFault.unreadable(_, let reason) {
      throw InputFault.unreadable(path, reason)
    }
  }

  public func localPath(of path: String) -> String? {
    base.localPath(of: Self.isAbsolute(path) || folder.isEmpty ? path : "\(folder)/\(path)")
  }

  private static func isAbsolute(_ path: String) -> Bool { path.hasPrefix("/") }
}

/// An input under another name.
final class RenamedInput: ByteInput {
  private let base: any ByteInput
  private let path: String

  init(_ base: any ByteInput, path: String) {
    self.base = base
    self.path = path
  }

  func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
    try base.read(into: buffer)
  }

  func digest() -> InputDigest {
    let digest = base.digest()
    return InputDigest(path: path, sha256: digest.sha256, size: digest.size)
  }
}
