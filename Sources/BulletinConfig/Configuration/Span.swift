import Bulletin

/// A length of time as somebody writes it, such as `40 days`.
public struct Span: Sendable, Hashable {
  /// How many of the unit.
  public let count: Int
  /// The unit.
  public let unit: Unit

  /// A unit of time.
  public enum Unit: String, Sendable, CaseIterable {
    case minute, hour, day, week, month
  }

  static func parse(_ text: String) -> Span? {
    let words = text.split(whereSeparator: \.isWhitespace)
    guard words.count == 2, let count = Int(words[0]), count > 0, words[0].first != "+",
      let unit = Unit.allCases.first(where: {
        words[1] == $0.rawValue || words[1] == $0.rawValue + "s"
      })
    else { return nil }
    return Span(count: count, unit: unit)
  }
}

extension Span: OptionValue {
  /// Reads a number and a unit.
  public static func read(_ node: Node, _ diagnostics: Diagnostics) -> Span? {
    if let span = node.text.flatMap(parse) { return span }
    diagnostics.wrongType(node, wanted: "a length of time", hint: "for example: 40 days")
    return nil
  }

  /// What it is called in documentation.
  public static var typeText: Message { "length of time" }

  /// A number and a unit.
  public static var schema: JSONValue {
    ["type": "string", "pattern": "^\\s*0*[1-9][0-9]*\\s+(minute|hour|day|week|month)s?\\s*$"]
  }

  /// The span as it would be written.
  public var optionText: String { "\(count) \(unit.rawValue)\(count == 1 ? "" : "s")" }
}
