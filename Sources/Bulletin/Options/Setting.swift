/// What is known of one setting without a value: for documentation and for checking keys.
public struct SettingFacts: Sendable {
  /// The key in configurations.
  public internal(set) var name = ""
  /// One sentence.
  public let help: String
  /// What may be written.
  public let typeText: String
  /// The default as it is printed; nil where the key is required.
  public let fallback: String?
  /// What somebody might write.
  public let example: String?
  /// Whether the value must never be printed.
  public let isSecret: Bool
}

/// A key that a configuration may set, declared once: its help, its type, its default.
///
/// ```swift
/// struct Options: ComponentOptions {
///   @Setting("Rows above the header.") var skip = 0
///   @Setting("Where the file is.") var path: String
/// }
/// ```
/// `$skip` is the place where the value was written, for faults that are found later.
@propertyWrapper
public struct Setting<Value: OptionValue>: Sendable {
  private var value: Value?
  private let range: ClosedRange<Int>?
  let facts: SettingFacts
  private var place: Place?

  /// The value.
  public var wrappedValue: Value {
    get {
      guard let value else { preconditionFailure("'\(facts.help)' is read before it is decoded") }
      return value
    }
    set { value = newValue }
  }

  /// Where the value was written; nil for a default.
  public var projectedValue: Place? { place }

  private init(_ value: Value?, _ help: String, _ example: String?, _ range: ClosedRange<Int>?) {
    self.value = value
    self.range = range
    facts = SettingFacts(
      help: help, typeText: Value.typeText, fallback: value.map(\.optionText), example: example,
      isSecret: Value.isSecret)
  }

  /// Declares a key with a default.
  public init(
    wrappedValue: Value, _ help: String, example: String? = nil, range: ClosedRange<Int>? = nil
  ) {
    self.init(wrappedValue, help, example, range)
  }

  /// Declares a key that must be written.
  @_disfavoredOverload
  public init(_ help: String, example: String? = nil, range: ClosedRange<Int>? = nil) {
    self.init(nil, help, example, range)
  }

  /// Declares a key that may be missing.
  public init<Wrapped>(_ help: String, example: String? = nil, range: ClosedRange<Int>? = nil)
  where Value == Wrapped? {
    self.init(.some(nil), help, example, range)
  }
}

/// A setting of any type, as reflection finds it.
protocol AnySetting: Sendable {
  var facts: SettingFacts { get }
  func filled(
    from node: Node?, key: String, owner: String, at place: Place, _ diagnostics: Diagnostics
  ) -> any AnySetting
}

extension Setting: AnySetting {
  func filled(
    from node: Node?, key: String, owner: String, at place: Place, _ diagnostics: Diagnostics
  ) -> any AnySetting {
    var copy = self
    guard let node, !(node.isNull && value != nil) else {
      if value == nil {
        diagnostics.error(.missingKey, "missing key '\(key)' in \(owner)", at: place)
      }
      return copy
    }
    copy.place = node.place
    if let read = Value.read(node, diagnostics) {
      copy.value = read
      if let range, let number = (read as? Int) ?? (read as? Int?).flatMap({ $0 }),
        !range.contains(number)
      {
        diagnostics.error(
          .outOfRange, "'\(key)' is \(number), outside \(range.lowerBound) to \(range.upperBound)",
          at: node.place)
      }
    }
    return copy
  }
}

extension Setting: Decodable {
  /// Only the option decoder makes settings so; from anything else it throws.
  public init(from decoder: any Decoder) throws {
    throw DecodingError.dataCorrupted(
      .init(codingPath: decoder.codingPath, debugDescription: "options are read from nodes"))
  }
}
