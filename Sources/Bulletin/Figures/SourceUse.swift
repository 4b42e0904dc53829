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

  /// Makes a use.
  public init(source: String, input: InputDigest, rows: RowCounts, places: RowPlaces) {
    self.source = source
    self.input = input
    self.rows = rows
    self.places = places
  }
}
