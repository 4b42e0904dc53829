import Bulletin
import BulletinOperations
import Glibc

/// Standard output for large results: bytes are gathered and written in blocks.
final class ResultOutput {
  private static let block = 1 << 17

  private let descriptor: Int32
  private var bytes: [UInt8] = []
  /// Where everything is held back until the end.
  private let spool: (any ScratchFile)?
  private var spooled = 0

  /// Makes the output; what was printed before goes first.
  ///
  /// - Parameter spool: Holds everything back until the end, for a result that may come to none.
  init(_ descriptor: Int32 = STDOUT_FILENO, spool: (any ScratchFile)? = nil) {
    self.descriptor = descriptor
    self.spool = spool
    fflush(nil)
  }

  /// Gathers a text.
  func append(_ text: String) { bytes.append(contentsOf: text.utf8) }

  /// Writes what has been gathered where it is much.
  ///
  /// - Throws: `OutputFault` if the output takes no more.
  func flushIfFull() throws {
    if bytes.count >= Self.block { try finish() }
  }

  /// Writes what has been gathered.
  ///
  /// - Throws: `OutputFault` if the output takes no more.
  func finish() throws {
    let gathered = bytes
    bytes.removeAll(keepingCapacity: true)
    try put(gathered)
  }

  /// Writes what has been gathered, and more.
  ///
  /// - Throws: `OutputFault` if the output takes no more.
  func write(_ more: [UInt8]) throws {
    try finish()
    try put(more)
  }

  /// Writes what has been gathered and what was held back: the result is whole.
  ///
  /// - Throws: `OutputFault` if the output takes no more; `ScratchFault`.
  func end() throws {
    try finish()
    guard let spool else { return }
    var block = [UInt8](repeating: 0, count: Self.block)
    for start in stride(from: 0, to: spooled, by: Self.block) {
      let count = try block.withUnsafeMutableBytes { try spool.read(at: start, into: $0) }
      try send(Array(block[..<count]))
    }
  }

  private func put(_ bytes: [UInt8]) throws {
    guard let spool else { return try send(bytes) }
    try bytes.withUnsafeBytes { try spool.write($0, at: spooled) }
    spooled += bytes.count
  }

  private func send(_ bytes: [UInt8]) throws {
    try bytes.withUnsafeBytes { bytes in
      var written = 0
      while written < bytes.count {
        let done = Glibc.write(descriptor, bytes.baseAddress! + written, bytes.count - written)
        if done < 0, errno == EINTR { continue }
        guard done >= 0 else {
          throw OutputFault.cannotWrite("standard output", String(cString: strerror(errno)))
        }
        written += done
      }
    }
  }
}
