/// How grave a diagnostic is.
public enum Severity: String, Sendable, Hashable, CaseIterable {
  /// Nothing can be done until it is put right.
  case error
  /// Work goes on, but somebody should look.
  case warning
  /// Something worth knowing.
  case note
}
