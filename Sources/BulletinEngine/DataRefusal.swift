import Bulletin

/// Data that a report must not be made of; exit status 65.
public struct DataRefusal: Error, Sendable, CustomStringConvertible {
  /// Why, each fault at its place, with the warnings that came before.
  public let diagnostics: [Diagnostic]
  /// The rows that were left out up to then.
  public let leftOut: [LeftOutRow]

  /// Makes a refusal.
  public init(_ diagnostics: [Diagnostic], leftOut: [LeftOutRow] = []) {
    self.diagnostics = diagnostics
    self.leftOut = leftOut
  }

  public var description: String {
    diagnostics.first { $0.severity == .error }?.message.description ?? "the data are refused"
  }
}
