import Bulletin
import Synchronization

/// Scratch files in memory.
final class MemoryScratch: ScratchSpace {
  private let room: Int
  private let total = Atomic(0)

  /// - Parameter room: How many bytes all files may hold.
  init(room: Int = .max) { self.room = room }

  /// How many bytes were written.
  var written: Int { total.load(ordering: .relaxed) }

  func makeFile() -> any ScratchFile { File(self) }

  private final class File: ScratchFile {
    private let space: MemoryScratch
    private let bytes = Mutex<[UInt8]>([])

    init(_ space: MemoryScratch) { self.space = space }

    func write(_ more: UnsafeRawBufferPointer, at offset: Int) throws {
      let total = space.total.add(more.count, ordering: .relaxed).newValue
      guard total <= space.room else {
        throw ScratchFault(folder: "memory", reason: "no space left")
      }
      let more = Array(more)
      bytes.withLock { bytes in
        let missing = offset + more.count - bytes.count
        if missing > 0 { bytes += Array(repeating: 0, count: missing) }
        bytes.replaceSubrange(offset..<(offset + more.count), with: more)
      }
    }

    func read(at offset: Int, into buffer: UnsafeMutableRawBufferPointer) -> Int {
      let count = buffer.count
      let part = bytes.withLock { Array($0.dropFirst(offset).prefix(count)) }
      buffer.copyBytes(from: part)
      return part.count
    }
  }
}
