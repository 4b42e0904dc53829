import Bulletin
import Glibc

/// The files of this machine.
public struct LocalFiles: FileAccess {
  private let isHashed: Bool

  /// Makes access to this machine's files; relative paths start at the working folder.
  ///
  /// - Parameter isHashed: Whether files are hashed as they are read; the digests of those that are
  ///   not are empty, and record nothing.
  public init(isHashed: Bool = true) { self.isHashed = isHashed }

  public func paths(matching pattern: String) throws -> [String] {
    guard pattern.contains(where: { "*?[".contains($0) }) else {
      return Self.isFile(pattern) ? [pattern] : []
    }
    var found = glob_t()
    defer { globfree(&found) }
    guard glob(pattern, GLOB_NOSORT, nil, &found) == 0 else { return [] }
    let paths = (0..<Int(found.gl_pathc)).compactMap {
      found.gl_pathv[$0].map { String(cString: $0) }
    }
    return paths.filter(Self.isFile).sorted {
      $0.unicodeScalars.lexicographicallyPrecedes($1.unicodeScalars)
    }
  }

  public func open(_ path: String) throws -> any ByteInput {
    try LocalInput(path, isHashed: isHashed)
  }

  public func localPath(of path: String) -> String? { path }

  private static func isFile(_ path: String) -> Bool {
    var facts = stat()
    return stat(path, &facts) == 0 && facts.st_mode & S_IFMT != S_IFDIR
  }
}

/// An open file, hashed as it is read if that is wanted.
final class LocalInput: ByteInput {
  private let path: String
  private let descriptor: Int32
  private var hash: SHA256?
  private var size = 0

  init(_ path: String, isHashed: Bool) throws {
    self.path = path
    hash = isHashed ? SHA256() : nil
    descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw errno == ENOENT || errno == ENOTDIR
        ? InputFault.notFound(path) : InputFault.unreadable(path, String(cString: strerror(errno)))
    }
  }

  deinit { close(descriptor) }

  func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
    try Task.checkCancellation()
    while true {
      let count = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else {
        throw InputFault.unreadable(path, String(cString: strerror(errno)))
      }
      hash?.update(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
      size += count
      return count
    }
  }

  func digest() -> InputDigest {
    InputDigest(path: path, sha256: hash?.hexadecimal() ?? "", size: size)
  }
}
