import Glibc

/// What the system knows of a process.
enum ProcessFacts {
  /// Whether a process has ended; one that waits to be reaped has.
  static func isGone(_ process: Int32) -> Bool {
    for _ in 0..<200 {
      if kill(process, 0) != 0 { return true }
      if state(of: process) == "Z" { return true }
      usleep(10_000)
    }
    return false
  }

  private static func state(of process: Int32) -> Character? {
    guard let file = fopen("/proc/\(process)/stat", "r") else { return nil }
    defer { fclose(file) }
    var line = [CChar](repeating: 0, count: 512)
    guard fgets(&line, 512, file) != nil else { return nil }
    let text = String(cString: line)
    return text.split(separator: ")").last?.first { $0 != " " }
  }
}
