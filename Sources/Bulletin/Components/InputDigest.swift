/// What identifies an input: its path and the SHA-256 of the bytes that were read (FIPS 180-4).
public struct InputDigest: Sendable, Hashable {
  /// The path as the configuration leads to it.
  public var path: String
  /// 64 hexadecimal digits in lower case.
  public var sha256: String
  /// The number of bytes.
  public var size: Int

  /// Makes a digest that was computed elsewhere.
  public init(path: String, sha256: String, size: Int) {
    (self.path, self.sha256, self.size) = (path, sha256, size)
  }
}
