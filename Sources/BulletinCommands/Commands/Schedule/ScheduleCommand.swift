import ArgumentParser

/// `bulletin schedule`: what cron is to be told, and what it would do.
struct ScheduleCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schedule", abstract: "Lines for cron, the times they mean, and what was missed.",
    subcommands: [
      SchedulePrint.self, ScheduleInstall.self, ScheduleRemove.self, ScheduleNext.self,
      ScheduleDue.self,
    ])
}
