import BulletinOperations
import Glibc
import Synchronization

/// What plugin programs tell: at once on a terminal, else only if the command fails, so that a good run
/// under cron prints nothing.
final class ProgramMessages: Sendable {
  private static let most = 1000

  private let held = Mutex<[String]>([])
  private let isQuiet: Bool
  private let isLive: Bool

  init(isQuiet: Bool) {
    self.isQuiet = isQuiet
    isLive = isatty(2) == 1
  }

  /// Takes a line.
  @Sendable func take(_ line: String) {
    if isQuiet { return }
    if isLive { return StandardError.write(line) }
    held.withLock { lines in
      if lines.count < Self.most { lines.append(line) }
    }
  }

  /// Prints what was held back, once.
  func release() {
    let lines = held.withLock { lines in
      defer { lines = [] }
      return lines
    }
    for line in lines { StandardError.write(line) }
  }
}
