import ArgumentParser
import Bulletin
import BulletinConfig
import BulletinEngine

/// `bulletin explain`: where a figure comes from.
struct ExplainCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Tell where a figure comes from: definition, rows, files, statements.")

  @OptionGroup var common: CommonOptions

  @Argument(help: "The figure: metric[/dimension=value…][@period[|form]].")
  var figure: String

  @Option(
    name: .customLong("run"), help: "What that run printed, by its id or the first letters of it.")
  var id: String?

  func run() async throws {
    try await Session.perform(common) { session in
      session.hasResult = true
      let plan = try session.plan()
      if let id {
        let (run, journal) = try RunLookup(session: session, plan: plan).run(id)
        let found = try RecordedExplanation(
          figure, of: run, in: journal, session.state(of: plan), plan.languages.first ?? .vi)
        session.print(common.format == .json ? found.json.pretty : found.text)
        return .done
      }
      let context = session.context(plan)
      let asked = try FigureReference(figure, plan: plan, today: context.today)
      try asked.query.demandDimensions(of: plan)
      try session.demand(plan.gaps(asking: asked.query.metrics))
      let request = EngineRequest(
        sources: plan.sources, catalogue: plan.catalogue, queries: [asked.query],
        period: asked.period, terms: plan.terms, rates: plan.rates,
        work: try session.work())
      let result = try await Engine(request, in: context).run()
      guard let found = asked.find(in: result) else {
        throw CommandFault(
          .usage,
          [
            Diagnostic(
              .unknownFigure, "no figure '\(figure)'",
              hint: asked.candidates(in: result))
          ])
      }
      if common.format == .json {
        session.print(ProvenanceFile.value(of: found).pretty)
      } else {
        session.print(Explanation(figure: found, plan: plan).text)
      }
      return .done
    }
  }
}
