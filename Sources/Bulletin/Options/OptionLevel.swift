/// A level of a configuration and the keys that belong to it, for keys that stand at another.
public struct OptionLevel: Sendable {
  /// What it is called: `the pipeline`, `a source`.
  public let name: Message
  /// Its keys.
  public let keys: Set<String>

  /// Makes a level.
  public init(_ name: Message, keys: [String]) {
    self.name = name
    self.keys = Set(keys)
  }
}
