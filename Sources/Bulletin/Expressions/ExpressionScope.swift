/// The names that an expression may read, and their types.
public struct ExpressionScope: Sendable {
  /// The type of each name.
  public let types: [String: ValueType]
  /// Whether other names may turn up when the data is opened; else they are faults.
  public let isOpen: Bool

  /// Makes a scope of columns or metrics.
  /// - Parameter isOpen: True where columns are undeclared, so that `validate` cannot know them all.
  public init(_ types: [String: ValueType], isOpen: Bool = false) {
    self.types = types
    self.isOpen = isOpen
  }

  /// The type of a name, nil if nothing is called so.
  public subscript(name: String) -> ValueType? { types[name] ?? (isOpen ? .undetermined : nil) }

  /// The names, sorted: what a message about an unknown name chooses from.
  public var candidates: [String] { types.keys.sorted() }
}
