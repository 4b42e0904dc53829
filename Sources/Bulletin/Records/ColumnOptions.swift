/// What a configuration says of one column.
public struct ColumnOptions: ComponentOptions {
  /// What its cells are read as.
  @Setting("What its cells are read as; inferred if it is not said.") public var type: ColumnType?
  /// The headers that it may stand under.
  @Setting("The headers that it may stand under.", example: "[Số người, people]")
  public var from: [String] = []
  /// The unit of its amounts.
  @Setting("The unit of its amounts.", example: "lượt người") public var unit: String?
  /// The column that names the unit of each amount.
  @Setting(
    "The column that names the unit or currency of each amount.", example: "originalCurrency")
  public var unitFrom: String?
  /// Cells that stand for nothing.
  @Setting("Cells that stand for nothing.", example: "[\"-\"]") public var missing: [SourceText] =
    []
  /// Cells that stand for something unknown.
  @Setting("Cells that stand for something that is not known.", example: "[KXĐ]")
  public var notStated: [SourceText] = []
  /// Spellings and what they mean.
  @Setting("Spellings and what they mean.", example: "{đi: out}")
  public var values = OrderedEntries<SourceText>()
  /// The same value in every row.
  @Setting("The same value in every row, for a column that is not there.", example: "out")
  public var value: SourceText?
  /// The value computed from other columns.
  @Setting("The value, computed from other columns.", example: "nam + nu")
  public var formula: Expression?
  /// The value found in another source.
  @Setting("The value, found in another source.", example: "provinces.region")
  public var lookup: SourceText?
  /// The column that both sources share.
  @Setting("The column that both sources share, for 'lookup'.", example: "province")
  public var by: String?
  /// The least value that a cell may have.
  @Setting("The least value that a cell can have; makes sums with unknown cells lower bounds.")
  public var minimum: SourceText?

  public static let rules: [KeyRule] = [
    .atMostOne(["from", "value", "formula", "lookup"]), .needs("lookup", "by"),
    .needs("by", "lookup"), .atMostOne(["unit", "unit_from"]),
  ]

  /// Makes options of defaults.
  public init() {}
}

extension ColumnOptions {
  /// Reads a map of options, or the type alone.
  public static func read(_ node: Node, _ diagnostics: Diagnostics) -> ColumnOptions? {
    guard node.scalar != nil, !node.isNull else {
      return read(node, owner: diagnostics.trail.owner, diagnostics)
    }
    return ColumnType.read(node, diagnostics).map { type in
      var options = ColumnOptions()
      options.type = type
      return options
    }
  }

  /// What it is called in documentation.
  public static var typeText: Message { "type, or a map of options" }

  /// A type, or an object.
  public static var schema: JSONValue {
    ["anyOf": [ColumnType.schema, schema(alongside: []), ["type": "null"]]]
  }
}
