import Glibc

/// The version of the program.
enum BulletinVersion {
  static let text = "0.1.0"

  /// The version with the size of the program, which tells builds with other plugins apart.
  static let whole: String = {
    var facts = stat()
    return stat("/proc/self/exe", &facts) == 0 ? "\(text)+\(facts.st_size)" : text
  }()
}
