/// The inputs of a metric in one cell: in one row of a table, or in its total.
///
/// A cell without rows is there all the same; its inputs say that they are missing.
public struct Cell: Sendable {
  private let values: [String: Quantity]
  private let periods: [String: Period]

  /// The days that the cell stands for.
  public let period: Period

  /// Makes a cell of its inputs by name.
  ///
  /// - Parameter periods: The periods of inputs that were asked in another one.
  public init(
    _ values: [String: Quantity], period: Period = .all, periods: [String: Period] = [:]
  ) {
    self.values = values
    self.period = period
    self.periods = periods
  }

  /// The input under a name.
  public subscript(_ input: String) -> Quantity {
    values[input] ?? .missing(.noRecords)
  }

  /// The days that an input was asked for.
  public func period(of input: String) -> Period { periods[input] ?? period }
}
