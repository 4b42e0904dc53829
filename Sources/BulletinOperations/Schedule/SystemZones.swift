import Bulletin
import Glibc

/// The time zones that this system knows (tzdata).
public enum SystemZones {
  private static let folders = ["/usr/share/zoneinfo", "/usr/lib/zoneinfo", "/etc/zoneinfo"]

  /// The rules of a zone.
  ///
  /// - Parameter name: A name of the database, such as `Asia/Ho_Chi_Minh`.
  /// - Returns: Nil if there is no such zone, or what is there is no zone.
  public static func rules(of name: String) -> ZoneRules? {
    let parts = name.split(separator: "/", omittingEmptySubsequences: false)
    guard !parts.contains(where: { $0.isEmpty || $0.first == "." }), !name.utf8.contains(0) else {
      return nil
    }
    for folder in folders {
      if let rules = read("\(folder)/\(name)") { return rules }
    }
    return ["UTC", "Etc/UTC", "GMT", "Z"].contains(name) ? .utc : nil
  }

  /// The rules of this machine's own zone, which cron follows; UTC where nothing else is set.
  public static func ofMachine() -> ZoneRules { read("/etc/localtime") ?? .utc }

  /// The moment it is.
  public static func now() -> Moment { Moment(seconds: time(nil)) }

  private static func read(_ path: String) -> ZoneRules? {
    guard let bytes = try? LocalFiles().contents(of: path, limit: 1 << 20).bytes else { return nil }
    return ZoneRules(tzif: bytes)
  }
}
