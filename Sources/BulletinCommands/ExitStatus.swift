/// What a command tells its caller, as `sysexits.h` numbers it where it does.
public enum ExitStatus: Int32, Sendable {
  /// Done.
  case done = 0
  /// Failed for a reason that has no number of its own.
  case failed = 1
  /// Some of the work was done and some was not.
  case partlyDone = 3
  /// The command line is wrong.
  case usage = 64
  /// The data are refused.
  case dataRefused = 65
  /// An input is not there.
  case noInput = 66
  /// A source, a service, or a part of the program is not there.
  case unavailable = 69
  /// The output cannot be written.
  case cannotWrite = 73
  /// Another run holds the lock.
  case locked = 75
  /// The configuration is not valid.
  case invalidConfiguration = 78
  /// Interrupted from the keyboard.
  case interrupted = 130
  /// Asked to end.
  case terminated = 143
}
