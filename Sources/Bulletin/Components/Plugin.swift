/// A bundle of components, record types and units under one name.
public protocol Plugin: Sendable {
  /// The prefix of everything the plugin brings, such as `laos`.
  static var name: String { get }

  /// Puts everything the plugin brings into a registry.
  ///
  /// - Throws: `RegistryFault` where a name is taken already.
  static func register(in registry: inout Registry) throws
}
