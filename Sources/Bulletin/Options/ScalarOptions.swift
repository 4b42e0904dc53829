extension String: OptionValue {
  /// Reads a text; numbers are texts too, but what tools read differently must be quoted.
  public static func read(_ node: Node, into diagnostics: Diagnostics) -> String? {
    guard let text = node.text else {
      reportWrongType(node, into: diagnostics)
      return nil
    }
    guard node.isBareScalar else { return text }
    if let other = PlainScalar.ambiguity(of: text) {
      diagnostics.error(
        .ambiguousScalar, "\(node.described) is \(other) to some YAML tools, a text to others",
        at: node.place, hint: "write \"\(text)\"", notes: node.aliasNotes)
      return nil
    }
    if PlainScalar.isTruth(text) {
      reportWrongType(node, into: diagnostics, hint: "for the text write \"\(text)\"")
      return nil
    }
    return text
  }
  /// What it is called in documentation.
  public static var typeText: String { "a text" }
  /// The JSON Schema of what may be written.
  public static var schema: JSONValue { ["type": ["string", "number"]] }
  /// The value as somebody would write it.
  public var literal: JSONValue { .string(self) }
}

extension Int: OptionValue {
  /// Reads a whole number in plain digits, without leading zeros or separators.
  public static func read(_ node: Node, into diagnostics: Diagnostics) -> Int? {
    guard let text = node.text, node.mayBeTyped else {
      let digits = node.text.flatMap { Int($0) }
      reportWrongType(
        node, into: diagnostics, hint: digits.map { "write \($0) without quotes" })
      return nil
    }
    let digits = text.hasPrefix("-") ? text.dropFirst() : text[...]
    let isWhole = !digits.isEmpty && digits.utf8.allSatisfy { (0x30...0x39).contains($0) }
    if isWhole, digits.count > 1, digits.first == "0" {
      diagnostics.error(
        .ambiguousScalar, "\(node.described) is an octal number to some YAML tools",
        at: node.place, hint: "write it without leading zeros", notes: node.aliasNotes)
      return nil
    }
    if isWhole, let number = Int(text) { return number }
    if isWhole {
      diagnostics.error(.outOfRange, "\(node.described) has too many digits", at: node.place)
      return nil
    }
    reportWrongType(node, into: diagnostics)
    return nil
  }
  /// What it is called in documentation.
  public static var typeText: String { "a whole number" }
  /// The JSON Schema of what may be written.
  public static var schema: JSONValue { ["type": "integer"] }
  /// The value as somebody would write it.
  public var literal: JSONValue { .integer(self) }
}

extension Bool: OptionValue {
  /// Reads `true` or `false` and nothing else.
  public static func read(_ node: Node, into diagnostics: Diagnostics) -> Bool? {
    switch (node.mayBeTyped, node.text) {
    case (true, "true"): return true
    case (true, "false"): return false
    default:
      let hint =
        switch node.text?.lowercased() {
        case "true", "yes", "on", "y": "write true"
        case "false", "no", "off", "n": "write false"
        default: nil as String?
        }
      reportWrongType(node, into: diagnostics, hint: hint)
      return nil
    }
  }
  /// What it is called in documentation.
  public static var typeText: String { "true or false" }
  /// The JSON Schema of what may be written.
  public static var schema: JSONValue { ["type": "boolean"] }
  /// The value as somebody would write it.
  public var literal: JSONValue { .bool(self) }
}

extension OptionValue where Self: RawRepresentable & CaseIterable, RawValue == String {
  /// Reads one of the words; `previousMonth` in Swift is `previous_month` in the file.
  public static func read(_ node: Node, into diagnostics: Diagnostics) -> Self? {
    guard let text = node.text else {
      reportWrongType(node, into: diagnostics, hint: Suggestion.list(allowedWords))
      return nil
    }
    if let value = allCases.first(where: { $0.word == text }) { return value }
    diagnostics.error(
      .valueNotAllowed, "\(node.described) is not allowed", at: node.place,
      hint: Suggestion.hint(for: text, among: allowedWords), notes: node.aliasNotes)
    return nil
  }
  /// What it is called in documentation.
  public static var typeText: String { "a word" }
  /// The words that may be written, where they are fixed.
  public static var allowedWords: [String] { allCases.map(\.word) }
  /// The JSON Schema of what may be written.
  public static var schema: JSONValue { ["enum": .array(allowedWords.map { .string($0) })] }
  /// The value as somebody would write it.
  public var literal: JSONValue { .string(word) }

  /// The word in the file: a Swift name becomes snake case, any other raw value stays.
  private var word: String {
    rawValue.first?.isLowercase == true && rawValue.contains(where: \.isUppercase)
      ? optionKey(rawValue) : rawValue
  }
}
