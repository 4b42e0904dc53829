import Bulletin

/// A table that cannot be understood: its header, or what its columns mean.
public struct TableFault: Error, Sendable, CustomStringConvertible {
  /// The stable code.
  public var code: DiagnosticCode
  /// The file.
  public var path: String
  /// The line, if one is to blame.
  public var line: Int?
  /// What is wrong.
  public var message: Message
  /// What to do.
  public var hint: Message?

  init(
    _ code: DiagnosticCode, path: String, line: Int?, _ message: Message, hint: Message? = nil
  ) {
    self.code = code
    self.path = path
    self.line = line
    self.message = message
    self.hint = hint
  }

  public var description: String { "\(path): \(message)" }

  /// The fault as a diagnostic.
  public var diagnostic: Diagnostic {
    Diagnostic(code, message, at: Place(file: path, line: line ?? 1, column: 1), hint: hint)
  }
}
