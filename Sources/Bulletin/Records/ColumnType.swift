/// What the cells of a column are read as.
public enum ColumnType: String, Sendable, Hashable, CaseIterable {
  /// Words, compared after NFC.
  case text
  /// A whole number of up to 38 digits.
  case integer
  /// A number of up to 38 digits, 18 of them after the point.
  case decimal
  /// A day or a longer span, such as `3/2017`.
  case date
  /// `true` or `false`.
  case boolean
  /// An amount with scale words, a unit and a bound: `trên 17 triệu USD`.
  case quantity
}
