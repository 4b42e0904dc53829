import Bulletin
import BulletinConfig
import BulletinOperations

/// A check that does not hold, and what follows.
struct Finding: Sendable {
  /// What follows; nil for an oddity that nobody asked to check.
  var consequence: CheckOptions.Consequence?
  /// What was found.
  var message: Message
  /// What a report says of it; nil for the message itself.
  var caveat: RecordedText?
  /// The report that it is about, where a run makes several; nil for all.
  var report: String?

  /// What was found, and where.
  private var whole: Message { report.map { "\($0): \(message)" } ?? message }

  /// What a report says of it.
  var told: RecordedText { caveat ?? RecordedText(message) }

  /// The finding as the journal keeps it.
  var recorded: RecordedCheck {
    RecordedCheck(
      consequence: consequence?.rawValue ?? "suspicious", message: whole.description,
      told: told)
  }

  /// The finding as it is told.
  func diagnostic(at place: Place) -> Diagnostic {
    let code: DiagnosticCode = consequence == nil ? .suspicious : .checkFailed
    let isGrave = consequence == .fail || consequence == .hold
    return Diagnostic(code, whole, at: place, severity: isGrave ? .error : .warning)
  }
}
