/// A fault that knows where it lies: in a file of the user's, beside the configuration.
public protocol LocatedFault: ToldFault {
  /// The code.
  var code: DiagnosticCode { get }
  /// Where it lies.
  var place: Place { get }
  /// What to do.
  var hint: Message? { get }
}

extension LocatedFault {
  /// The fault as a diagnostic.
  public var diagnostic: Diagnostic { Diagnostic(code, message, at: place, hint: hint) }
}
