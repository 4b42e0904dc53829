import Bulletin
import BulletinConfig
import BulletinOperations

/// A check that does not hold, and what follows.
struct Finding: Sendable {
  /// What follows; nil for an oddity that nobody asked to check.
  var consequence: CheckOptions.Consequence?
  /// What was found.
  var message: Message

  /// The finding as the journal keeps it.
  var recorded: RecordedCheck {
    RecordedCheck(
      consequence: consequence?.rawValue ?? "suspicious", message: message.description)
  }

  /// The finding as it is told.
  func diagnostic(at place: Place) -> Diagnostic {
    let code: DiagnosticCode = consequence == nil ? .suspicious : .checkFailed
    let isGrave = consequence == .fail || consequence == .hold
    return Diagnostic(code, message, at: place, severity: isGrave ? .error : .warning)
  }
}
