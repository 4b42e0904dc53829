import ArgumentParser
import Bulletin
import BulletinConfig
import BulletinOperations
import Glibc

/// `bulletin schedule print`: crontab lines.
struct SchedulePrint: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "print", abstract: "Print a crontab line for each pipeline that has a schedule.")

  @OptionGroup var common: CommonOptions

  func run() async throws {
    try await Session.perform(common) { session in
      let plan = try session.plan()
      let lines = CrontabLines(
        program: try Self.program(), configuration: try Self.absolute(common.config))
      for pipeline in plan.pipelines {
        guard let schedule = pipeline.schedule else { continue }
        session.print(
          lines.line(
            pipeline: pipeline.key, schedule: schedule.normalised, zone: plan.timezone))
      }
      return .done
    }
  }

  private static func program() throws -> String {
    try absolute("/proc/self/exe")
  }

  private static func absolute(_ path: String) throws -> String {
    guard let resolved = realpath(path, nil) else {
      throw CommandFault(
        .noInput, [Diagnostic(.inputNotFound, "no file '\(path)'")])
    }
    defer { free(resolved) }
    return String(cString: resolved)
  }
}
