/// The options of a component, declared once as a struct of `@Setting` properties.
///
/// Every stored property is a `@Setting`. A public struct states `public init() {}`; any other gets
/// it, and `Decodable`, from the compiler.
public protocol ComponentOptions: Decodable, OptionValue {
  /// The options with their defaults; required ones have no value yet.
  init()

  /// What must hold among the keys; nothing unless told.
  static var rules: [KeyRule] { get }
}

/// Options of a component that has none.
public struct EmptyOptions: ComponentOptions {
  /// Makes the options.
  public init() {}
}

extension ComponentOptions {
  /// No rules.
  public static var rules: [KeyRule] { [] }

  /// What is known of each option, in declared order.
  public static var facts: [SettingFacts] { declarations.map { $0.setting.facts(name: $0.name) } }

  /// The keys that may be written, in declared order.
  public static var keys: [String] { declarations.map(\.name) }

  /// Whether nothing is required, so that a component may be given by its bare name.
  public static var isAllDefaulted: Bool { facts.allSatisfy { !$0.isRequired } }

  /// Reads options from a map; reports every fault in it, unknown keys included.
  public static func read(_ node: Node, _ diagnostics: Diagnostics) -> Self? {
    read(node, owner: diagnostics.trail.owner, diagnostics)
  }

  /// Reads options from a map in which keys of others may stand too.
  ///
  /// `OptionReader` reads several groups of options from one map at once.
  /// - Parameters:
  ///   - node: A map; nothing at all counts as one without keys.
  ///   - owner: Who has these options, for messages: `pipeline 'term'`.
  ///   - alongside: Further keys that may stand in the map, such as `type`.
  ///   - reportsUnknown: False where another reader of the same map reports unknown keys.
  /// - Returns: `nil` if anything is wrong, after reporting it.
  public static func read(
    _ node: Node, owner: Message, alongside keys: [String] = [], reportsUnknown: Bool = true,
    _ diagnostics: Diagnostics
  ) -> Self? {
    let errors = diagnostics.errorCount
    let options = readPartly(
      node, owner: owner, alongside: keys, reportsUnknown: reportsUnknown, diagnostics)
    return diagnostics.errorCount == errors ? options : nil
  }

  /// Reads a map as far as it is good: what is wrong has been reported and keeps its default, so
  /// that faults of other keys are found in the same pass.
  ///
  /// - Returns: `nil` if the node is no map. A key without a default that could not be read traps
  ///   when it is asked, so options read in part should have defaults for all.
  public static func readPartly(
    _ node: Node, owner: Message, alongside keys: [String] = [], reportsUnknown: Bool = true,
    _ diagnostics: Diagnostics
  ) -> Self? {
    guard var reader = OptionReader(node, owner: owner, types: [self], keys, diagnostics) else {
      return nil
    }
    if reportsUnknown { reader.checkKeys() }
    return reader.readPartly(self)
  }

  /// What it is called in documentation.
  public static var typeText: Message { "map" }

  /// The JSON Schema of a map of these options.
  public static var schema: JSONValue { schema(alongside: []) }

  /// The JSON Schema of a map that holds these options and others, and perhaps a `type`.
  public static func schema(
    alongside others: [any ComponentOptions.Type], type name: String? = nil
  ) -> JSONValue {
    let facts = ([self] + others).flatMap { $0.facts }
    var members = facts.map { JSONValue.Member($0.name, $0.schema) }
    var required = facts.filter(\.isRequired).map { JSONValue.string($0.name) }
    if let name {
      members.insert(.init("type", ["const": .string(name)]), at: 0)
      required.insert("type", at: 0)
    }
    let rules = ([self] + others).flatMap { $0.rules }.map(\.schema)
    let schema: JSONValue = [
      "type": "object", "properties": .object(members), "required": .array(required),
      "additionalProperties": false,
    ]
    // What need not be written may be nothing, of which every key could be required.
    return schema.adding(
      rules.isEmpty ? [:] : ["if": ["type": "object"], "then": ["allOf": .array(rules)]])
  }

  /// The options that have values, as JSON on one line.
  public var optionText: String { literal.description }

  /// The options as they would be written; required ones without a value are left out.
  public var literal: JSONValue {
    .object(
      Self.declarations(of: self).compactMap { name, setting in
        let facts = setting.facts(name: name)
        guard let value = facts.defaultValue else { return nil }
        return JSONValue.Member(name, facts.isSecret ? "•••" : value)
      })
  }

  /// The map with dots in the stead of secret options.
  public static func masked(_ node: Node) -> Node {
    guard case .map(let entries) = node.content else { return node }
    let declared = declarations
    var copy = node
    copy.content = .map(
      entries.map { entry in
        guard let setting = declared.first(where: { $0.name == entry.key.text })?.setting
        else { return entry }
        return Node.Entry(key: entry.key, value: setting.masked(entry.value))
      })
    return copy
  }

  typealias Declaration = (name: String, setting: any AnySetting)

  static var declarations: [Declaration] {
    DeclarationCache.declarations(of: Self.self) { declarations(of: Self()) }
  }

  private static func declarations(of options: Self) -> [Declaration] {
    Mirror(reflecting: options).children.map { label, value in
      guard let label, let setting = value as? any AnySetting else {
        preconditionFailure("'\(label ?? "")' in \(Self.self) is no @Setting")
      }
      return (optionKey(label.hasPrefix("_") ? label.dropFirst() : label[...]), setting)
    }
  }
}

/// The key that a Swift name is written as: `badRows` is `bad_rows`, `sourceURL` is `source_url`.
///
/// Names of options are ASCII; other letters are kept as they are.
func optionKey(_ name: some StringProtocol) -> String {
  let letters = Array(name.utf8)
  guard letters.contains(where: \.isUppercaseLetter) else { return String(name) }
  var key: [UInt8] = []
  for (index, letter) in letters.enumerated() {
    guard letter.isUppercaseLetter else {
      key.append(letter)
      continue
    }
    let next = index + 1 < letters.count ? letters[index + 1] : nil
    let beginsWord = index > 0 && !letters[index - 1].isUppercaseLetter
    let endsAcronym =
      index > 0 && letters[index - 1].isUppercaseLetter && next?.isLowercaseLetter == true
    if (beginsWord || endsAcronym) && key.last != UInt8(ascii: "_") {
      key.append(UInt8(ascii: "_"))
    }
    key.append(letter | 0x20)
  }
  return String(decoding: key, as: UTF8.self)
}

extension UInt8 {
  fileprivate var isUppercaseLetter: Bool { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(self) }
  fileprivate var isLowercaseLetter: Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self) }
}
