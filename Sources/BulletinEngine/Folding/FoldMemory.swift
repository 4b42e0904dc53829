import Bulletin
import Synchronization

/// How much memory the figures of a run take, about, and how much they may.
///
/// Different values go to a scratch file where there is no room for them. Cells have to be there at
/// once, since one figure is computed of another; a run that has no room for these is given up.
final class FoldMemory: Sendable {
  private let limit: Int?
  /// What may be used before values are spilled: large tables of them are slower than files.
  private let room: Int
  /// Where values go; nil where there is no such place.
  let spill: ValueSpill?
  private let tasks: Int
  private let used = Atomic(0)
  /// Whether the scratch file takes no more.
  private let isFull = Atomic(false)
  private let spillable = Atomic(0)

  /// - Parameters:
  ///   - limit: The bytes; nil for any number.
  ///   - tasks: How many lanes there are at once, at the most.
  init(limit: Int?, tasks: Int = 1, scratch: (any ScratchSpace)? = nil) {
    (self.limit, self.tasks) = (limit, max(tasks, 1))
    room = min(limit ?? .max, 1 << 28)
    spill = limit.flatMap { limit in scratch.map { ValueSpill(limit: limit, $0) } }
  }

  /// Notes that a lane has come to hold more, and how much more of it may go to a scratch file.
  ///
  /// - Throws: `MemoryFault` where the rest is too much.
  func note(_ more: Int, spillable: Int) throws {
    let now = used.add(more, ordering: .relaxed).newValue
    let loose = self.spillable.add(spillable, ordering: .relaxed).newValue
    guard let limit else { return }
    let rest = spill == nil ? now : now - loose
    if rest > limit { throw MemoryFault(.figures, limit: limit) }
  }

  /// What may be used before values are spilled; all that is allowed once the file takes no more.
  private var bound: Int { isFull.load(ordering: .relaxed) ? limit ?? .max : room }

  /// Whether a lane should write what it holds to the scratch file.
  func isShort(for lane: Int) -> Bool {
    // What is written in small pieces has to be merged of many.
    spill != nil && used.load(ordering: .relaxed) > bound && lane >= bound / (4 * tasks)
  }

  /// Whether what lanes hold when they are done should be written before it is put together.
  var isHalfUsed: Bool { spill != nil && used.load(ordering: .relaxed) > bound / 2 }

  /// Notes a scratch file that takes no more: values stay in memory while there is room.
  ///
  /// - Throws: The fault, where there is none.
  func note(_ fault: ScratchFault) throws {
    if let limit, used.load(ordering: .relaxed) > limit { throw fault }
    isFull.store(true, ordering: .relaxed)
  }

  /// Refuses figures that were made of values which could not be read back.
  ///
  /// - Throws: `ScratchFault`.
  func check() throws { if let fault = spill?.fault { throw fault } }
}
