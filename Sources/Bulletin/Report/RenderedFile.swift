/// One file that a renderer made.
public struct RenderedFile: Sendable {
  /// The name within the output folder, without separators.
  public var name: String
  /// The bytes.
  public var bytes: [UInt8]

  /// Makes a file of bytes.
  public init(name: String, bytes: [UInt8]) { (self.name, self.bytes) = (name, bytes) }

  /// Makes a file of text in UTF-8.
  public init(name: String, text: String) { self.init(name: name, bytes: Array(text.utf8)) }
}
