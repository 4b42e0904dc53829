/// Which columns of a table become rows.
public struct UnpivotOptions: ComponentOptions {
  /// The columns.
  @Setting("The columns that become rows.", example: "{except: [donor]}")
  public var columns: UnpivotColumns
  /// The names of the two columns that take their place.
  @Setting(
    "The names of the two columns that hold the old header and the cell.",
    example: "[recipient, amount]")
  public var into: [String]

  /// Makes options to be filled in.
  public init() {}
}
