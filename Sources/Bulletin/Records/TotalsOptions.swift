/// How rows of totals are known among the others.
public struct TotalsOptions: ComponentOptions {
  /// The column that names them.
  @Setting("The column that names them.", example: "province") public var column: String
  /// The names.
  @Setting("Their names in that column.", example: "[Tổng cộng, Cộng]") public var rows:
    [SourceText]

  /// Makes options to be filled in.
  public init() {}
}
