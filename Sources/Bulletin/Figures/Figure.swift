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
  /// Where it comes from.
  public var provenance: Provenance

  /// Makes a figure.
  public init(
    id: FigureID, label: LocalizedText, quantity: Quantity, decimals: Int? = nil,
    isShare: Bool = false, provenance: Provenance
  ) {
    self.id = id
    self.label = label
    self.quantity = quantity
    self.decimals = decimals
    self.isShare = isShare
    self.provenance = provenance
  }
}
