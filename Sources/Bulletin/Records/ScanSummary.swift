/// What a scan says once it has delivered its last row.
public struct ScanSummary: Sendable {
  /// The digest of each input, over the bytes that were really read.
  public var inputs: [InputDigest]
  /// What the reader wants told, such as a doubtful encoding.
  public var diagnostics: [Diagnostic]

  /// Makes a summary.
  public init(inputs: [InputDigest] = [], diagnostics: [Diagnostic] = []) {
    self.inputs = inputs
    self.diagnostics = diagnostics
  }
}
