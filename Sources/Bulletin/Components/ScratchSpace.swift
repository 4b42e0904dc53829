/// Where a run puts what does not fit into its memory.
public protocol ScratchSpace: Sendable {
  /// Makes a file that is gone when nobody holds it any more.
  ///
  /// - Throws: `ScratchFault`.
  func makeFile() throws -> any ScratchFile
}

/// A file for as long as it is held; several tasks may write and read it at once.
public protocol ScratchFile: Sendable {
  /// Writes all of some bytes; places that were never written hold zeros.
  ///
  /// - Throws: `ScratchFault`, as for a disk that is full.
  func write(_ bytes: UnsafeRawBufferPointer, at offset: Int) throws

  /// Fills a buffer with the bytes from a place on.
  ///
  /// - Returns: The number of bytes; fewer than the buffer holds only at the end of the file.
  /// - Throws: `ScratchFault`.
  func read(at offset: Int, into buffer: UnsafeMutableRawBufferPointer) throws -> Int
}

/// A scratch file that cannot be made, written or read.
public struct ScratchFault: ToldFault, Hashable {
  /// The folder that it is in.
  public var folder: String
  /// What the system says.
  public var reason: String

  /// Makes a fault.
  public init(folder: String, reason: String) {
    (self.folder, self.reason) = (folder, reason)
  }

  public var message: Message { "cannot use a temporary file in '\(folder)': \(reason)" }

  /// What can be done about it.
  public var hint: Message { "name a folder with more room by TMPDIR, or allow more --memory" }
}
