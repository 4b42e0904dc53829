/// What one figure took from one file of a source.
public struct SourceUse: Sendable, Hashable {
  /// The source's key in the configuration.
  public var source: String
  /// The file, with the sheet where it has several.
  public var input: InputDigest
  /// What became of the rows.
  public var rows: RowCounts
  /// Where the used rows stand, in ascending order.
  public var places: RowPlaces
  /// The other figure whose rows these are, where this one is computed of it too, as a share is of
  /// its whole and a change of an earlier period; nil for rows of its own.
  public var of: FigureName?

  /// Makes a use.
  public init(
    source: String, input: InputDigest, rows: RowCounts, places: RowPlaces, of: FigureName? = nil
  ) {
    self.source = source
    self.input = input
    self.rows = rows
    self.places = places
    self.of = of
  }
}
