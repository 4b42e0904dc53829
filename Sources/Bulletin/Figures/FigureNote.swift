/// Something that the reader of a figure must be told.
public enum FigureNote: Sendable, Hashable {
  /// Rows with a bad cell are missing from the figure.
  case leftOut(rows: Int, source: String)
  /// A correction stands in place of what the records give.
  case corrected(FigureSubject, from: Quantity, to: Quantity, reason: String?)
  /// The records give something else than the figure that stands for them.
  case differs(FigureSubject, stated: Quantity, records: Quantity)
  /// A figure is computed from one that is stated for a stretch in which the other has no records.
  case uneven(FigureSubject, other: LocalizedText)
  /// Amounts in several currencies, which were converted at the rates of their days.
  case converted(from: [Quantity], to: Quantity, rule: RateRule)
}
