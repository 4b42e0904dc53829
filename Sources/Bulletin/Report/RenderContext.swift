/// What a renderer may know beside the report.
public struct RenderContext: Sendable {
  /// The name that its main file is to have, with its ending.
  public var fileName: String
  /// The units with their names in each language.
  public var units: UnitVocabulary

  /// Makes a context.
  public init(fileName: String, units: UnitVocabulary = .standard) {
    self.fileName = fileName
    self.units = units
  }
}
