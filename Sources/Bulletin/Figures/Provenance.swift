/// Where a figure comes from: its definition, the rows that went in, the statements it rests on.
public struct Provenance: Sendable {
  /// The definition in words that a configuration would take: `sum(people) where direction == "out"`.
  public var definition: String
  /// The sources that were read, in the order of the configuration.
  public var sources: [SourceUse]
  /// The stated figures that took the place of records.
  public var stated: [StatedUse]
  /// What the reader must be told: a difference, a correction, rows left out.
  public var notes: [FigureNote]

  /// Makes a provenance.
  public init(
    definition: String, sources: [SourceUse] = [], stated: [StatedUse] = [],
    notes: [FigureNote] = []
  ) {
    self.definition = definition
    self.sources = sources
    self.stated = stated
    self.notes = notes
  }
}
