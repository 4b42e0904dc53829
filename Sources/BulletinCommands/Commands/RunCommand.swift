import ArgumentParser
import Bulletin

/// `bulletin run`: makes the files of some reports.
struct RunCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run", abstract: "Make the reports: all pipelines, or those that are named.")

  @OptionGroup var common: CommonOptions

  @Argument(help: "The pipelines; all if none is named.")
  var pipelines: [String] = []

  @Option(help: "The period, instead of the configuration's.")
  var period: String?

  @Option(name: .customLong("as-of"), help: "The day that counts as today, such as 2026-01-31.")
  var asOf: String?

  @Option(help: "The folder for the files, instead of the configuration's.")
  var output: String?

  @Flag(help: "Send the files, once they are made, to whom the configuration names.")
  var publish = false

  @Flag(name: .customLong("dry-run"), help: "Do everything but write.")
  var dryRun = false

  func run() async throws {
    try await Session.perform(common) { session in
      let plan = try session.plan()
      let chosen = try session.pipelines(named: pipelines, in: plan)
      var failed = 0
      for pipeline in chosen {
        do {
          let run = try PipelineRun(
            plan: plan, pipeline: pipeline, session: session,
            period: session.period(period, at: "--period"), today: session.day(asOf))
          if publish { try session.demand(plan.gaps(sending: pipeline)) }
          let folder = output.map { chosen.count == 1 ? $0 : "\($0)/\(pipeline.key)" }
          try await run.make(into: folder, isDry: dryRun)
        } catch {
          let fault = CommandFault(error)
          guard chosen.count > 1 else { throw fault }
          session.tell(fault.diagnostics)
          failed += 1
          if failed == chosen.count { throw CommandFault(fault.status, []) }
        }
      }
      return failed == 0 ? .done : .partlyDone
    }
  }
}
