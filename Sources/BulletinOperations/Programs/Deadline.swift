import Glibc

/// A moment that something must be done by, on a clock that no one sets.
struct Deadline: Sendable {
  private let moment: Int

  /// Makes a deadline so many seconds from now.
  init(seconds: Int) { moment = Self.now + seconds * 1000 }

  /// The milliseconds that are left, 0 if there are none.
  var milliseconds: Int32 { Int32(clamping: max(0, moment - Self.now)) }

  /// Whether it has passed.
  var hasPassed: Bool { milliseconds == 0 }

  private static var now: Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
  }
}
