import Glibc

/// The stream for messages; results go to standard output.
public enum StandardError {
  /// Writes a line, in one call, so that lines of several programs do not mix.
  public static func write(_ line: String) {
    var bytes = Array((line + "\n").utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count) }
      guard count > 0 else { return }
      bytes = bytes.dropFirst(count)
    }
  }
}
