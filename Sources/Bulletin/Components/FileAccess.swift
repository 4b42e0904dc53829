/// How components reach files: the run decides what lies behind it, tests put memory there.
public protocol FileAccess: Sendable {
  /// The paths that a path or a glob (`*`, `?`, `[…]`) names, in code point order.
  ///
  /// - Returns: Paths as `read` takes them; empty if there are none.
  func paths(matching pattern: String) throws -> [String]

  /// Opens a file to be read once, in chunks.
  ///
  /// - Throws: `InputFault` if the file is missing or may not be read.
  func open(_ path: String) throws -> any ByteInput

  /// The path of a file as the system's own calls take it, for libraries that open files
  /// themselves; nil if the file is none of this machine's.
  func localPath(of path: String) -> String?
}

extension FileAccess {
  public func localPath(of path: String) -> String? { nil }
}

extension FileAccess {
  /// Reads a whole file.
  ///
  /// - Parameter limit: The most bytes that are accepted; 1 GiB unless told otherwise.
  /// - Throws: `InputFault`, also for a file over the limit.
  public func contents(
    of path: String, limit: Int = 1 << 30
  ) throws -> (bytes: [UInt8], digest: InputDigest) {
    let input = try open(path)
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = try chunk.withUnsafeMutableBytes { try input.read(into: $0) }
      if count == 0 { return (bytes, input.digest()) }
      guard bytes.count + count <= limit else { throw InputFault.unreadable(path, "too large") }
      bytes.append(contentsOf: chunk[..<count])
    }
  }
}
