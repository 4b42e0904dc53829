import ArgumentParser
import Bulletin
import BulletinConfig
import BulletinEngine
import BulletinOperations

/// `bulletin plan`: what a run would read, compute, write and send, and when next.
struct PlanCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan",
    abstract: "Tell what would be read, computed, written and sent, and when next.")

  /// The forms of a plan.
  enum Form: String, ExpressibleByArgument, CaseIterable {
    case text, json, mermaid, dot
  }

  @OptionGroup var place: ConfigurationPlace

  @Option(help: "How the plan is printed: text, json, mermaid or dot.")
  var format: Form = .text

  @Option(name: .customLong("as-of"), help: "The day that counts as today, such as 2026-01-31.")
  var asOf: String?

  func run() async throws {
    try await Session.perform(place.common(format: format == .json ? .json : .text)) { session in
      session.hasResult = true
      let plan = try session.plan()
      let day = try session.day(asOf)
      let context = session.context(plan, today: day)
      let stated = EngineRequest(
        sources: plan.sources, catalogue: plan.catalogue, queries: [], period: .all,
        terms: plan.terms)
      // Sections of plugins may hang on what is stated; a plan is told also where that is not there.
      let metrics = try? await Engine(stated, in: context).run().statedMetrics
      let outline = PlanOutliner(
        plan: plan, registry: session.components, today: context.today,
        language: plan.languages[0], stated: metrics ?? [], clock: clock(plan, day)
      ).outline()
      switch format {
      case .text: session.print(PlanText(outline: outline).text)
      case .json: session.print(PlanJSON(outline: outline).value.pretty)
      case .mermaid: session.print(PlanGraph(outline).mermaid)
      case .dot: session.print(PlanGraph(outline).dot)
      }
      return .done
    }
  }

  /// Runs after now, or after the beginning of the day that counts as today.
  private func clock(_ plan: Plan, _ day: CalendarDay?) -> OutlineClock {
    let zone = plan.timezone.flatMap(SystemZones.rules) ?? SystemZones.ofMachine()
    let start = day.map { zone.first(at: LocalTime(day: $0, second: 0)) }
    return OutlineClock(now: start ?? SystemZones.now(), zone: zone)
  }
}

/// The options of every command over a configuration but for `--format`, whose words are others'.
struct ConfigurationPlace: ParsableArguments {
  @Option(
    name: [.short, .customLong("config")],
    help: ArgumentHelp("The configuration.", valueName: "file"))
  var config = "config.yaml"

  @Option(
    help: "The language of messages: en or vi; by LANG unless it is said.",
    transform: CommonOptions.messageLanguage)
  var language: LanguageCode?

  @Flag(help: "Print errors alone.")
  var quiet = false

  /// The same with a format.
  func common(format: OutputFormat) throws -> CommonOptions {
    var common = try CommonOptions.parse([])
    (common.config, common.language, common.quiet) = (config, language, quiet)
    common.format = format
    return common
  }
}
