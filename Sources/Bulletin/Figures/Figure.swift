/// One printed number with all that stands behind it.
public struct Figure: Sendable {
  /// Its identity in the report.
  public var id: FigureID
  /// What reports call it.
  public var label: LocalizedText
  /// The value, with bound and unit; rounded only when it is printed.
  public var quantity: Quantity
  /// What is printed in its place, where parts of a whole are rounded together so that they add up
  /// to it; nil for the quantity as it is.
  public var printed: Quantity?
  /// The digits after the point that reports print; nil: as many as there are, two at
  /// the most.
  public var decimals: Int?
  /// Whether the value is a fraction that reports print as a percentage.
  public var isShare: Bool
  /// Whether the value is a place in a row, which Vietnamese offices write in Roman numerals.
  public var isPlaceInRow = false
  /// What the whole report is about, where there is one for each value: the figure is made of the
  /// rows with these values.
  public var within: [FigureID.DimensionEntry]
  /// Where it comes from.
  public var provenance: Provenance

  /// Makes a figure.
  public init(
    id: FigureID, label: LocalizedText, quantity: Quantity, decimals: Int? = nil,
    isShare: Bool = false, within: [FigureID.DimensionEntry] = [], provenance: Provenance
  ) {
    self.id = id
    self.label = label
    self.quantity = quantity
    self.decimals = decimals
    self.isShare = isShare
    self.within = within
    self.provenance = provenance
  }

  /// Its identity among the figures of all reports: what `bulletin explain` takes.
  public var wholeID: FigureID {
    let outer = within.filter { entry in !id.dimensions.contains { $0.name == entry.name } }
    return FigureID(
      id.metric, outer + id.dimensions, period: id.period, form: id.form,
      comparison: id.comparison)
  }
}
