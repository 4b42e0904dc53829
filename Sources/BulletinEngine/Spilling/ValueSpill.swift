import Bulletin
import Synchronization

/// Keeps what figures have no room for: different values as sorted runs, one behind the other in a
/// scratch file.
///
/// What is wrong with the file once runs are read back is kept until it is asked for, since figures
/// are computed of each other and none of them can fail alone.
final class ValueSpill: Sendable {
  private static let piece = 1 << 18

  private struct Written {
    var file: (any ScratchFile)?
    var end = 0
  }

  /// The bytes of runs that are held at once while they are merged, about.
  let room: Int
  private let scratch: any ScratchSpace
  private let written = Mutex(Written())
  private let first = Mutex<ScratchFault?>(nil)

  /// - Parameter limit: The memory for all figures.
  init(limit: Int, _ scratch: any ScratchSpace) {
    (room, self.scratch) = (limit / 8, scratch)
  }

  /// Writes values as a run.
  ///
  /// - Parameter values: In order, each once.
  /// - Throws: `ScratchFault`.
  func write<Value: RunValue>(_ values: [Value]) throws -> ValueRun {
    let size = values.reduce(0) { $0 + $1.byteCount }
    let (file, start) = try written.withLock { written in
      let file = try written.file ?? scratch.makeFile()
      written.file = file
      defer { written.end += size }
      return (file, written.end)
    }
    var bytes: [UInt8] = []
    var offset = start
    func flush() throws {
      try bytes.withUnsafeBytes { try file.write($0, at: offset) }
      offset += bytes.count
      bytes.removeAll(keepingCapacity: true)
    }
    for value in values {
      value.append(to: &bytes)
      if bytes.count >= Self.piece { try flush() }
    }
    try flush()
    return ValueRun(file: file, range: start..<start + size)
  }

  /// Notes what is wrong with the file.
  func note(_ fault: ScratchFault) { first.withLock { $0 = $0 ?? fault } }

  /// What was wrong first.
  var fault: ScratchFault? { first.withLock(\.self) }
}

/// Values in order that were written to a scratch file.
struct ValueRun: Sendable {
  var file: any ScratchFile
  var range: Range<Int>
}
