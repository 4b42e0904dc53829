extension OptionValue where Self: RawRepresentable & CaseIterable, RawValue == String {
  /// Reads one of the words; `previousMonth` in Swift is `previous_month` in the file.
  public static func read(_ node: Node, _ diagnostics: Diagnostics) -> Self? {
    guard let text = node.text else {
      diagnostics.wrongType(node, wanted: "a word", hint: Suggestion.list(allowedWords))
      return nil
    }
    if let value = allCases.first(where: { $0.word == text }) { return value }
    diagnostics.error(
      .valueNotAllowed, "\(node.described) is not allowed here", at: node.place,
      hint: Suggestion.hint(for: text, among: allowedWords), notes: node.aliasNotes)
    return nil
  }

  /// The words, with bars between them.
  public static var typeText: Message {
    Message(verbatim: allowedWords.joined(separator: " | "))
  }

  /// The words of all cases, in declared order.
  public static var allowedWords: [String] { allCases.map(\.word) }

  /// An enumeration of the words.
  public static var schema: JSONValue { ["enum": .array(allowedWords.map { .string($0) })] }

  /// The word.
  public var optionText: String { word }

  /// A Swift name becomes snake case; any other raw value, such as `A4`, stays.
  private var word: String {
    rawValue.first?.isLowercase == true && rawValue.contains(where: \.isUppercase)
      ? optionKey(rawValue) : rawValue
  }
}
