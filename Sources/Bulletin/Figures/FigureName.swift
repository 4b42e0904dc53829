/// A figure that is named without its value.
public struct FigureName: Sendable, Hashable {
  /// Its id.
  public var id: FigureID
  /// What reports call its metric.
  public var label: LocalizedText

  /// Makes a name.
  public init(id: FigureID, label: LocalizedText) {
    self.id = id
    self.label = label
  }
}
