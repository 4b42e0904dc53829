extension ColumnType: OptionValue {}

extension LanguageCode: OptionValue {
  /// Reads the code of a language that Bulletin writes.
  public static func read(_ node: Node, _ diagnostics: Diagnostics) -> LanguageCode? {
    if let text = node.text, Wording.languages.contains(LanguageCode(text)) {
      return LanguageCode(text)
    }
    diagnostics.error(
      .valueNotAllowed, "\(node.described) is no language that Bulletin writes", at: node.place,
      hint: Suggestion.list(Wording.languages.map(\.code)), notes: node.aliasNotes)
    return nil
  }

  /// The codes, with bars between them.
  public static var typeText: Message {
    Message(verbatim: allowedWords.joined(separator: " | "))
  }

  /// The codes.
  public static var allowedWords: [String] { Wording.languages.map(\.code) + ["lo-u-nu-laoo"] }

  /// An enumeration of the codes.
  public static var schema: JSONValue { ["enum": .array(allowedWords.map { .string($0) })] }

  /// The code.
  public var optionText: String { code }
}

extension Expression: OptionValue {
  /// Parses the text as it was typed; a fault points into it.
  public static func read(_ node: Node, _ diagnostics: Diagnostics) -> Expression? {
    guard let text = node.text else {
      diagnostics.wrongType(node, wanted: "an expression")
      return nil
    }
    do { return try Expression.parse(text) } catch {
      diagnostics.error(
        .badExpression, error.message, at: node.place(ofUTF8: error.range), hint: error.hint,
        notes: node.aliasNotes)
      return nil
    }
  }

  /// What it is called in documentation.
  public static var typeText: Message { "expression" }

  /// A text; `true` and numbers are expressions too.
  public static var schema: JSONValue { ["type": ["string", "number", "boolean"]] }

  /// The text of the expression.
  public var optionText: String { text }
}

extension PeriodSpecification: OptionValue {
  /// Parses the text as it was typed.
  public static func read(_ node: Node, _ diagnostics: Diagnostics) -> PeriodSpecification? {
    guard let text = node.text else {
      diagnostics.wrongType(node, wanted: "a period")
      return nil
    }
    do { return try PeriodSpecification.parse(text) } catch {
      diagnostics.error(.badPeriod, "\(error)", at: node.place, notes: node.aliasNotes)
      return nil
    }
  }

  /// What it is called in documentation.
  public static var typeText: Message { "period" }

  /// A text; a year is a number.
  public static var schema: JSONValue { ["type": ["string", "number"]] }

  /// The period as it would be written.
  public var optionText: String { description }
}
