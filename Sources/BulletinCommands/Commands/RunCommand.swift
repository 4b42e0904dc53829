import ArgumentParser
import Bulletin
import BulletinOperations

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

  @Flag(help: "Mark each page as a draft; a draft is never sent.")
  var draft = false

  @Flag(name: .customLong("dry-run"), help: "Do everything but write.")
  var dryRun = false

  @Flag(
    name: .customLong("if-due"),
    help: "Do nothing unless the schedule's time came within the last hour and nothing ran since.")
  var ifDue = false

  @OptionGroup var unattended: UnattendedOptions

  func validate() throws {
    if draft, publish {
      throw ValidationError("a draft is never sent: leave out --draft or --publish")
    }
  }

  func run() async throws {
    RunWatch.shared.start()
    RunWatch.shared.limit(run: unattended.timeout, step: unattended.stepTimeout)
    try await Session.perform(common) { session in
      let plan = try session.plan()
      let chosen = try session.pipelines(named: pipelines, in: plan)
      if publish {
        for pipeline in chosen { try session.demand(plan.gaps(sending: pipeline)) }
      }
      let (period, today) = (try session.period(period, at: "--period"), try session.day(asOf))
      return try await Tally(session: session).each(chosen) { pipeline in
        let folder = output.map { chosen.count == 1 ? $0 : "\($0)/\(pipeline.key)" }
        if dryRun {
          try await PipelineRun(
            plan: plan, pipeline: pipeline, session: session, period: period, today: today,
            isDraft: draft
          ).make(into: folder, recorder: nil)
          return .done
        }
        let job = RunJob(
          session: session, plan: plan, pipeline: pipeline, options: unattended, period: period,
          today: today, output: folder, onlyIfDue: ifDue, publishes: publish, isDraft: draft)
        return try await job.run().exitStatus
      }
    }
  }
}

extension Optional<RunRecord> {
  /// The status that a run ended with; that of one with nothing to do is that it is done.
  var exitStatus: ExitStatus {
    self?.exit.flatMap { ExitStatus(rawValue: Int32($0)) } ?? .done
  }
}
