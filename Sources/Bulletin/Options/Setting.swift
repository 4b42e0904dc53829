/// One option of a component: its help, default, example and range, and later its value.
///
/// ```swift
/// struct Options: ComponentOptions {
///   @Setting("Rows above the header.", range: 0...1000) var skip = 0
///   @Setting("Where the file is.", example: "data/*.csv") var path: String
///   @Setting("The sheet; the first if none is named.") var sheet: String?
/// }
/// ```
/// Without a default it is required, unless its type is optional. `$path` is the place where it was
/// written and `nil` if it was not. The key is the property's name in snake case.
@propertyWrapper
public struct Setting<Value: OptionValue>: Decodable, Sendable {
  private var value: Value?
  private var place: Place?
  private let help: String
  private let example: String?
  private let range: ClosedRange<Int>?

  /// Declares an option with a default.
  ///
  /// - Parameters:
  ///   - help: One sentence for documentation and schema.
  ///   - example: A value as it would be typed.
  ///   - range: What a whole number, or each in a list, may be; `1...Int.max` has no upper end.
  public init(
    wrappedValue: Value, _ help: String, example: String? = nil, range: ClosedRange<Int>? = nil
  ) {
    value = wrappedValue
    self.help = help
    self.example = example
    self.range = range
  }

  /// Declares an option without default: required, or `nil` if its type is optional.
  public init(_ help: String, example: String? = nil, range: ClosedRange<Int>? = nil) {
    value = Value.absent
    self.help = help
    self.example = example
    self.range = range
  }

  /// Refuses: options are read with `ComponentOptions.read`, which alone knows places and help.
  public init(from decoder: any Decoder) throws {
    throw DecodingError.dataCorrupted(
      DecodingError.Context(
        codingPath: decoder.codingPath,
        debugDescription: "options are read with ComponentOptions.read"))
  }

  /// The value; of a required option only after reading, or after setting it in code.
  public var wrappedValue: Value {
    get {
      guard let value else { preconditionFailure("a required option has no value before reading") }
      return value
    }
    set { value = newValue }
  }

  /// Where the value was written; `nil` if it was not and the default holds.
  public var projectedValue: Place? { place }
}

/// A setting whatever the type of its value, for the reflection that lists them.
protocol AnySetting: Sendable {
  var holdsSecret: Bool { get }
  func facts(name: String) -> SettingFacts
  /// The setting with the value of `node`, or its default, also after reporting what is wrong.
  func filled(
    from node: Node?, name: String, owner: OptionOwner, _ diagnostics: Diagnostics
  ) -> any AnySetting
  func masked(_ node: Node) -> Node
}

/// Who is asked for keys, for messages: its name and where to point when one is missing.
struct OptionOwner {
  let name: Message
  let place: Place

  /// ` in pipeline 'term'`, or nothing.
  var phrase: Message { name.isEmpty ? "" : " in \(name)" }
}

extension Setting: AnySetting {
  var holdsSecret: Bool { Value.isSecret }

  func facts(name: String) -> SettingFacts {
    SettingFacts(
      name: name, help: help, typeText: Value.typeText, fallback: value?.optionText,
      defaultValue: value?.literal, example: example, range: range,
      allowedWords: Value.allowedWords, isSecret: Value.isSecret, facts: Value.facts,
      valueSchema: Value.schema)
  }

  func filled(
    from node: Node?, name: String, owner: OptionOwner, _ diagnostics: Diagnostics
  ) -> any AnySetting {
    var copy = self
    guard let node else {
      if value != nil { return self }
      diagnostics.error(
        .missingKey, "missing key '\(name)'\(owner.phrase)", at: owner.place,
        hint: example.map { "for example: \(name): \($0)" })
      return copy
    }
    if node.isNull, Value.absent == nil {
      // A key whose lines are all commented out is as good as not written.
      if value != nil { return self }
      diagnostics.error(
        .wrongType, "'\(name)' has no value\(owner.phrase)", at: node.keyPlace ?? node.place,
        hint: example.map { "for example: \(name): \($0)" })
      return copy
    }
    // Whatever stands where a secret is due may be one, also in a list or map that is not wanted.
    if Value.isSecret { diagnostics.conceal(node.place) }
    // Also a value that cannot be read was written: nobody should miss it.
    copy.place = node.place
    let errors = diagnostics.errorCount
    let value = diagnostics.reading(.setting(name)) { Value.read(node, diagnostics) }
    guard let read = value, diagnostics.errorCount == errors else {
      if diagnostics.errorCount == errors { diagnostics.wrongType(node, wanted: Value.typeText) }
      return copy
    }
    if let range {
      guard isIn(range, read.literal, node, name, diagnostics) else { return copy }
    }
    copy.value = read
    return copy
  }

  func masked(_ node: Node) -> Node { Value.masked(node) }

  private func isIn(
    _ range: ClosedRange<Int>, _ literal: JSONValue, _ node: Node, _ name: String,
    _ diagnostics: Diagnostics
  ) -> Bool {
    switch literal {
    case .integer(let number):
      if range.contains(number) { return true }
      diagnostics.error(
        .outOfRange, "\(number) is out of range for '\(name)': \(range.words)",
        at: node.place, notes: node.aliasNotes)
      return false
    case .array(let items):
      let nodes = node.list ?? [node]
      return zip(items, nodes).reduce(true) {
        isIn(range, $1.0, $1.1, name, diagnostics) && $0
      }
    default: return true
    }
  }
}

extension ClosedRange<Int> {
  /// `0 to 100`, `at least 1`, `at most 5`.
  var words: Message {
    switch (lowerBound, upperBound) {
    case (_, .max): "at least \(lowerBound)"
    case (.min, _): "at most \(upperBound)"
    case (upperBound, _): "\(upperBound) alone"
    default: "\(lowerBound) to \(upperBound)"
    }
  }
}
