import ArgumentParser
import Bulletin
import BulletinConfig
import BulletinOperations

/// `bulletin schedule next`: the times at which cron will run something.
struct ScheduleNext: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "next", abstract: "Print when the pipelines run next, or when a schedule would.",
    discussion: """
      Times are ISO 8601, strictly after --from, a line each. With --cron no configuration is read:

        bulletin schedule next --cron "0 6 * * 1" --timezone Asia/Ho_Chi_Minh -n 5
      """)

  @OptionGroup var common: CommonOptions

  @Option(help: "A schedule in cron's five fields, instead of those of a configuration.")
  var cron: String?

  @Option(help: "The zone in which schedules are read, instead of the configuration's.")
  var timezone: String?

  @Option(help: "The moment to start from, such as 2026-01-01T00:00:00+07:00; now if not said.")
  var from: String?

  @Option(name: .customShort("n"), help: "How many times are printed, for each pipeline.")
  var count: Int?

  func validate() throws {
    guard (1...100_000).contains(count ?? 1) else {
      throw ValidationError("-n wants a number from 1 to 100000")
    }
  }

  func run() async throws {
    try await Session.perform(common) { session in
      session.hasResult = true
      var schedules: [(pipeline: String?, expression: CronExpression)] = []
      var zoneName = timezone
      if let cron {
        schedules = [(nil, try expression(cron))]
      } else {
        let plan = try session.plan()
        zoneName = zoneName ?? plan.timezone
        schedules = plan.pipelines.compactMap { pipeline in
          pipeline.schedule.map { (pipeline.key, $0) }
        }
      }
      let zone = try zone(zoneName)
      let start = try start(in: zone)
      var lines: [(pipeline: String?, moment: Moment)] = []
      for (pipeline, expression) in schedules {
        let times = ScheduleTimes(of: expression, in: zone, after: start)
        for moment in times.prefix(count ?? 1) { lines.append((pipeline, moment)) }
      }
      if cron == nil {
        let order = lines.indices.sorted { (lines[$0].moment, $0) < (lines[$1].moment, $1) }
        lines = order.map { lines[$0] }
      }
      print(lines, in: zone, session)
      return .done
    }
  }

  private func print(
    _ lines: [(pipeline: String?, moment: Moment)], in zone: ZoneRules, _ session: Session
  ) {
    if common.format == .json {
      let entries = lines.map { line -> JSONValue in
        var members = [JSONValue.Member("time", .string(line.moment.text(in: zone)))]
        if let pipeline = line.pipeline {
          members.insert(JSONValue.Member("pipeline", .string(pipeline)), at: 0)
        }
        return .object(members)
      }
      session.print(JSONValue.array(entries).pretty)
      return
    }
    for line in lines {
      session.print(line.moment.text(in: zone) + (line.pipeline.map { "  \($0)" } ?? ""))
    }
  }

  private func expression(_ text: String) throws -> CronExpression {
    do { return try CronExpression(text) } catch {
      throw CommandFault(
        .usage, [Diagnostic(.badSchedule, "--cron: \(error)", hint: error.hint)])
    }
  }

  private func zone(_ name: String?) throws -> ZoneRules {
    guard let name else { return SystemZones.ofMachine() }
    guard let rules = SystemZones.rules(of: name) else {
      throw CommandFault(
        .usage,
        [Diagnostic(.badOption, "no time zone '\(name)'", hint: "such as Asia/Ho_Chi_Minh")])
    }
    return rules
  }

  private func start(in zone: ZoneRules) throws -> Moment {
    guard let from else { return SystemZones.now() }
    guard let moment = Moment(iso: from, in: zone) else {
      throw CommandFault(
        .usage,
        [
          Diagnostic(
            .badPeriod, "--from: '\(from)' is no moment", hint: "2026-01-01T00:00:00+07:00")
        ])
    }
    return moment
  }
}
