import Bulletin

/// The bytes of a run, read in pieces from the first to the last.
struct RunBytes {
  private let run: ValueRun
  private let spill: ValueSpill
  private var next: Int
  private var bytes: [UInt8] = []
  private var at = 0
  private let piece: Int

  /// - Parameter piece: How many bytes are read at once, unless a value takes more.
  init(_ run: ValueRun, of spill: ValueSpill, piece: Int) {
    (self.run, self.spill, self.piece) = (run, spill, piece)
    next = run.range.lowerBound
  }

  /// Takes the next bytes; nil behind the end, and where the file cannot be read, which the spill is
  /// told.
  mutating func next<Value>(
    _ count: Int, _ read: (UnsafeRawBufferPointer) -> Value
  ) -> Value? {
    if at + count > bytes.count, !fill(count) { return nil }
    defer { at += count }
    return bytes.withUnsafeBytes { read(UnsafeRawBufferPointer(rebasing: $0[at..<at + count])) }
  }

  private mutating func fill(_ wanted: Int) -> Bool {
    guard next < run.range.upperBound || at < bytes.count else { return false }
    bytes.removeFirst(at)
    at = 0
    let kept = bytes.count
    let more = min(max(piece, wanted) - kept, run.range.upperBound - next)
    bytes.append(contentsOf: repeatElement(0, count: more))
    do {
      let (file, place) = (run.file, next)
      let read = try bytes.withUnsafeMutableBytes {
        try file.read(at: place, into: UnsafeMutableRawBufferPointer(rebasing: $0[kept...]))
      }
      next += read
      guard read == more, wanted <= bytes.count else {
        throw ScratchFault(folder: "", reason: "it ends within a value")
      }
      return true
    } catch {
      spill.note(
        error as? ScratchFault ?? ScratchFault(folder: "", reason: "\(error)"))
      next = run.range.upperBound
      bytes = []
      return false
    }
  }
}
