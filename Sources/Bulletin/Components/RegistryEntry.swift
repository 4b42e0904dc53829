/// What a registry knows of one component: its documentation, and how to make it.
public struct RegistryEntry: Sendable {
  /// The component's name.
  public let name: ComponentName
  /// What the component is for.
  public let kind: ComponentKind
  /// One sentence.
  public let summary: String
  /// The plugin that brought it, or `built in`.
  public let plugin: String
  /// The component's type.
  public let type: any Component.Type

  init<C: Component>(_ type: C.Type, kind: ComponentKind, plugin: String) {
    self.name = C.name
    self.kind = kind
    self.summary = C.summary
    self.plugin = plugin
    self.type = type
  }
}
