import ArgumentParser
import Bulletin
import BulletinConfig
import BulletinEngine
import BulletinOperations

/// `bulletin check`: validates, opens every source and tells what its columns are, and looks whether
/// every publisher could send.
struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Validate, open every source, print its columns and types, touch every publisher.")

  @OptionGroup var common: CommonOptions

  @Option(help: "The longest wait for each source and publisher, in seconds.")
  var timeout = 10

  func validate() throws {
    guard (1...3600).contains(timeout) else {
      throw ValidationError("--timeout is a number of seconds from 1 to 3600")
    }
  }

  func run() async throws {
    try await Session.perform(common) { session in
      session.hasResult = true
      let plan = try session.plan(tellsGaps: true)
      var answer = CheckAnswer()
      var faults = await open(plan, session, &answer)
      faults += await touch(plan, &answer)
      session.print(common.format == .json ? answer.json.pretty : answer.text)
      guard let first = faults.first else { return .done }
      throw CommandFault(first.status, faults.flatMap(\.diagnostics))
    }
  }

  /// Opens every source.
  private func open(
    _ plan: Plan, _ session: Session, _ answer: inout CheckAnswer
  ) async -> [CommandFault] {
    let request = EngineRequest(
      sources: plan.sources, catalogue: plan.catalogue, queries: [], period: .all)
    let engine = Engine(request, in: session.context(plan))
    var faults: [CommandFault] = []
    for source in plan.sources {
      do {
        let tables = try await Deadline(seconds: timeout).run { try await engine.describe(source) }
        answer.sources += tables.map { (source, $0) }
      } catch let passed as Deadline.Passed {
        faults.append(
          CommandFault(
            .unavailable,
            [Diagnostic(.timedOut, "source '\(source.key)': \(passed)", at: source.place)]))
      } catch {
        faults.append(CommandFault(error))
      }
    }
    return faults
  }

  /// Touches every publisher, each once, also where several pipelines send through it.
  private func touch(_ plan: Plan, _ answer: inout CheckAnswer) async -> [CommandFault] {
    let context = PublishingContext(
      folder: plan.folder, mailServer: plan.mailServer,
      services: MachineServices(timeout: Int32(timeout) * 1000))
    var faults: [CommandFault] = []
    for pipeline in plan.pipelines {
      for delivery in pipeline.publish + pipeline.alert {
        do {
          let publisher = delivery.publisher
          try await Deadline(seconds: timeout).run { try await publisher.touch(in: context) }
          answer.publishers.append((pipeline.key, delivery, nil))
        } catch {
          let told = error as? any ToldFault
          let fault = told?.message ?? Message(verbatim: "\(error)")
          answer.publishers.append((pipeline.key, delivery, fault))
          let code: DiagnosticCode = error is Deadline.Passed ? .timedOut : .unreachable
          let message: Message = "publisher '\(delivery.type)': \(fault)"
          faults.append(
            CommandFault(
              .unavailable,
              [
                Diagnostic(
                  code, message, at: delivery.place, hint: (error as? PublishingFault)?.hint)
              ]))
        }
      }
    }
    return faults
  }
}
