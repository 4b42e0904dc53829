import Glibc

/// What programs that Bulletin starts may see of its environment.
enum ProgramEnvironment {
  /// Where programs are, whose they are, and in which language: what any program needs.
  static var plain: [(name: String, value: String)] {
    [("PATH", text("PATH") ?? "/usr/local/bin:/usr/bin:/bin")] + variables(["HOME", "LANG"])
  }

  /// Some variables, those that are set.
  static func variables(_ names: [String]) -> [(name: String, value: String)] {
    names.compactMap { name in text(name).map { (name, $0) } }
  }

  private static func text(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }
}
