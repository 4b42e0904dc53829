/// What a YAML file may be at most, so that a hostile one costs bounded time and memory.
public struct YAMLLimits: Sendable, Hashable {
  /// Lists and maps within each other, aliases followed.
  public var depth = 200
  /// Nodes, those that aliases stand for counted at each alias.
  public var nodes = 1_000_000
  /// Bytes of a file.
  public var fileBytes = 16 << 20
  /// Bytes of one scalar.
  public var scalarBytes = 4 << 20
  /// Bytes of all scalars, those that aliases stand for counted at each alias.
  public var textBytes = 64 << 20
  /// `%TAG` directives, which libyaml compares each with each.
  public var directives = 32

  /// Makes the usual limits.
  public init() {}
}
