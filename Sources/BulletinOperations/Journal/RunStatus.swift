/// How a run ended, or that it has not.
public enum RunStatus: String, Sendable, CaseIterable {
  /// It is at work, or was when the machine stopped.
  case running
  /// The set is made, and nothing was found wanting.
  case good
  /// A run on the same inputs had made the set that is in place.
  case unchanged
  /// The set is made, and something about it is odd: no rows, half the usual, far too quick.
  case suspicious
  /// The set is made, and a check keeps it from being published.
  case held
  /// Some of several sets are made and may be published; the others are the old ones, or held.
  case partial
  /// No set is made.
  case failed
  /// Somebody or a timeout stopped it.
  case interrupted
  /// Another run of the pipeline held the lock.
  case refused
  /// It ended without a word: killed, or the machine stopped.
  case killed

  /// The statuses of runs that were at work at all.
  public static let started = allCases.filter { $0 != .refused }

  /// Whether the set is made and may be published.
  public var isDone: Bool { self == .good || self == .suspicious }

  /// Whether the set of the run is the one in place.
  public var hasSet: Bool { isDone || self == .held || self == .partial }
}
