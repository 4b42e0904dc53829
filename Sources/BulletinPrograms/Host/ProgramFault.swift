import Bulletin

/// Why a plugin that is a program did not do its work; the message names the program.
public struct ProgramFault: ToldFault, Sendable {
  /// What went wrong, in diagnostics and exit status alike.
  public let diagnostic: Diagnostic

  public var message: Message { diagnostic.message }

  init(_ code: DiagnosticCode, _ program: String, _ what: Message, hint: Message? = nil) {
    diagnostic = Diagnostic(code, "the program '\(program)' \(what)", hint: hint)
  }

  init(_ diagnostic: Diagnostic) { self.diagnostic = diagnostic }
}
