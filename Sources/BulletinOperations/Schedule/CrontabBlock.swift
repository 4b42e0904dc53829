/// The lines of one configuration in a crontab, between two marks; all other lines are somebody
/// else's and stay as they are.
public struct CrontabBlock: Sendable {
  private let configuration: String

  /// Makes the block of a configuration, by its absolute path.
  public init(configuration: String) { self.configuration = configuration }

  private var begin: String { "# >>> bulletin \(configuration)" }
  private var end: String { "# <<< bulletin \(configuration)" }

  /// A crontab with these lines in the place of the block, which is put at the end if there is none.
  ///
  /// - Parameter lines: The lines; nil takes the block out.
  public func replaced(by lines: [String]?, in crontab: String) -> String {
    var kept = crontab.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if kept.last == "" { kept.removeLast() }
    var place = kept.count
    var isFound = false
    while let first = kept.firstIndex(of: begin) {
      // A block whose end somebody removed: only our own lines are taken.
      let last = kept[first...].firstIndex(of: end) ?? first
      kept.removeSubrange(first...last)
      if !isFound { place = first }
      isFound = true
    }
    if let lines {
      kept.insert(contentsOf: [begin, Self.notice] + lines + [end], at: place)
    }
    return kept.isEmpty ? "" : kept.joined(separator: "\n") + "\n"
  }

  /// Whether a crontab has the block.
  public func isIn(_ crontab: String) -> Bool {
    crontab.split(separator: "\n").contains { $0 == begin }
  }

  private static let notice =
    "# Written by 'bulletin schedule install', which writes it anew; 'schedule remove' takes it out."

  /// The variables that the lines of a crontab set for what they run.
  public static func variables(in crontab: String) -> [String: String] {
    var variables: [String: String] = [:]
    for line in crontab.split(separator: "\n") {
      let parts = line.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2 else { continue }
      let name = parts[0].filter { !$0.isWhitespace && $0 != "\"" && $0 != "'" }
      guard let first = name.first, first.isLetter || first == "_",
        name.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "_" })
      else { continue }
      var value = parts[1].drop { $0 == " " || $0 == "\t" }
      if value.count >= 2, let quote = value.first, "\"'".contains(quote), value.last == quote {
        value = value.dropFirst().dropLast()
      }
      variables[name] = String(value)
    }
    return variables
  }
}
