/// One thing to tell a person: what is wrong, where, and what to do next.
///
/// It can be collected in `Diagnostics` or thrown, for example at `options.$path`.
public struct Diagnostic: Error, Sendable, Hashable {
  /// How grave it is.
  public var severity: Severity
  /// Its stable code.
  public var code: DiagnosticCode
  /// What is wrong: one clause without a full stop, names in single quotes.
  public var message: Message
  /// Where it is, if it is anywhere.
  public var place: Place?
  /// What to do, such as `did you mean 'period'?`.
  public var hint: Message?
  /// What else belongs to it, such as the first place of a key defined twice.
  public var notes: [Note]
  /// Secrets on the lines that its places lie on, which no printed line may show.
  public internal(set) var concealed: [Place] = []

  /// Makes a diagnostic; an error unless told otherwise.
  public init(
    _ code: DiagnosticCode, _ message: Message, at place: Place? = nil, hint: Message? = nil,
    notes: [Note] = [], severity: Severity = .error
  ) {
    self.severity = severity
    self.code = code
    self.message = message
    self.place = place
    self.hint = hint
    self.notes = notes
  }
}

extension Diagnostic {
  /// A warning.
  public static func warning(
    _ code: DiagnosticCode, _ message: Message, at place: Place? = nil, hint: Message? = nil
  ) -> Diagnostic {
    Diagnostic(code, message, at: place, hint: hint, severity: .warning)
  }
}

extension Diagnostic {
  /// A further place that belongs to a diagnostic, and what there is to see.
  public struct Note: Sendable, Hashable {
    /// Where to look, if it is anywhere.
    public var place: Place?
    /// What there is to see.
    public var message: Message

    /// Makes a note.
    public init(_ message: Message, at place: Place?) {
      self.place = place
      self.message = message
    }
  }
}

extension Diagnostic: CustomStringConvertible {
  /// Its first line, as the command line prints it.
  public var description: String {
    (place.map { "\($0): " } ?? "") + "\(severity.rawValue)[\(code)]: \(message)"
  }
}
