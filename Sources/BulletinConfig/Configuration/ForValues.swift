import Bulletin

/// For which values of a column a pipeline makes a report each.
public enum ForValues: Sendable {
  /// For those that are listed.
  case listed([SourceText])
  /// For all that are found in the period.
  case all
  /// For each row of a source.
  case source(SourceText)
}

extension ForValues {
  /// Whether there may be several; what is found, or what a source lists, changes with time.
  public var maySeveral: Bool {
    if case .listed(let values) = self { values.count > 1 } else { true }
  }
}

extension ForValues: OptionValue {
  /// Reads a list, `all`, or the key of a source.
  public static func read(_ node: Node, _ diagnostics: Diagnostics) -> ForValues? {
    if let nodes = node.list {
      let values = nodes.compactMap { item -> SourceText? in
        guard item.text != nil else {
          diagnostics.wrongType(item, wanted: "a value")
          return nil
        }
        return SourceText(item)
      }
      if nodes.isEmpty { diagnostics.wrongType(node, wanted: "at least one value") }
      return values.count == nodes.count && !nodes.isEmpty ? .listed(values) : nil
    }
    guard let text = SourceText(node), !text.text.isEmpty else {
      diagnostics.wrongType(node, wanted: "a list of values, 'all', or the key of a source")
      return nil
    }
    return text.text == "all" ? .all : .source(text)
  }

  /// What it is called in documentation.
  public static var typeText: Message { "list of values, all, or a source" }

  /// A list that is not empty, or a text.
  public static var schema: JSONValue {
    let scalar: JSONValue = ["type": ["string", "number", "boolean"]]
    return [
      "anyOf": [
        ["type": "string"], ["type": "number"], ["type": "boolean"],
        ["type": "array", "items": scalar, "minItems": 1],
      ]
    ]
  }

  /// The values as they would be written.
  public var optionText: String {
    switch self {
    case .listed(let values): "[\(values.map(\.text).joined(separator: ", "))]"
    case .all: "all"
    case .source(let key): key.text
    }
  }
}
