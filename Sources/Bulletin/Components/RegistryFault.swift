/// A registration that cannot be: two things under one name, or a type that is no component kind.
public struct RegistryFault: Error, Sendable, CustomStringConvertible {
  /// What cannot be registered, and why.
  public let description: String

  init(_ description: String) { self.description = description }
}
