import ArgumentParser
import Bulletin
import BulletinConfig
import BulletinOperations

/// One command from its options to its exit status: loads, tells, prints.
final class Session {
  private let options: CommonOptions
  private let registry: Registry
  private var texts: [String: String] = [:]
  private var secrets: [Place] = []
  private var folder = ""

  /// Whether standard output holds something else than messages.
  var hasResult = false

  private init(_ options: CommonOptions) throws {
    self.options = options
    registry = try BuiltIns.registry()
  }

  /// Runs a command and ends with the status that it comes to.
  static func perform(
    _ options: CommonOptions, _ body: (Session) async throws -> ExitStatus
  ) async throws {
    let session = try Session(options)
    let status: ExitStatus
    do {
      status = try await body(session)
    } catch let exit as ExitCode {
      throw exit
    } catch {
      let fault = CommandFault(error)
      session.tell(fault.diagnostics)
      status = fault.status
    }
    if status != .done { throw ExitCode(status.rawValue) }
  }

  /// The plan of the configuration.
  ///
  /// - Parameter tellsGaps: Whether to warn of what this build cannot do; a run tells it when it
  ///   needs it.
  /// - Throws: `CommandFault`, with every fault of the configuration.
  func plan(tellsGaps: Bool = false) throws -> Plan {
    let loader = ConfigurationLoader(
      registry: registry, files: LocalFiles(), environment: Machine.variable,
      isZone: { SystemZones.rules(of: $0) != nil })
    let loaded = loader.load(options.config)
    for (path, text) in loaded.texts { texts[path] = text }
    secrets = loaded.secrets
    folder = loaded.plan?.folder ?? ""
    guard let plan = loaded.plan else {
      throw CommandFault(
        loaded.isMissing ? .noInput : .invalidConfiguration, loaded.diagnostics)
    }
    tell(loaded.diagnostics.filter { tellsGaps || $0.code != .notInBuild })
    return plan
  }

  /// What a run over a plan may know of the world.
  func context(_ plan: Plan, today: CalendarDay? = nil) -> RunContext {
    RunContext(
      today: today ?? Machine.today(in: plan.timezone), calendar: plan.calendar,
      files: FolderFiles(folder: plan.folder, base: LocalFiles()), units: plan.units)
  }

  /// Refuses what this build cannot do.
  ///
  /// - Throws: `CommandFault` that names each part, at its place.
  func demand(_ gaps: [NotInBuild]) throws {
    guard !gaps.isEmpty else { return }
    throw CommandFault(.unavailable, gaps.map(\.error))
  }

  /// The pipelines under some keys; all if there are none.
  func pipelines(named keys: [String], in plan: Plan) throws -> [PipelinePlan] {
    let known = plan.pipelines.map(\.key)
    let unknown = keys.filter { !known.contains($0) }
    guard unknown.isEmpty else {
      throw CommandFault(
        .usage,
        unknown.map {
          Diagnostic(
            .unknownPipeline, "no pipeline '\($0)'",
            hint: Suggestion.hint(for: $0, among: known))
        })
    }
    return keys.isEmpty ? plan.pipelines : plan.pipelines.filter { keys.contains($0.key) }
  }

  /// A period from the command line.
  func period(_ text: String?, at option: String) throws -> PeriodSpecification? {
    guard let text else { return nil }
    do { return try PeriodSpecification.parse(text) } catch {
      throw CommandFault(.usage, [Diagnostic(.badPeriod, "\(option): \(error)")])
    }
  }

  /// A day from the command line.
  func day(_ text: String?) throws -> CalendarDay? {
    guard let text else { return nil }
    guard let day = CalendarDay(iso: text) else {
      throw CommandFault(
        .usage,
        [Diagnostic(.badPeriod, "--as-of: '\(text)' is no day", hint: "2026-01-31")])
    }
    return day
  }

  /// Prints a result.
  func print(_ text: String) {
    Swift.print(text)
  }

  /// Prints messages: on standard error, or as results where JSON is asked for and a command has
  /// no other result.
  func tell(_ diagnostics: [Diagnostic]) {
    let told = (options.quiet ? diagnostics.filter { $0.severity == .error } : diagnostics)
      .map(fromHere)
    guard !told.isEmpty else { return }
    if options.format == .json, !hasResult {
      let printer = DiagnosticPrinter(language: language)
      for diagnostic in told { Swift.print(printer.json(diagnostic)) }
    } else {
      let printer = DiagnosticPrinter(
        texts: texts, secrets: secrets, color: Machine.showsColor(on: 2), language: language)
      for diagnostic in told { StandardError.write(printer.text(diagnostic)) }
    }
  }

  /// Data are named as the configuration names them; a terminal needs the way from where it stands.
  private func fromHere(_ diagnostic: Diagnostic) -> Diagnostic {
    guard !folder.isEmpty, let place = diagnostic.place, !place.file.hasPrefix("/"),
      texts[place.file] == nil
    else { return diagnostic }
    var diagnostic = diagnostic
    diagnostic.place = Place(
      file: "\(folder)/\(place.file)", line: place.line, column: place.column, end: place.end)
    return diagnostic
  }

  /// Prints messages of a run: left-out rows ten at most, then a count.
  func tell(run diagnostics: [Diagnostic]) {
    let bad = diagnostics.filter { $0.code == .badCell }
    tell(Array(bad.prefix(10)))
    if bad.count > 10 {
      tell([
        Diagnostic.warning(
          .badCell, "\(bad.count - 10) more rows were left out",
          hint: "all stand in left-out.csv")
      ])
    }
    tell(diagnostics.filter { $0.code != .badCell })
  }

  var components: Registry { registry }

  /// The language of messages: that of the command line, else of the environment.
  var language: LanguageCode { options.language ?? Machine.language }
}
