/// The components, record types and units that a program knows: a value that is passed, not a
/// global.
public struct Registry: Sendable {
  private var components: [ComponentKind: [ComponentName: RegistryEntry]] = [:]
  private var types: [String: RecordType] = [:]
  private var plugin = "built in"

  /// The plugins whose version or origin is known, in the order they came.
  public private(set) var plugins: [PluginFacts] = []

  /// The units that figures and cells may carry, those of plugins included.
  public var units: UnitVocabulary { extended ?? .standard }
  /// The units with those of plugins; nil without any.
  private var extended: UnitVocabulary?

  /// Makes an empty registry that knows the standard units.
  public init() {}

  /// Adds a component under its own name, as every kind whose protocol it adopts.
  ///
  /// - Throws: `RegistryFault` if the name is taken, or the type is of no kind.
  public mutating func register<C: Component>(_ type: C.Type) throws {
    let kinds = Self.kinds(of: type)
    guard !kinds.isEmpty else {
      throw RegistryFault(
        "'\(C.name)' is neither source, metric, family, section, renderer nor publisher")
    }
    for kind in kinds { try register(type, as: kind) }
  }

  /// Adds a source. What other kinds the type may be is not looked for: that takes longer than a
  /// small question.
  package mutating func register<C: DataSource>(source type: C.Type) throws {
    try register(type, as: .source)
  }

  /// Adds a metric, as a source is added.
  package mutating func register<C: Metric>(metric type: C.Type) throws {
    try register(type, as: .metric)
  }

  /// Adds a renderer, as a source is added.
  package mutating func register<C: Renderer>(renderer type: C.Type) throws {
    try register(type, as: .renderer)
  }

  /// Adds a publisher, as a source is added.
  package mutating func register<C: Publisher>(publisher type: C.Type) throws {
    try register(type, as: .publisher)
  }

  private mutating func register<C: Component>(_ type: C.Type, as kind: ComponentKind) throws {
    try register(RegistryEntry(type, kind: kind, plugin: plugin))
  }

  /// Adds a component that is no Swift type of this program.
  ///
  /// - Throws: `RegistryFault` if its name is taken.
  public mutating func register(_ entry: RegistryEntry) throws {
    if let other = components[entry.kind]?[entry.name] {
      throw RegistryFault(
        "\(entry.kind.rawValue) '\(entry.name)' exists already, from \(other.plugin)")
    }
    components[entry.kind, default: [:]][entry.name] = entry
  }

  /// Adds a record type.
  ///
  /// - Throws: `RegistryFault` if its name is taken.
  public mutating func register(_ type: RecordType) throws {
    guard types[type.name] == nil else {
      throw RegistryFault("record type '\(type.name)' exists already")
    }
    types[type.name] = type
  }

  /// Adds a unit, or more names of a unit that is there.
  public mutating func register(_ unit: UnitDefinition) {
    extended = units.adding(unit)
  }

  /// Notes where a plugin comes from.
  public mutating func note(_ facts: PluginFacts) { plugins.append(facts) }

  /// What is known of a plugin, if anything is.
  public func plugin(_ name: String) -> PluginFacts? { plugins.first { $0.name == name } }

  /// Adds a plugin with all it brings.
  ///
  /// - Throws: `RegistryFault` as the plugin's own registrations do.
  public mutating func register<P: Plugin>(_ type: P.Type) throws {
    let outer = plugin
    plugin = P.name
    defer { plugin = outer }
    try P.register(in: &self)
  }

  /// The component of a kind under a name, if there is one.
  public func entry(_ kind: ComponentKind, _ name: String) -> RegistryEntry? {
    components[kind]?[ComponentName(name)]
  }

  /// All components of a kind, by name.
  public func entries(_ kind: ComponentKind) -> [RegistryEntry] {
    (components[kind] ?? [:]).values.sorted { $0.name.text < $1.name.text }
  }

  /// The record type under a name, if there is one.
  public func recordType(_ name: String) -> RecordType? { types[name] }

  /// All record types, by name.
  public var recordTypes: [RecordType] { types.values.sorted { $0.name < $1.name } }

  private static func kinds(of type: any Component.Type) -> [ComponentKind] {
    var kinds: [ComponentKind] = []
    if type is any DataSource.Type { kinds.append(.source) }
    if type is any Metric.Type { kinds.append(.metric) }
    if type is any MetricFamily.Type { kinds.append(.family) }
    if type is any Section.Type { kinds.append(.section) }
    if type is any Renderer.Type { kinds.append(.renderer) }
    if type is any Publisher.Type { kinds.append(.publisher) }
    return kinds
  }
}
