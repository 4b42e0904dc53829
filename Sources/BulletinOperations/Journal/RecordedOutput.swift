/// A file that a run made.
public struct RecordedOutput: Sendable, Hashable {
  /// The folder of its set.
  public var folder: String
  /// Its name in the set.
  public var name: String
  /// The SHA-256 of its bytes.
  public var sha256: String
  /// The number of bytes.
  public var size: Int

  /// Makes an output.
  public init(folder: String, name: String, sha256: String, size: Int) {
    self.folder = folder
    self.name = name
    self.sha256 = sha256
    self.size = size
  }
}
