import ArgumentParser
import Bulletin
import BulletinConfig
import BulletinOperations

/// `bulletin schedule print`: crontab lines.
struct SchedulePrint: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "print", abstract: "Print the lines that 'install' would put into the crontab.")

  @OptionGroup var common: CommonOptions

  func run() async throws {
    try await Session.perform(common) { session in
      session.hasResult = true
      let plan = try session.plan()
      let lines = PlannedCrontab(session: session, plan: plan, common: common).lines
      if common.format == .json {
        session.print(JSONValue.array(lines.map { .string($0) }).pretty)
      } else if !lines.isEmpty {
        session.print(lines.joined(separator: "\n"))
      }
      return .done
    }
  }
}
