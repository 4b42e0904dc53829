import Bulletin
import Glibc
import Synchronization

/// Standard input in a file without a name, since what is read twice must be there twice.
final class SpooledInput: Sendable {
  private let descriptor = Mutex<Int32?>(nil)

  deinit { descriptor.withLock { if let open = $0 { close(open) } } }

  /// The path under which the file can be opened anew; the first call reads all of standard input.
  ///
  /// - Throws: `InputFault` if the disk has no room for it.
  func path(spooling: Bool) throws -> String {
    try descriptor.withLock { known in
      if known == nil {
        let made = try Self.file()
        known = made
        try Self.copy(into: made)
      }
      return "/proc/self/fd/\(known!)"
    }
  }

  private static func file() throws -> Int32 {
    let folder = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var template = Array("\(folder)/bulletin-XXXXXX".utf8CString)
    let descriptor = mkstemp(&template)
    guard descriptor >= 0 else {
      throw InputFault.unreadable("-", String(cString: strerror(errno)))
    }
    unlink(template)
    return descriptor
  }

  private static func copy(into descriptor: Int32) throws {
    var chunk = [UInt8](repeating: 0, count: 1 << 18)
    while true {
      let count = read(STDIN_FILENO, &chunk, chunk.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw InputFault.unreadable("-", String(cString: strerror(errno))) }
      if count == 0 { return }
      var written = 0
      while written < count {
        let done = chunk.withUnsafeBytes {
          write(descriptor, $0.baseAddress! + written, count - written)
        }
        if done < 0, errno == EINTR { continue }
        guard done > 0 else { throw InputFault.unreadable("-", String(cString: strerror(errno))) }
        written += done
      }
    }
  }
}
