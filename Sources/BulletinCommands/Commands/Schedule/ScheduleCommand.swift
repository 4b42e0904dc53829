import ArgumentParser

/// `bulletin schedule`: what cron is to be told, and what it would do.
struct ScheduleCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schedule", abstract: "Lines for cron, and the times they mean.",
    subcommands: [SchedulePrint.self, ScheduleNext.self])
}
