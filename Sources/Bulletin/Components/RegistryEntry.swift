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
  /// Whether this build can run it, and not only check its options.
  public var isBuilt: Bool { !(type is any DeclaredOnly.Type) }
  /// The component's type.
  public let type: any Component.Type

  init<C: Component>(_ type: C.Type, kind: ComponentKind, plugin: String) {
    self.name = C.name
    self.kind = kind
    self.summary = C.summary
    self.plugin = plugin
    self.type = type
    facts = C.Options.facts
    schema = { C.Options.schema(alongside: $0, type: $1) }
    maker = { node, owner, alongside, diagnostics in
      Self.make(C.self, node, owner, alongside, diagnostics)
    }
  }

  /// The component's keys, with their documentation.
  public let facts: [SettingFacts]
  private let schema: @Sendable ([any ComponentOptions.Type], String?) -> JSONValue
  private let maker: @Sendable (Node, Message, [String], Diagnostics) -> (any Component)?

  /// The JSON Schema of a map that names the component and holds its options.
  ///
  /// - Parameter others: Groups of options that stand in the same map.
  public func schema(alongside others: [any ComponentOptions.Type]) -> JSONValue {
    schema(others, name.text)
  }

  /// Makes the component of a map of options, or of its bare name.
  ///
  /// - Parameters:
  ///   - node: The map, or the scalar that is the component's name.
  ///   - owner: What it belongs to, for messages.
  ///   - alongside: Keys of the same map that are read elsewhere.
  /// - Returns: Nil if anything was wrong; all of it has been reported.
  public func make(
    _ node: Node, owner: Message, alongside: [String] = [], _ diagnostics: Diagnostics
  ) -> (any Component)? {
    maker(node, owner, alongside, diagnostics)
  }

  private static func make<C: Component>(
    _ type: C.Type, _ node: Node, _ owner: Message, _ alongside: [String],
    _ diagnostics: Diagnostics
  ) -> (any Component)? {
    var map = node
    if node.scalar != nil { map = Node(.map([]), at: node.place, keyPlace: node.place) }
    guard
      let options = C.Options.read(map, owner: owner, alongside: alongside, diagnostics)
    else { return nil }
    do {
      return try C(options)
    } catch let fault as OptionFault {
      diagnostics.error(
        fault.code, "\(fault.message)\(owner.isEmpty ? "" : " in \(owner)")",
        at: fault.place ?? node.keyPlace ?? node.place.head, hint: fault.hint)
    } catch {
      diagnostics.error(.badOption, "\(error)", at: node.place)
    }
    return nil
  }
}
