import Bulletin
import BulletinOperations
import Glibc

/// The clock and the environment of this machine.
enum Machine {
  /// The value of an environment variable.
  @Sendable static func variable(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }

  /// The language of messages that the environment asks for, English unless it is another's.
  static var language: LanguageCode {
    let asked = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap(variable).first { !$0.isEmpty }
    return MessageCatalogue.languages.first { asked?.hasPrefix($0.code) == true } ?? .en
  }

  /// Whether a file descriptor is a terminal that wants colours (no-color.org).
  static func showsColor(on descriptor: Int32) -> Bool {
    isatty(descriptor) == 1 && (variable("NO_COLOR") ?? "").isEmpty && variable("TERM") != "dumb"
  }

  /// Today's date in a zone of the system's database; in the machine's zone if none is named.
  static func today(in zone: String?) -> CalendarDay {
    if let rules = zone.flatMap(SystemZones.rules) { return rules.local(SystemZones.now()).day }
    var now = time(nil)
    var parts = tm()
    localtime_r(&now, &parts)
    return CalendarDay(
      year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))!
  }

  /// A path from the root, without `.` and `..`; links are left as they are.
  static func absolute(_ path: String) -> String {
    var whole = path
    if !path.hasPrefix("/"), let folder = getcwd(nil, 0) {
      whole = "\(String(cString: folder))/\(path)"
      free(folder)
    }
    var parts: [Substring] = []
    for part in whole.split(separator: "/") where part != "." {
      if part == ".." { _ = parts.popLast() } else { parts.append(part) }
    }
    return "/" + parts.joined(separator: "/")
  }

  /// How many processors there are for this program, sixteen at the most.
  static var processors: Int { min(max(sysconf(Int32(_SC_NPROCESSORS_ONLN)), 1), 16) }

  /// The program that runs, by its path from the root.
  static var program: String {
    guard let path = realpath("/proc/self/exe", nil) else { return "bulletin" }
    defer { free(path) }
    return String(cString: path)
  }
}
