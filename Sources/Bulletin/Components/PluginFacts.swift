/// What is known of a plugin beside what it brings.
public struct PluginFacts: Sendable, Hashable {
  /// Its name, as entries of the registry carry it.
  public var name: String
  /// Its version; empty if it has none.
  public var version: String
  /// Where it comes from: `with Bulletin`, a folder, an address, a command.
  public var origin: String

  /// Makes facts.
  public init(name: String, version: String = "", origin: String) {
    (self.name, self.version, self.origin) = (name, version, origin)
  }
}
