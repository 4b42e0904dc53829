extension String: OptionValue {
  public static var typeText: String { "text" }
  public var optionText: String { self }

  public static func read(_ node: Node, _ diagnostics: Diagnostics) -> String? {
    guard let scalar = node.scalar, !scalar.isNull else {
      diagnostics.error(.wrongType, "a text is wanted, not \(node.described)", at: node.place)
      return nil
    }
    if scalar.style == .plain, AmbiguousScalar.matches(scalar.text) {
      diagnostics.error(
        .ambiguousScalar, "'\(scalar.text)' is read differently by different tools",
        at: node.place, hint: "put it in quotes: \"\(scalar.text)\"")
      return nil
    }
    return scalar.text
  }
}

/// Plain scalars that YAML 1.1 and 1.2 tools read as different things.
enum AmbiguousScalar {
  private static let words: Set<String> = ["y", "n", "yes", "no", "on", "off"]

  static func matches(_ text: String) -> Bool {
    if words.contains(text.lowercased()) { return true }
    let bytes = Array(text.utf8)
    let areDigits = bytes.allSatisfy { (0x30...0x39).contains($0) }
    if areDigits, bytes.count > 1, bytes[0] == 0x30 { return true }
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    return parts.count > 1
      && parts.allSatisfy { part in
        (1...2).contains(part.utf8.count) && part.utf8.allSatisfy { (0x30...0x39).contains($0) }
      }
  }
}

extension Int: OptionValue {
  public static var typeText: String { "whole number" }

  public static func read(_ node: Node, _ diagnostics: Diagnostics) -> Int? {
    if let text = node.text, let number = Int(text), node.scalar?.style == .plain {
      return number
    }
    diagnostics.error(
      .wrongType, "a whole number is wanted, not \(node.described)", at: node.place)
    return nil
  }
}

extension Bool: OptionValue {
  public static var typeText: String { "true or false" }

  public static func read(_ node: Node, _ diagnostics: Diagnostics) -> Bool? {
    switch node.text {
    case "true": return true
    case "false": return false
    default:
      diagnostics.error(
        .wrongType, "true or false is wanted, not \(node.described)", at: node.place)
      return nil
    }
  }
}

extension Optional: OptionValue where Wrapped: OptionValue {
  public static var typeText: String { Wrapped.typeText }
  public static var isSecret: Bool { Wrapped.isSecret }
  public var optionText: String { self?.optionText ?? "" }

  public static func read(_ node: Node, _ diagnostics: Diagnostics) -> Wrapped?? {
    if node.isNull { return .some(nil) }
    return Wrapped.read(node, diagnostics).map { .some($0) }
  }
}

extension Array: OptionValue where Element: OptionValue {
  public static var typeText: String { "list of \(Element.typeText)" }
  public static var isSecret: Bool { Element.isSecret }
  public var optionText: String { "[\(map(\.optionText).joined(separator: ", "))]" }

  /// A list; what is no list stands for a list of itself.
  public static func read(_ node: Node, _ diagnostics: Diagnostics) -> [Element]? {
    let nodes = node.list ?? [node]
    let values = nodes.compactMap { Element.read($0, diagnostics) }
    return values.count == nodes.count ? values : nil
  }
}

extension OptionValue where Self: RawRepresentable, Self: CaseIterable, RawValue == String {
  public static var typeText: String { allCases.map(\.rawValue).joined(separator: " | ") }
  public var optionText: String { rawValue }

  public static func read(_ node: Node, _ diagnostics: Diagnostics) -> Self? {
    if let text = node.text, let value = Self(rawValue: text) { return value }
    let known = allCases.map(\.rawValue)
    diagnostics.error(
      .valueNotAllowed, "\(node.described) is not allowed here", at: node.place,
      hint: Suggestion.hint(for: node.text ?? "", among: known))
    return nil
  }
}

extension ColumnType: OptionValue {}

extension LanguageCode: OptionValue {
  public static var typeText: String { Wording.languages.map(\.code).joined(separator: " | ") }
  public var optionText: String { code }

  public static func read(_ node: Node, _ diagnostics: Diagnostics) -> LanguageCode? {
    if let text = node.text, Wording.languages.contains(LanguageCode(text)) {
      return LanguageCode(text)
    }
    diagnostics.error(
      .valueNotAllowed, "\(node.described) is no language that Bulletin writes", at: node.place,
      hint: Suggestion.list(Wording.languages.map(\.code)))
    return nil
  }
}

extension Expression: OptionValue {
  public static var typeText: String { "expression" }
  public var optionText: String { text }

  public static func read(_ node: Node, _ diagnostics: Diagnostics) -> Expression? {
    guard let text = node.text else {
      diagnostics.error(
        .wrongType, "an expression is wanted, not \(node.described)", at: node.place)
      return nil
    }
    do { return try Expression.parse(text) } catch {
      diagnostics.error(
        .badExpression, error.message, at: node.place(ofUTF8: error.range), hint: error.hint)
      return nil
    }
  }
}

extension PeriodSpecification: OptionValue {
  public static var typeText: String { "period" }
  public var optionText: String { description }

  public static func read(_ node: Node, _ diagnostics: Diagnostics) -> PeriodSpecification? {
    guard let text = node.text else {
      diagnostics.error(.wrongType, "a period is wanted, not \(node.described)", at: node.place)
      return nil
    }
    do { return try PeriodSpecification.parse(text) } catch {
      diagnostics.error(.badPeriod, "\(error)", at: node.place)
      return nil
    }
  }
}
