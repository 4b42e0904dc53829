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
  /// The component's Swift type; nil for one that is a program.
  public let type: (any Component.Type)?

  init<C: Component>(_ type: C.Type, kind: ComponentKind, plugin: String) {
    self.name = C.name
    self.kind = kind
    self.summary = C.summary
    self.plugin = plugin
    self.type = type
    findFacts = { C.Options.facts }
    schema = { C.Options.schema(alongside: $0, type: $1) }
    maker = { node, owner, alongside, diagnostics in
      Self.make(C.self, node, owner, alongside, diagnostics)
    }
  }

  /// Makes the entry of a component that is no Swift type of this program.
  ///
  /// - Parameters:
  ///   - options: What a configuration may set.
  ///   - make: Makes the component of options that were read, as JSON, and of the map that they
  ///     were read from; throws an `OptionFault`.
  public init(
    name: ComponentName, kind: ComponentKind, summary: String, plugin: String,
    options: OptionSchema,
    make: @escaping @Sendable (JSONValue, Node) throws -> any Component
  ) {
    (self.name, self.kind, self.summary, self.plugin) = (name, kind, summary, plugin)
    type = nil
    findFacts = { options.facts }
    schema = { options.schema(alongside: $0, type: $1) }
    maker = { node, owner, alongside, diagnostics in
      let map = Self.map(of: node)
      guard
        let read = options.read(map, owner: owner, alongside: alongside, diagnostics)
      else { return nil }
      return Self.reporting(owner, node, diagnostics) { try make(read, map) }
    }
  }

  /// The component's keys, with their documentation; found out when they are asked for, since a
  /// registry of everything is made by commands that need little of it.
  public var facts: [SettingFacts] { findFacts() }
  private let findFacts: @Sendable () -> [SettingFacts]
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
    guard
      let options = C.Options.read(
        map(of: node), owner: owner, alongside: alongside, diagnostics)
    else { return nil }
    return reporting(owner, node, diagnostics) { try C(options) }
  }

  /// A bare name stands for a map without options.
  private static func map(of node: Node) -> Node {
    node.scalar == nil ? node : Node(.map([]), at: node.place, keyPlace: node.place)
  }

  private static func reporting(
    _ owner: Message, _ node: Node, _ diagnostics: Diagnostics, _ make: () throws -> any Component
  ) -> (any Component)? {
    do {
      return try make()
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
