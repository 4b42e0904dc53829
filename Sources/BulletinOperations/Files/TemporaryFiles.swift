import Bulletin
import Glibc

/// Scratch files without names, in the folder that TMPDIR names, else in `/tmp`.
///
/// The system frees them when the program ends, however it ends.
public struct TemporaryFiles: ScratchSpace {
  private let folder: String

  /// Makes a space; nothing is touched yet.
  ///
  /// - Parameter folder: The folder; nil for the usual one.
  public init(folder: String? = nil) {
    let usual = getenv("TMPDIR").map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 }
    self.folder = folder ?? usual ?? "/tmp"
  }

  public func makeFile() throws -> any ScratchFile {
    // No other user may look at what may be private.
    var template = Array("\(folder)/bulletin-XXXXXX".utf8CString)
    let descriptor = mkstemp(&template)
    guard descriptor >= 0 else {
      throw ScratchFault(folder: folder, reason: String(cString: strerror(errno)))
    }
    unlink(template)
    // Nor a program that is started meanwhile.
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    return NamelessFile(descriptor, folder)
  }
}

private final class NamelessFile: ScratchFile {
  private let descriptor: Int32
  private let folder: String

  init(_ descriptor: Int32, _ folder: String) {
    (self.descriptor, self.folder) = (descriptor, folder)
  }

  deinit { close(descriptor) }

  func write(_ bytes: UnsafeRawBufferPointer, at offset: Int) throws {
    var written = 0
    while written < bytes.count {
      let done = pwrite(
        descriptor, bytes.baseAddress! + written, bytes.count - written, offset + written)
      if done < 0, errno == EINTR { continue }
      guard done > 0 else { throw fault() }
      written += done
    }
  }

  func read(at offset: Int, into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
    var count = 0
    while count < buffer.count {
      let done = pread(
        descriptor, buffer.baseAddress! + count, buffer.count - count, offset + count)
      if done < 0, errno == EINTR { continue }
      guard done >= 0 else { throw fault() }
      if done == 0 { break }
      count += done
    }
    return count
  }

  private func fault() -> ScratchFault {
    ScratchFault(folder: folder, reason: String(cString: strerror(errno)))
  }
}
