import ArgumentParser
import Bulletin
import BulletinConfig
import BulletinOperations

/// `bulletin schedule install`: puts the lines of a configuration into the user's crontab.
struct ScheduleInstall: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "install", abstract: "Put the pipelines' lines into your crontab.",
    discussion: """
      The lines stand between two marks, and all others stay as they are. Installing again writes the
      lines anew; 'schedule remove' takes them out.
      """)

  @OptionGroup var common: CommonOptions

  func run() async throws {
    try await Session.perform(common) { session in
      let plan = try session.plan()
      let planned = PlannedCrontab(session: session, plan: plan, common: common)
      let lines = planned.lines
      guard !lines.isEmpty else {
        throw CommandFault(
          .usage,
          [
            Diagnostic(
              .badSchedule, "no pipeline has a schedule", hint: "schedule: \"0 6 1 * *\"")
          ])
      }
      let crontab = UserCrontab()
      let before = try crontab.read()
      let lacking = try planned.lacks(CrontabBlock.variables(in: before))
      guard !lacking.contains(where: { $0.severity == .error }) else {
        throw CommandFault(.invalidConfiguration, lacking)
      }
      session.tell(lacking)
      // The journal first: a line that runs must find since when it is due.
      try Journal(in: session.state(of: plan)).install(planned.schedules)
      let after = planned.block.replaced(by: lines, in: before)
      if after != before { try crontab.write(after) }
      session.log.info("installed \(lines.count / 2) lines")
      return .done
    }
  }
}

/// `bulletin schedule remove`: takes the lines of a configuration out of the user's crontab.
struct ScheduleRemove: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove", abstract: "Take the pipelines' lines out of your crontab.")

  @OptionGroup var common: CommonOptions

  func run() async throws {
    try await Session.perform(common) { session in
      let crontab = UserCrontab()
      let before = try crontab.read()
      let block = CrontabBlock(configuration: Machine.absolute(common.config))
      let after = block.replaced(by: nil, in: before)
      if after != before { try crontab.write(after) }
      // A configuration that is gone or broken can still be taken out.
      if let plan = try? session.plan() {
        try Journal.reading(session.state(of: plan))?.install([])
      }
      return .done
    }
  }
}
