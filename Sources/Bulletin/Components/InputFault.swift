/// An input that a run cannot do without and cannot have.
public enum InputFault: ToldFault, Sendable, Hashable {
  /// No file under this path, or no file that a glob matches.
  case notFound(String)
  /// The file is there but cannot be read, with the system's reason.
  case unreadable(String, String)
  /// The bytes are not what the source reads; where that is known, in which line.
  case malformed(path: String, line: Int?, reason: Message)

  public var message: Message {
    switch self {
    case .notFound(let path): "no file '\(path)'"
    case .unreadable(let path, let reason): "cannot read '\(path)': \(reason)"
    case .malformed(let path, let line, let reason):
      line.map { "\(path):\($0): \(reason)" } ?? "\(path): \(reason)"
    }
  }
}
