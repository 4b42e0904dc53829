/// Where the header of a table stands.
public enum HeaderOption: Sendable, Hashable {
  /// The row is found by its words.
  case auto
  /// These rows, from 1; several are joined with a blank.
  case rows([Int])
  /// There is none; the columns are `column_1`, `column_2` and so on.
  case none
}

extension HeaderOption: OptionValue {
  public static var typeText: Message { "auto | none | row | list of rows" }

  /// A word, a row, or a list of rows.
  public static var schema: JSONValue {
    let row: JSONValue = ["type": "integer", "minimum": 1]
    return [
      "anyOf": [["enum": ["auto", "none"]], row, ["type": "array", "items": row, "minItems": 1]]
    ]
  }

  public var optionText: String {
    switch self {
    case .auto: "auto"
    case .rows(let rows): "\(rows)"
    case .none: "none"
    }
  }

  public static func read(_ node: Node, _ diagnostics: Diagnostics) -> HeaderOption? {
    if node.text == "auto" { return .auto }
    if node.text == "none" { return HeaderOption.none }
    let items = node.list ?? [node]
    let rows = items.compactMap { $0.text.flatMap { Int($0) } }.filter { $0 > 0 }
    guard rows.count == items.count, !rows.isEmpty, rows == rows.sorted() else {
      diagnostics.error(
        .wrongType,
        "a header is auto, none, a row number, or a list of them, not \(node.described)",
        at: node.place, hint: "header: 3")
      return nil
    }
    return .rows(rows)
  }
}
