import Bulletin
import BulletinOperations
import Glibc

/// What is done when a run is ended from outside: it is told, written down, and tidied up after.
struct Interruption: Sendable {
  let record: RunRecord
  let state: JournalFolder
  let folders: [String]
  let printer: MessagePrinter

  /// Ends the run.
  ///
  /// - Returns: The exit status.
  func end(_ cause: RunWatch.Cause) -> Int32 {
    let diagnostic: Diagnostic
    let status: ExitStatus
    switch cause {
    case .signal(let number):
      status = number == 2 ? .interrupted : .terminated
      diagnostic = Diagnostic(
        .interrupted, "pipeline '\(record.pipeline)' was interrupted; the set in place is untouched"
      )
    case .runTimeout(let seconds, let step):
      status = Self.isReading(step) ? .unavailable : .failed
      diagnostic = Diagnostic(
        .timedOut, "pipeline '\(record.pipeline)' took longer than \(seconds) s, last \(step)",
        hint: "give it more time with '--timeout'")
    case .stepTimeout(let seconds, let step):
      status = Self.isReading(step) ? .unavailable : .failed
      diagnostic = Diagnostic(
        .timedOut, "pipeline '\(record.pipeline)': \(step) took longer than \(seconds) s",
        hint: "give it more time with '--step-timeout'")
    }
    printer.print([diagnostic])
    for folder in folders { OutputFolder(folder).discardUnfinished() }
    var ended = record
    ended.status = .interrupted
    ended.exit = Int(status.rawValue)
    ended.duration = max(0, SystemZones.now().seconds - record.started.seconds) * 1000
    ended.message = diagnostic.message.description
    try? Journal(in: state).finish(ended)
    fflush(nil)  // The process ends without unwinding.
    return status.rawValue
  }

  private static func isReading(_ step: String) -> Bool { step.hasPrefix("reading") }
}
