/// How grave a note is.
public enum NoteKind: String, Sendable, Hashable, CaseIterable {
  /// Something to know.
  case information
  /// Something that makes figures less certain.
  case caveat
  /// A figure that stands in place of what the records give.
  case correction
}
