/// An input of a run: a file of a source, with the digest of its bytes and the rows in it.
public struct RecordedInput: Sendable, Hashable {
  /// The source's key.
  public var source: String
  /// The path as the configuration leads to it.
  public var path: String
  /// The SHA-256 of its bytes.
  public var sha256: String
  /// The number of bytes.
  public var size: Int
  /// The rows that were read.
  public var rows: Int
  /// The rows that some figure was made without.
  public var leftOut: Int

  /// Makes an input.
  public init(
    source: String, path: String, sha256: String, size: Int, rows: Int, leftOut: Int
  ) {
    self.source = source
    self.path = path
    self.sha256 = sha256
    self.size = size
    self.rows = rows
    self.leftOut = leftOut
  }
}
