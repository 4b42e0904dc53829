import Bulletin

/// The version of what Bulletin and a plugin program say to each other.
///
/// One JSON object a line. Bulletin writes to the program's standard input:
///
/// | message | answer |
/// |---|---|
/// | `{"type":"describe","protocol":1}` | `{"type":"description","protocol":1,"name":…,"version":…,"components":[{"kind":"source"\|"renderer","name":…,"summary":…,"options":SCHEMA,"extension":…}]}` |
/// | `{"type":"open","kind":…,"name":…,"options":{…},"today":"2026-01-31"}` | `{"type":"opened","tables":[{"path":…,"columns":[…]}]}`, for a source |
/// | `{"type":"scan","path":…,"columns":[…]}` | `{"type":"schema","columns":[…]}`, any number of `rows`, `done` |
/// | `{"type":"render","file":…,"language":…,"report":{…}}` | any number of `file`, `done` |
///
/// `rows` is `{"type":"rows","rows":[["2025-05-30",18.5,null],…],"line":2}`: cells in the order of the
/// schema's columns, each a text, a number in plain digits, a truth value or null; `line` is where the
/// first row stands, and may be left out. `file` is `{"type":"file","name":…,"text":…}` or has
/// `base64` in place of `text`. `done` is `{"type":"done","count":N,"sha256":…}`: the number of rows or
/// files, and the SHA-256 over the bytes of all `rows` or `file` lines, each with its line feed, in the
/// order they were sent. `{"type":"error","message":…,"option":["path"]}` may stand in place of any
/// answer.
public enum ProgramProtocol {
  /// The version that this build speaks.
  public static let version = 1
}
