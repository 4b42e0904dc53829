/// The day that a letterhead names.
public enum IssueDate: Sendable, Hashable {
  /// The day of the run; the same inputs then give other bytes on another day.
  case today
  /// A day.
  case day(CalendarDay)
}

extension IssueDate: OptionValue {
  /// Reads `today` or a day.
  public static func read(_ node: Node, _ diagnostics: Diagnostics) -> IssueDate? {
    if node.text == "today" { return .today }
    if let day = node.text.flatMap(CalendarDay.init(iso:)) { return .day(day) }
    diagnostics.wrongType(node, wanted: "a day, or 'today'", hint: "for example: 2024-02-05")
    return nil
  }

  /// What it is called in documentation.
  public static var typeText: Message { "day, or 'today'" }

  /// A day, or the word.
  public static var schema: JSONValue {
    ["type": "string", "pattern": "^(today|[0-9]{4}-[0-9]{2}-[0-9]{2})$"]
  }

  /// As it would be written.
  public var optionText: String {
    switch self {
    case .today: "today"
    case .day(let day): "\(day)"
    }
  }
}
