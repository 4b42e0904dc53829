/// How grave a note is.
public enum NoteKind: String, Sendable, Hashable {
  /// Something to know.
  case information
  /// Something that makes figures less certain.
  case caveat
}
