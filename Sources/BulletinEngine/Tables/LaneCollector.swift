import Bulletin
import Synchronization

/// Keeps the lanes that a scan opens until the scan is over.
///
/// Unchecked, since a lane is not Sendable: while the scan runs each lane belongs to the one task
/// that opened it, and the engine looks at lanes only after `scan` has returned.
final class LaneCollector<Lane: BatchLane>: @unchecked Sendable {
  private let mutex = Mutex(0)
  private var opened: [Lane] = []
  private let make: () -> Lane

  init(_ make: @escaping () -> Lane) { self.make = make }

  var sink: BatchSink {
    BatchSink { [self] in
      mutex.withLock { count in
        count += 1
        let lane = make()
        opened.append(lane)
        return lane
      }
    }
  }

  /// The lanes, once the scan has returned.
  var lanes: [Lane] { mutex.withLock { _ in opened } }
}
