import ArgumentParser
import Bulletin
import BulletinOperations

/// `bulletin runs list`: the newest runs.
struct RunsList: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "The newest runs, the newest first.")

  @OptionGroup var common: CommonOptions

  @Argument(help: "The pipelines; all if none is named.")
  var pipelines: [String] = []

  @Option(
    help:
      "Runs with this status alone: \(RunStatus.allCases.map(\.rawValue).joined(separator: ", ")).")
  var status: RunStatus?

  @Option(name: .customShort("n"), help: "How many runs at most.")
  var count = 20

  func validate() throws {
    guard count > 0 else { throw ValidationError("-n wants a number from 1") }
  }

  func run() async throws {
    try await Session.perform(common) { session in
      session.hasResult = true
      let plan = try session.plan()
      let zone = plan.timezone.flatMap(SystemZones.rules) ?? SystemZones.ofMachine()
      var runs: [RunRecord] = []
      if let journal = try Journal.reading(session.state(of: plan)) {
        let statuses = status.map { [$0] }
        let all = try journal.runs(
          .init(statuses: statuses, limit: pipelines.isEmpty ? count : nil))
        runs = Array(
          all.filter { pipelines.isEmpty || pipelines.contains($0.pipeline) }.prefix(count))
      }
      if common.format == .json {
        session.print(JSONValue.array(runs.map(\.json)).pretty)
      } else if !runs.isEmpty {
        let head = ["run", "pipeline", "period", "status", "started", "took", ""]
        let rows = runs.map { run in
          [
            run.id, run.pipeline, run.period, run.status.rawValue,
            String(run.started.text(in: zone).prefix(19)).replacing("T", with: " "), run.took,
            run.message ?? "",
          ]
        }
        session.print(PlainColumns.text([head] + rows))
      }
      return .done
    }
  }
}

extension RunStatus: ExpressibleByArgument {}

extension RunRecord {
  /// How long it took, for people.
  var took: String {
    guard let duration else { return "" }
    if duration < 10_000 { return "\(duration) ms" }
    return duration < 600_000 ? "\(duration / 1000) s" : "\(duration / 60_000) min"
  }

  /// The run as programs read it.
  var json: JSONValue {
    [
      "id": .string(id), "pipeline": .string(pipeline),
      "parameters": parameters.isEmpty ? nil : .string(parameters), "period": .string(period),
      "status": .string(status.rawValue), "exit": exit.map { .integer($0) } ?? nil,
      "started": .string(started.utcText),
      "duration_ms": duration.map { .integer($0) } ?? nil, "as_of": .string(asOf),
      "key": key.map { .string($0) } ?? nil, "plan": .string(plan),
      "versions": .string(versions), "message": message.map { .string($0) } ?? nil,
    ]
  }
}
