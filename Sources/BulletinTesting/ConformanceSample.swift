import Bulletin

/// What a component is tried with: options as a configuration would write them, and files.
public struct ConformanceSample: Sendable {
  /// The component's name.
  public var component: ComponentName
  /// The component's kind, where a name stands for several; nil for any.
  public var kind: ComponentKind?
  /// The options, as a map in YAML's flow form: `{path: gauge.log, above: 20}`.
  ///
  /// Nil takes the example of each required option.
  public var options: String?
  /// The files that there are, by path.
  public var files: [String: [UInt8]]

  /// Makes a sample with text files.
  public init(
    of component: ComponentName, kind: ComponentKind? = nil, options: String? = nil,
    files: [String: String] = [:]
  ) {
    self.component = component
    self.kind = kind
    self.options = options
    self.files = files.mapValues { Array($0.utf8) }
  }

  /// Makes a sample with files of bytes.
  public init(
    of component: ComponentName, kind: ComponentKind? = nil, options: String?,
    bytes: [String: [UInt8]]
  ) {
    self.component = component
    self.kind = kind
    self.options = options
    files = bytes
  }
}
