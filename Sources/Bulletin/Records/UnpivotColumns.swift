/// Columns by name, or all but some.
public enum UnpivotColumns: Sendable, Hashable {
  /// Those that are listed.
  case listed([String])
  /// All that are not listed.
  case except([String])
}

extension UnpivotColumns: OptionValue {
  private struct Except: ComponentOptions {
    @Setting("The columns that stay.", example: "[donor]") var except: [String]
  }

  /// Reads a list of columns, or a map with `except`.
  public static func read(_ node: Node, _ diagnostics: Diagnostics) -> UnpivotColumns? {
    guard node.entries != nil else {
      return [String].read(node, diagnostics).map { .listed($0) }
    }
    return Except.read(node, owner: "'columns'", diagnostics).map { .except($0.except) }
  }

  /// What it is called in documentation.
  public static var typeText: Message { "list of columns, or {except: list}" }

  /// A list of texts, or an object with `except`.
  public static var schema: JSONValue {
    guard case .object(let list)? = Optional([String].schema),
      case .array(let forms)? = list.first(where: { $0.name == "anyOf" })?.value
    else { return [:] }
    return ["anyOf": .array(forms + [Except.schema])]
  }

  /// The columns as they would be written.
  public var optionText: String {
    switch self {
    case .listed(let names): names.optionText
    case .except(let names): "{except: \(names.optionText)}"
    }
  }
}
