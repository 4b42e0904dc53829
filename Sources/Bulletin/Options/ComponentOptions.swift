/// The options of a component: a struct whose properties are all `@Setting`s.
///
/// The one declaration feeds decoding, the check for unknown keys and documentation. A public
/// struct declares `public init() {}`; any other has it already.
public protocol ComponentOptions: Decodable, OptionValue {
  /// Makes options of defaults, as far as there are any.
  init()
}

/// The options of a component that has none.
public struct EmptyOptions: ComponentOptions {
  /// Makes them.
  public init() {}
}

extension ComponentOptions {
  public static var typeText: String { "map" }
  public var optionText: String { "" }

  private static var settings: [(name: String, setting: any AnySetting)] {
    Mirror(reflecting: Self()).children.compactMap { child in
      guard let setting = child.value as? any AnySetting, let label = child.label else {
        return nil
      }
      return (OptionKey.of(label: label.dropFirst()), setting)
    }
  }

  /// The keys with their documentation, in the order of declaration.
  public static var facts: [SettingFacts] {
    settings.map { name, setting in
      var facts = setting.facts
      facts.name = name
      return facts
    }
  }

  public static func read(_ node: Node, _ diagnostics: Diagnostics) -> Self? {
    read(node, owner: "this map", alongside: [], diagnostics)
  }

  /// Reads a map.
  ///
  /// - Parameters:
  ///   - owner: What the map belongs to, for messages: `pipeline 'term'`.
  ///   - alongside: Keys that others read from the same map.
  ///   - reportsUnknown: False where another reader of the same map reports unknown keys.
  /// - Returns: Nil if anything was wrong; all of it has been reported.
  public static func read(
    _ node: Node, owner: String, alongside: [String], reportsUnknown: Bool = true,
    _ diagnostics: Diagnostics
  ) -> Self? {
    let errors = diagnostics.errorCount
    let options = readPartly(
      node, owner: owner, alongside: alongside, reportsUnknown: reportsUnknown, diagnostics)
    return diagnostics.errorCount == errors ? options : nil
  }

  /// Reads a map as far as it is good: what is wrong has been reported and keeps its default, so
  /// that faults of other keys are found in the same pass.
  ///
  /// - Returns: Nil if the node is no map; a key without a default that was not read traps when it
  ///   is asked, so that options read in part have defaults for all.
  public static func readPartly(
    _ node: Node, owner: String, alongside: [String] = [], reportsUnknown: Bool = true,
    _ diagnostics: Diagnostics
  ) -> Self? {
    guard let entries = node.isNull ? [] : node.entries else {
      diagnostics.error(
        .wrongType, "\(owner) is a map of keys, not \(node.described)", at: node.place)
      return nil
    }
    let settings = settings
    if reportsUnknown {
      let known = settings.map(\.name) + alongside
      for entry in entries {
        let key = entry.key.text ?? ""
        if known.contains(key) { continue }
        diagnostics.error(
          .unknownKey, "unknown key '\(key)' in \(owner)", at: entry.key.place,
          hint: Suggestion.hint(for: key, among: known))
      }
    }
    let place = node.keyPlace ?? node.place.head
    var filled: [String: any AnySetting] = [:]
    for (name, setting) in settings {
      filled[name] = setting.filled(
        from: node[name], key: name, owner: owner, at: place, diagnostics)
    }
    return try? Self(from: OptionDecoder(settings: filled))
  }
}

/// Keys as configurations write them: `notStated` is `not_stated`.
enum OptionKey {
  static func of(label: some StringProtocol) -> String {
    label.reduce(into: "") { $0 += $1.isUppercase ? "_\($1.lowercased())" : "\($1)" }
  }
}

/// Hands filled settings to the memberwise decoding that the compiler writes.
private struct OptionDecoder: Decoder {
  let settings: [String: any AnySetting]
  var codingPath: [any CodingKey] { [] }
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  func container<Key: CodingKey>(keyedBy: Key.Type) -> KeyedDecodingContainer<Key> {
    KeyedDecodingContainer(Container(settings: settings))
  }

  func unkeyedContainer() throws -> any UnkeyedDecodingContainer { throw Self.fault }
  func singleValueContainer() throws -> any SingleValueDecodingContainer { throw Self.fault }

  static var fault: DecodingError {
    .dataCorrupted(.init(codingPath: [], debugDescription: "options hold settings alone"))
  }

  struct Container<Key: CodingKey>: KeyedDecodingContainerProtocol {
    let settings: [String: any AnySetting]
    var codingPath: [any CodingKey] { [] }
    var allKeys: [Key] { [] }

    func contains(_ key: Key) -> Bool { true }
    func decodeNil(forKey key: Key) -> Bool { false }

    func decode<T: Decodable>(_ type: T.Type, forKey key: Key) throws -> T {
      let label =
        key.stringValue.hasPrefix("_") ? key.stringValue.dropFirst() : key.stringValue[...]
      guard let setting = settings[OptionKey.of(label: label)] as? T else { throw fault }
      return setting
    }

    func nestedContainer<Nested: CodingKey>(
      keyedBy: Nested.Type, forKey: Key
    ) throws -> KeyedDecodingContainer<Nested> { throw fault }
    func nestedUnkeyedContainer(forKey: Key) throws -> any UnkeyedDecodingContainer { throw fault }
    func superDecoder() throws -> any Decoder { throw fault }
    func superDecoder(forKey: Key) throws -> any Decoder { throw fault }

    private var fault: DecodingError { OptionDecoder.fault }
  }
}
