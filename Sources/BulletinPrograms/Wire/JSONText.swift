import Bulletin

/// JSON texts (RFC 8259) of a machine's making: answers of tools, files of the state folder.
public enum JSONText {
  /// The value of a text; nil if it is none, or deeper than 64 levels.
  public static func value(of bytes: [UInt8]) -> JSONValue? {
    try? bytes.withUnsafeBufferPointer { try JSONScanner.value(of: $0) }
  }
}
