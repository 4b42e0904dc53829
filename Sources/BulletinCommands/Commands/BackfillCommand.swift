import ArgumentParser
import Bulletin
import BulletinConfig
import BulletinOperations

/// `bulletin backfill`: makes the reports of periods that have none.
struct BackfillCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backfill",
    abstract: "Make the reports of the periods that have no good run yet.")

  @OptionGroup var common: CommonOptions

  @Argument(help: "The pipelines; all if none is named.")
  var pipelines: [String] = []

  @Option(help: "The first period, such as 2024-01.")
  var from: String

  @Option(help: "The last period, as long as the first one.")
  var to: String

  @Flag(help: "Send what is made to those that the pipelines publish to.")
  var publish = false

  @OptionGroup var unattended: UnattendedOptions

  private struct Work {
    var pipeline: PipelinePlan
    var period: Period
  }

  func run() async throws {
    RunWatch.shared.start()
    try await Session.perform(common) { session in
      let plan = try session.plan()
      let chosen = try session.pipelines(named: pipelines, in: plan)
      if publish {
        for pipeline in chosen { try session.demand(plan.gaps(sending: pipeline)) }
      }
      let journal = try Journal.reading(session.state(of: plan))
      var work: [Work] = []
      for pipeline in chosen {
        for period in try periods(of: pipeline, plan, session) {
          let runs = try journal?.runs(
            .init(
              pipeline: pipeline.key, parameters: "", period: period.description,
              statuses: [.good, .suspicious, .held], limit: 1))
          if runs?.isEmpty ?? true || unattended.force {
            work.append(Work(pipeline: pipeline, period: period))
          } else {
            session.log.info("\(pipeline.key) \(period): there is a good run")
          }
        }
      }
      return try await Tally(session: session).each(work) { work in
        RunWatch.shared.limit(run: unattended.timeout, step: unattended.stepTimeout)
        let job = RunJob(
          session: session, plan: plan, pipeline: work.pipeline, options: unattended,
          period: try PeriodSpecification.parse(work.period.description), publishes: publish)
        return try await job.run().exitStatus
      }
    }
  }

  /// The periods from the first to the last, in the pipeline's calendar.
  private func periods(
    of pipeline: PipelinePlan, _ plan: Plan, _ session: Session
  ) throws -> [Period] {
    let today = session.context(plan).today
    func resolved(_ text: String, _ option: String) throws -> Period {
      let specification = try session.period(text, at: option)!
      do {
        return try specification.resolve(
          today: today, calendar: pipeline.calendar, terms: plan.terms)
      } catch {
        throw CommandFault(.usage, [Diagnostic(.badPeriod, "\(option): \(error)")])
      }
    }
    let (first, last) = (try resolved(from, "--from"), try resolved(to, "--to"))
    var periods = [last]
    while let period = periods.last, period != first {
      guard let before = period.previous(inTerms: plan.terms), before.first >= first.first,
        periods.count < 1000
      else {
        throw CommandFault(
          .usage,
          [
            Diagnostic(
              .badPeriod, "no steps of '\(to)' lead back to '\(from)'",
              hint: "name two periods of one kind, such as --from 2024-01 --to 2025-12")
          ])
      }
      periods.append(before)
    }
    return periods.reversed()
  }
}
