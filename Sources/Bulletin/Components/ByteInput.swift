/// An open file that is read in chunks, on one task.
public protocol ByteInput: AnyObject {
  /// Fills the buffer as far as one read does.
  ///
  /// - Returns: The number of bytes; 0 at the end.
  /// - Throws: `InputFault` if the device fails.
  func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int

  /// The digest of all bytes read so far.
  func digest() -> InputDigest
}
