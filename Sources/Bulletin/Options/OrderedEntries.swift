/// A map from texts of the user's choosing to values, in written order.
public struct OrderedEntries<Value: OptionValue>: Sendable {
  /// The entries in written order; no two have one key.
  public let entries: [Entry]
  private let positions: [String: Int]

  /// Makes a map; of entries with one key the first stays.
  public init(_ entries: [Entry]) {
    var positions: [String: Int] = [:]
    var kept: [Entry] = []
    for entry in entries where positions[entry.key] == nil {
      positions[entry.key] = kept.count
      kept.append(entry)
    }
    self.entries = kept
    self.positions = positions
  }

  /// The value of a key.
  public subscript(key: String) -> Value? { positions[key].map { entries[$0].value } }

  /// The keys in written order.
  public var keys: [String] { entries.map(\.key) }

  /// The values in written order.
  public var values: [Value] { entries.map(\.value) }
}

extension OrderedEntries {
  /// A key with its value, and where the key was written.
  public struct Entry: Sendable {
    /// The key.
    public let key: String
    /// The value.
    public let value: Value
    /// Where the key stands; `nil` if the entry was made in code.
    public let place: Place?

    /// Makes an entry.
    public init(key: String, value: Value, place: Place? = nil) {
      self.key = key
      self.value = value
      self.place = place
    }
  }
}

extension OrderedEntries: RandomAccessCollection {
  /// The first position.
  public var startIndex: Int { 0 }
  /// The position after the last.
  public var endIndex: Int { entries.count }
  /// The element at a position.
  public subscript(index: Int) -> Entry { entries[index] }
}

extension OrderedEntries: ExpressibleByDictionaryLiteral {
  /// Makes the value of a literal.
  public init(dictionaryLiteral elements: (String, Value)...) {
    self.init(elements.map { Entry(key: $0.0, value: $0.1) })
  }
}

extension OrderedEntries: OptionValue {
  /// Reads a value, or reports what is wrong and returns `nil`.
  public static func read(_ node: Node, into diagnostics: Diagnostics) -> OrderedEntries? {
    guard let written = node.entries else {
      reportWrongType(node, into: diagnostics)
      return nil
    }
    let errors = diagnostics.errorCount
    let entries: [Entry] = written.compactMap { entry in
      let key = String.read(entry.key, into: diagnostics)
      let value = Value.read(entry.value, into: diagnostics)
      guard let key, let value else { return nil }
      return Entry(key: key, value: value, place: entry.key.place)
    }
    return diagnostics.errorCount == errors ? OrderedEntries(entries) : nil
  }
  /// What it is called in documentation.
  public static var typeText: String { "a map: each value \(Value.typeText)" }
  /// The JSON Schema of what may be written.
  public static var schema: JSONValue {
    ["type": "object", "additionalProperties": Value.schema]
  }
  /// The value as somebody would write it.
  public var literal: JSONValue {
    .object(entries.map { JSONValue.Member($0.key, $0.value.literal) })
  }
  /// Whether values must never be printed.
  public static var isSecret: Bool { Value.isSecret }
  /// The settings inside, if it holds groups of options.
  public static var settings: [SettingFacts] { Value.settings }
  /// What was written, with dots in the stead of secrets.
  public static func masked(_ node: Node) -> Node {
    guard case .map(let entries) = node.content else { return Value.masked(node) }
    var copy = node
    copy.content = .map(entries.map { Node.Entry(key: $0.key, value: Value.masked($0.value)) })
    return copy
  }
}
