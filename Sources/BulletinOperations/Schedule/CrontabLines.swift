/// Lines of a crontab: one for each pipeline, with absolute paths and nothing left to a shell.
public struct CrontabLines: Sendable {
  private let program: String
  private let configuration: String

  /// Makes lines for a program and a configuration, both by absolute paths.
  public init(program: String, configuration: String) {
    self.program = program
    self.configuration = configuration
  }

  /// The comment and the line of one pipeline.
  ///
  /// - Parameters:
  ///   - schedule: Cron's five fields, or `@monthly` and the like.
  ///   - zone: The zone that the schedule is meant in; printed, since Debian's cron reads every
  ///     schedule in the machine's own zone.
  public func line(pipeline: String, schedule: String, zone: String?) -> String {
    let command = [program, "run", pipeline, "--config", configuration].map(Self.quoted)
      .joined(separator: " ")
    let comment =
      "# bulletin \(pipeline)"
      + (zone.map { " (meant in \($0); cron reads the machine's own zone)" } ?? "")
    return "\(comment)\n\(schedule) \(Self.escaped(command))"
  }

  /// A word that a shell takes as one.
  private static func quoted(_ word: String) -> String {
    let plain = word.unicodeScalars.allSatisfy { scalar in
      scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
        || "/._-+:@,".unicodeScalars.contains(scalar)
    }
    return plain && !word.isEmpty ? word : "'" + word.replacing("'", with: "'\\''") + "'"
  }

  /// Cron turns an unescaped percent sign into a line break.
  private static func escaped(_ command: String) -> String { command.replacing("%", with: "\\%") }
}
