extension String: OptionValue {
  /// Reads a text; numbers are texts too, but what tools read differently must be quoted.
  public static func read(_ node: Node, _ diagnostics: Diagnostics) -> String? {
    guard let text = node.text else {
      diagnostics.wrongType(node, wanted: "a text")
      return nil
    }
    guard node.isBareScalar else { return text }
    if let other = PlainScalar.ambiguity(of: text) {
      diagnostics.error(
        .ambiguousScalar, "\(node.described) is \(other) to some YAML tools, a text to others",
        at: node.place, hint: "put it in quotes: \"\(text)\"", notes: node.aliasNotes)
      return nil
    }
    if PlainScalar.isTruth(text) {
      diagnostics.wrongType(node, wanted: "a text", hint: "put it in quotes: \"\(text)\"")
      return nil
    }
    return text
  }
  /// What it is called in documentation.
  public static var typeText: Message { "text" }
  /// The JSON Schema of what may be written.
  public static var schema: JSONValue { ["type": ["string", "number"]] }
  /// The value as somebody would write it.
  public var optionText: String { self }
}

extension Int: OptionValue {
  /// Reads a whole number in plain digits, without leading zeros or separators.
  public static func read(_ node: Node, _ diagnostics: Diagnostics) -> Int? {
    guard let text = node.text, node.mayBeTyped else {
      let digits = node.text.flatMap { Int($0) }
      diagnostics.wrongType(
        node, wanted: "a whole number", hint: digits.map { "write \($0) without quotes" })
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
    diagnostics.wrongType(node, wanted: "a whole number")
    return nil
  }
  /// What it is called in documentation.
  public static var typeText: Message { "whole number" }
  /// The JSON Schema of what may be written.
  public static var schema: JSONValue { ["type": "integer"] }
  /// The value as somebody would write it.
  public var literal: JSONValue { .integer(self) }
}

extension Bool: OptionValue {
  /// Reads `true` or `false` and nothing else.
  public static func read(_ node: Node, _ diagnostics: Diagnostics) -> Bool? {
    switch (node.mayBeTyped, node.text) {
    case (true, "true"): return true
    case (true, "false"): return false
    default:
      let hint: Message? =
        switch node.text?.lowercased() {
        case "true", "yes", "on", "y": "write true"
        case "false", "no", "off", "n": "write false"
        default: nil
        }
      diagnostics.wrongType(node, wanted: "true or false", hint: hint)
      return nil
    }
  }
  /// What it is called in documentation.
  public static var typeText: Message { "true or false" }
  /// The JSON Schema of what may be written.
  public static var schema: JSONValue { ["type": "boolean"] }
  /// The value as somebody would write it.
  public var literal: JSONValue { .bool(self) }
}
