import Bulletin

/// Lines of a crontab: one for each pipeline, with absolute paths and nothing left to a shell.
public struct CrontabLines: Sendable {
  /// Where cron would look for programs if a line did not say it.
  private static let path = "PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"

  private let program: String
  private let options: [String]

  /// Makes lines for a program and a configuration, both by absolute paths.
  ///
  /// - Parameter state: The state folder, if it is not the one beside the configuration.
  public init(program: String, configuration: String, state: String?) {
    self.program = program
    options = ["--config", configuration] + (state.map { ["--state", $0] } ?? [])
  }

  /// The comment and the line of one pipeline.
  ///
  /// - Parameters:
  ///   - zone: The zone that the schedule is meant in; nil for the machine's.
  ///   - machine: The machine's zone, in which Debian's cron reads every schedule.
  public func lines(
    pipeline: String, schedule: CronExpression, zone: (name: String, rules: ZoneRules)?,
    machine: ZoneRules, from moment: Moment
  ) -> [String] {
    var fields = schedule.normalised
    var words = [program, "run", pipeline] + options + ["--publish"]
    var comment = "# bulletin \(pipeline): \(Self.oneLine(schedule.text))"
    if let zone {
      let differences = Self.differences(zone.rules, machine, from: moment)
      if differences != [0] {
        fields = Self.shifted(schedule, by: differences)
        words.append("--if-due")
        comment += " in \(zone.name); the line comes at any hour that may be and asks the clock"
      }
    }
    return [comment, "\(fields) \(Self.command(words))"]
  }

  /// The line that alerts about what is late, every hour.
  public var watch: [String] {
    [
      "# bulletin: alerts about what is late",
      "17 * * * * " + Self.command([program, "schedule", "due"] + options + ["--alert"]),
    ]
  }

  /// The seconds by which a zone's clocks are ahead of the machine's, over the next two years.
  private static func differences(
    _ zone: ZoneRules, _ machine: ZoneRules, from moment: Moment
  ) -> Set<Int> {
    Set(
      (0..<731).map { day in
        let moment = moment.adding(seconds: day * 86_400)
        return zone.offset(at: moment) - machine.offset(at: moment)
      })
  }

  /// The minutes and hours of the machine's clock at which a schedule of another zone may come.
  private static func shifted(_ schedule: CronExpression, by differences: Set<Int>) -> String {
    var (minutes, hours): (Set<Int>, Set<Int>) = ([], [])
    for (hour, minute) in schedule.timesOfDay {
      for difference in differences {
        let total = (((hour * 60 + minute) - difference / 60) % 1440 + 1440) % 1440
        hours.insert(total / 60)
        minutes.insert(total % 60)
      }
    }
    func field(_ numbers: Set<Int>, of count: Int) -> String {
      numbers.count == count ? "*" : numbers.sorted().map(String.init).joined(separator: ",")
    }
    return "\(field(minutes, of: 60)) \(field(hours, of: 24)) * * *"
  }

  private static func command(_ words: [String]) -> String {
    escaped(path + " " + words.map(quoted).joined(separator: " "))
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

  private static func oneLine(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
