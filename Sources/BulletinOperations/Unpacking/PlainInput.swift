import Bulletin

/// A file whose name tells of no packing; one that is packed nevertheless is refused, for its bytes
/// are no text.
final class PlainInput: ByteInput {
  private let input: any ByteInput
  private let path: String
  private var isFirst = true

  init(_ input: any ByteInput, path: String) { (self.input, self.path) = (input, path) }

  func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
    let count = try input.read(into: buffer)
    guard isFirst else { return count }
    isFirst = false
    // Letters such as those that a file of bzip2 begins with may begin a text too.
    if let packing = Packing(head: Array(buffer[..<min(count, 6)])), packing != .bzip2 {
      throw InputFault.malformed(
        path: path, line: nil,
        reason: "the file is compressed; let its name end with .\(packing.rawValue)")
    }
    return count
  }

  func digest() -> InputDigest { input.digest() }
}
