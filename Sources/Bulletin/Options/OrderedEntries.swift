/// A map whose keys the user chooses, in the order they were written.
public struct OrderedEntries<Value: OptionValue>: Sendable {
  /// The keys and values.
  public private(set) var entries: [(key: String, value: Value)]
  private var places: [String: Place]

  /// Makes a map without entries.
  public init() { (entries, places) = ([], [:]) }

  /// The value under a key.
  public subscript(key: String) -> Value? { entries.first { $0.key == key }?.value }

  /// Where a key stands.
  public func place(of key: String) -> Place? { places[key] }
}

extension OrderedEntries: OptionValue {
  public static var typeText: String { "map of \(Value.typeText)" }
  public static var isSecret: Bool { Value.isSecret }
  public var optionText: String {
    entries.isEmpty ? "{}" : entries.map(\.key).joined(separator: ", ")
  }

  public static func read(_ node: Node, _ diagnostics: Diagnostics) -> OrderedEntries? {
    guard let pairs = node.entries else {
      diagnostics.error(.wrongType, "a map is wanted, not \(node.described)", at: node.place)
      return nil
    }
    var result = OrderedEntries()
    for pair in pairs {
      guard let key = pair.key.scalar?.text else {
        diagnostics.error(.wrongType, "a key is a text", at: pair.key.place)
        continue
      }
      result.places[key] = pair.key.place
      if let value = Value.read(pair.value, diagnostics) { result.entries.append((key, value)) }
    }
    return result.entries.count == pairs.count ? result : nil
  }
}
