/// What a component is for; names are unique within a kind.
public enum ComponentKind: String, Sendable, Hashable, CaseIterable {
  /// Reads rows.
  case source
  /// Computes one figure for a cell.
  case metric
  /// Brings several metrics under one key.
  case family
  /// Writes a part of a report.
  case section
  /// Turns the report tree into files.
  case renderer
  /// Brings files to somebody.
  case publisher
}
