import Bulletin
import Synchronization

/// The runs of one cell, with what they come to once that has been told.
struct SpilledValues<Told: Sendable>: Sendable {
  /// What was told, for all copies alike.
  private final class Once: Sendable {
    let told = Mutex<Told?>(nil)
  }

  private(set) var runs: [ValueRun] = []
  /// Where they stand; nil where there are none.
  private(set) var spill: ValueSpill?
  private var once: Once?

  /// Writes values in order to one more run.
  mutating func write(_ values: [some RunValue], to spill: ValueSpill) throws {
    runs.append(try spill.write(values))
    self.spill = spill
    once = nil
  }

  mutating func merge(_ other: Self) {
    runs += other.runs
    spill = spill ?? other.spill
    once = spill == nil ? nil : Once()
  }

  /// What the runs come to: told at the first call, once nothing is added any more.
  func told(_ tell: () -> Told) -> Told {
    if let known = once?.told.withLock(\.self) { return known }
    let told = tell()
    once?.told.withLock { $0 = told }
    return told
  }
}
