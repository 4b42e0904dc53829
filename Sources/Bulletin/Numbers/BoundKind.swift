/// What kind of value a quantity is; the raw values are those of machine output.
public enum BoundKind: String, Sendable, Hashable, CaseIterable {
  /// One number.
  case exact
  /// That number or more.
  case atLeast = "at_least"
  /// That number or less.
  case atMost = "at_most"
  /// Near that number.
  case about
  /// A number that is planned.
  case planned
  /// A number that is aimed at.
  case target
  /// No number is known.
  case notStated = "not_stated"
  /// Between two numbers.
  case between
}
