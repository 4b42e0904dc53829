/// The options that every source of rows has beside its own.
public struct TableOptions: ComponentOptions {
  /// What a row is: a record type of a plugin, or `figure`.
  @Setting(
    "What a row is: a record type of a plugin, or 'figure' for stated figures.",
    example: "laos.delegation")
  public var records: String?
  /// Where the header stands.
  @Setting("Where the header stands: auto, none, a row, or the rows of a header of several.")
  public var header = HeaderOption.auto
  /// Rows that are no records.
  @Setting("Rows that are no records, by an expression over the headers.", example: "STT == \"\"")
  public var skip: Expression?
  /// How numbers with one separator are read where the column does not tell.
  @Setting("How numbers are written where the column's cells do not tell: vi or en.")
  public var style: NumberStyleOption?
  /// The columns that are declared.
  @Setting("Columns by name: a type, or a map with 'type', 'from', 'unit' and more.")
  public var columns = OrderedEntries<ColumnOptions>()
  /// The column that places a row in time.
  @Setting("The column that places a row in time, for rows that are no plugin's records.")
  public var date: String?
  /// The period of stated figures whose rows name none.
  @Setting("The period of stated figures whose rows name none.", example: "2017..2023")
  public var period: PeriodSpecification?
  /// The reason of stated figures whose rows give none.
  @Setting("The reason of stated figures whose rows give none: the document they come from.")
  public var reason: String?
  /// The rows that are records at all.
  @Setting("The rows that are read at all, by an expression.", example: "people > 0")
  public var `where`: Expression?
  /// Columns whose empty cells take the value above.
  @Setting("Columns whose empty cells take the value above.", example: "[province]")
  public var fillDown: [String] = []
  /// Columns that become rows.
  @Setting(
    "Columns that become rows.",
    example: "{columns: {except: [donor]}, into: [recipient, amount]}")
  public var unpivot: UnpivotOptions?
  /// Columns that tell rows apart.
  @Setting("Columns that tell rows apart; a repeated row is set aside.", example: "[id]")
  public var unique: [String] = []
  /// Whether blanks around cells are dropped.
  @Setting("Whether blanks around cells are dropped.") public var trim = true
  /// Rows of totals.
  @Setting("Rows of totals: checked against the sum of the others, never counted.")
  public var totals: TotalsOptions?
  /// Cells that stand for nothing.
  @Setting("Cells that stand for nothing.", example: "[\"-\"]")
  public var missing: [SourceText] = []
  /// Cells that stand for something unknown.
  @Setting("Cells that stand for something that is not known.", example: "[KXĐ]")
  public var notStated: [SourceText] = []
  /// The most rows that may be bad.
  @Setting("The share of rows that may be bad before the run is refused.", example: "1%")
  public var badRows = Percentage(hundredths: 100)

  /// Makes options of defaults.
  public init() {}
}
