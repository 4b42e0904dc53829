/// A map whose keys the user chooses, in the order they were written.
public struct OrderedEntries<Value: OptionValue>: Sendable {
  /// The keys and values; each key once.
  public let entries: [(key: String, value: Value)]
  private let positions: [String: Int]
  private let places: [String: Place]

  /// Makes a map without entries.
  public init() { self.init([], places: [:]) }

  /// Makes a map; of entries with one key the first stays.
  public init(_ entries: [(key: String, value: Value)]) { self.init(entries, places: [:]) }

  private init(_ entries: [(key: String, value: Value)], places: [String: Place]) {
    var positions: [String: Int] = [:]
    var kept: [(key: String, value: Value)] = []
    for entry in entries where positions[entry.key] == nil {
      positions[entry.key] = kept.count
      kept.append(entry)
    }
    self.entries = kept
    self.positions = positions
    self.places = places
  }

  /// The value under a key.
  public subscript(key: String) -> Value? { positions[key].map { entries[$0].value } }

  /// Where a key stands; `nil` if the map was made in code.
  public func place(of key: String) -> Place? { places[key] }
}

extension OrderedEntries: ExpressibleByDictionaryLiteral {
  /// Makes the map of a literal.
  public init(dictionaryLiteral elements: (String, Value)...) {
    self.init(elements.map { (key: $0.0, value: $0.1) })
  }
}

extension OrderedEntries: OptionValue {
  /// Reads a map; every key and value with a fault is reported.
  public static func read(_ node: Node, _ diagnostics: Diagnostics) -> OrderedEntries? {
    guard let written = node.entries else {
      diagnostics.wrongType(node, wanted: "a map")
      return nil
    }
    let errors = diagnostics.errorCount
    var entries: [(key: String, value: Value)] = []
    var places: [String: Place] = [:]
    for entry in written {
      let key = String.read(entry.key, diagnostics)
      let value = diagnostics.reading(.entry(key ?? "")) { Value.read(entry.value, diagnostics) }
      guard let key, let value else { continue }
      entries.append((key, value))
      places[key] = entry.key.place
    }
    return diagnostics.errorCount == errors ? OrderedEntries(entries, places: places) : nil
  }

  /// What it is called in documentation.
  public static var typeText: Message { "map of \(Value.typeText)" }

  /// An object of any keys.
  public static var schema: JSONValue {
    ["type": "object", "additionalProperties": Value.schema]
  }

  /// The entries as they would be written.
  public var optionText: String {
    "{\(entries.map { "\($0): \($1.optionText)" }.joined(separator: ", "))}"
  }

  /// The entries in order.
  public var literal: JSONValue {
    .object(entries.map { JSONValue.Member($0.key, $0.value.literal) })
  }

  /// Whether its values are secret.
  public static var isSecret: Bool { Value.isSecret }

  /// What is known of its values' settings.
  public static var facts: [SettingFacts] { Value.facts }

  /// The map with dots in the stead of secrets.
  public static func masked(_ node: Node) -> Node {
    guard case .map(let entries) = node.content else { return Value.masked(node) }
    var copy = node
    copy.content = .map(entries.map { Node.Entry(key: $0.key, value: Value.masked($0.value)) })
    return copy
  }
}
