import ArgumentParser
import Bulletin
import BulletinConfig
import BulletinOperations

/// `bulletin schedule due`: the runs that were due and did not start.
struct ScheduleDue: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "due", abstract: "Print which runs were due and did not start.",
    discussion: """
      A pipeline is due from the time at which its schedule was installed. Prints nothing if nothing
      was missed.
      """)

  @OptionGroup var common: CommonOptions

  @Flag(help: "Alert whom the configuration names; for the hourly line of the crontab.")
  var alert = false

  func run() async throws {
    try await Session.perform(common) { session in
      session.hasResult = true
      let plan = try session.plan()
      let late = try LateRuns(session: session, plan: plan).all()
      if alert {
        session.tell(late.map(\.diagnostic))
        guard !late.isEmpty else { return .done }
        let journal = try Journal(in: session.state(of: plan))
        for run in late {
          await Alerts(session: session, plan: plan, pipeline: run.pipeline, journal: journal)
            .tell(
              .late, identity: "\(run.pipeline.key) \(run.missed[0].seconds)", period: "",
              [run.diagnostic.message])
        }
      } else if common.format == .json {
        session.print(JSONValue.array(late.map(\.json)).pretty)
      } else {
        for run in late { session.print(run.text) }
      }
      return .done
    }
  }
}
