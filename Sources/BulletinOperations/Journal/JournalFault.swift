import Bulletin
import BulletinSQLite

/// A journal that cannot be read or written.
public struct JournalFault: ToldFault, Sendable {
  /// What is wrong.
  public let message: Message
  /// What to do.
  public let hint: Message?

  init(_ message: Message, hint: Message? = nil) {
    self.message = message
    self.hint = hint
  }

  init(_ fault: SQLiteFault, path: String) {
    self.init(
      "the journal '\(path)' cannot be used: \(fault.message)",
      hint: fault.isCorrupt
        ? "move the file away; what was run and sent is then no longer known"
        : "check permissions and free space, or name another folder with '--state'")
  }
}
