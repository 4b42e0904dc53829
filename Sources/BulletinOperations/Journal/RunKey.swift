import Bulletin

/// What makes two runs the same work: pipeline, parameters, period, inputs, configuration, version.
public struct RunKey: Sendable, Hashable {
  /// 64 hexadecimal digits.
  public let text: String

  /// Makes the key of a run.
  ///   - asOf: The day that counted as today, if what is made depends on it.
  public init(
    pipeline: String, parameters: String, period: String, plan: String, versions: String,
    inputs: [RecordedInput]
  ) {
    // Each part with its length, so that no two lists of parts run together to one text.
    var parts = [pipeline, parameters, period, plan, versions]
    for input in inputs { parts += [input.source, input.path, input.sha256] }
    let whole = parts.map { "\($0.utf8.count):\($0)" }.joined()
    text = FileDigest.sha256(of: Array(whole.utf8))
  }
}
