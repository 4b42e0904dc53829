/// Whose rows an aggregate reads.
public enum RecordOrigin: Sendable, Hashable {
  /// One source of the configuration, by its key.
  case source(String)
  /// All sources of the configuration whose rows are of this record type.
  case records(String)
}
