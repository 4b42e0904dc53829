import ArgumentParser
import Bulletin
import BulletinConfig
import BulletinEngine
import BulletinOperations
import Logging

/// One command from its options to its exit status: loads, tells, prints.
final class Session {
  private let options: CommonOptions
  private var registry: Registry
  private let messages: ProgramMessages
  /// Prints messages of this command.
  private(set) var printer = MessagePrinter()
  /// Where a run tells how it goes, for who asks.
  let log: Logger
  private(set) var configurationDigest = ""

  /// Whether standard output holds something else than messages.
  var hasResult = false { didSet { printer.style = style } }

  private init(_ options: CommonOptions, _ components: () throws -> Registry) throws {
    self.options = options
    messages = ProgramMessages(isQuiet: options.quiet)
    registry = try components()
    let (level, isJSON) = (options.logLevel, options.logFormat == .json)
    log = Logger(label: "bulletin") { _ in RunLog(level: level, isJSON: isJSON) }
    printer.isQuiet = options.quiet
    printer.language = language
    printer.style = style
  }

  /// How the reading of files is shared out.
  ///
  /// - Throws: `CommandFault` for a `--memory` that is no size.
  func work() throws -> ScanWork {
    ScanWork(tasks: Machine.processors, memory: try MemorySize.read(options.memory))
  }

  private var style: MessagePrinter.Style {
    if options.format == .json, !hasResult { return .jsonResult }
    return options.logFormat == .json ? .jsonLog : .text
  }

  /// Runs a command and ends with the status that it comes to.
  ///
  /// - Parameter components: What the command knows of.
  static func perform(
    _ options: CommonOptions, components: () throws -> Registry = BuiltIns.registry,
    _ body: (Session) async throws -> ExitStatus
  ) async throws {
    let session = try Session(options, components)
    var status: ExitStatus
    do {
      status = try await body(session)
    } catch let exit as ExitCode {
      throw exit
    } catch {
      let fault = CommandFault(error)
      session.messages.release()
      session.tell(run: fault.diagnostics)
      status = fault.status
    }
    if let fault = ProgramOutput.shared.fault, status == .done {
      let fault = CommandFault(fault)
      session.tell(fault.diagnostics)
      status = fault.status
    }
    guard status != .done else { return }
    session.messages.release()
    throw ExitCode(status.rawValue)
  }

  /// The plan of the configuration.
  ///
  /// - Parameter tellsGaps: Whether to warn of what this build cannot do; a run tells it when it
  ///   needs it.
  /// - Throws: `CommandFault`, with every fault of the configuration.
  func plan(tellsGaps: Bool = false) throws -> Plan {
    let digest = ConfigurationDigest()
    let loaded = load(options.config, noting: digest)
    printer.folder = loaded.plan?.folder ?? ""
    configurationDigest = digest.text(in: printer.folder)
    guard let plan = loaded.plan else {
      let isUnavailable = loaded.diagnostics.contains {
        PluginLoading.unavailable.contains($0.code)
      }
      throw CommandFault(
        loaded.isMissing ? .noInput : isUnavailable ? .unavailable : .invalidConfiguration,
        loaded.diagnostics)
    }
    tell(loaded.diagnostics.filter { tellsGaps || $0.code != .notInBuild })
    return plan
  }

  /// The components that there are, those of the configuration's plugins included.
  ///
  /// - Throws: `CommandFault` for plugins that cannot be had; other faults of the configuration do
  ///   not matter, nor that there is none.
  func componentsWithPlugins() throws -> Registry { try components(of: options.config) }

  /// The components that there are with the plugins of another configuration.
  func components(of configuration: String) throws -> Registry {
    let loaded = load(configuration)
    let faults = loaded.diagnostics.filter { $0.code.rawValue.hasPrefix("P") }
    guard faults.isEmpty else {
      let isUnavailable = faults.contains { PluginLoading.unavailable.contains($0.code) }
      throw CommandFault(isUnavailable ? .unavailable : .invalidConfiguration, faults)
    }
    return loaded.registry
  }

  /// The Swift packages that the configuration names as plugins; nothing else of it matters.
  ///
  /// - Throws: `CommandFault` for a configuration that cannot be read as far as that.
  func packages() throws -> [PluginPackage] {
    var found: [PluginPackage]?
    let path = options.config
    let loaded = ConfigurationLoader(
      registry: registry, files: LocalFiles(), environment: Machine.variable,
      extend: { plugins, _, _ in found = PluginPackage.packages(in: plugins, of: path) }
    ).load(path)
    for (path, text) in loaded.texts { printer.texts[path] = text }
    if let found { return found }
    if loaded.isMissing { throw CommandFault(.noInput, loaded.diagnostics) }
    guard !loaded.diagnostics.contains(where: { $0.severity == .error }) else {
      throw CommandFault(.invalidConfiguration, loaded.diagnostics)
    }
    return []
  }

  private func load(
    _ configuration: String, noting digest: ConfigurationDigest = ConfigurationDigest()
  ) -> ConfigurationLoader.Loaded {
    let plugins = PluginLoading(configuration: configuration, messages: messages)
    let loaded = ConfigurationLoader(
      registry: registry, files: digest.noting(LocalFiles()),
      environment: digest.noting(Machine.variable),
      isZone: { SystemZones.rules(of: $0) != nil }, extend: plugins.extend
    ).load(configuration)
    for (path, text) in loaded.texts { printer.texts[path] = text }
    printer.secrets = loaded.secrets
    registry = loaded.registry
    return loaded
  }

  /// What a run over a plan may know of the world.
  func context(_ plan: Plan, today: CalendarDay? = nil) -> RunContext {
    RunContext(
      today: today ?? Machine.today(in: plan.timezone), calendar: plan.calendar,
      files: UnpackedFiles(
        WatchedFiles(base: FolderFiles(folder: plan.folder, base: LocalFiles()))),
      units: plan.units, scratch: TemporaryFiles())
  }

  /// Where the journal, the locks and published sets are kept.
  func state(of plan: Plan) -> JournalFolder {
    JournalFolder(
      Machine.absolute(
        options.state ?? (plan.folder.isEmpty ? "" : "\(plan.folder)/") + ".bulletin"))
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
    ProgramOutput.shared.print(text)
  }

  /// Prints messages: on standard error, or as results where JSON is asked for and a command has
  /// no other result.
  func tell(_ diagnostics: [Diagnostic]) { printer.print(diagnostics) }

  /// Prints messages of a run: left-out rows ten at most, then a count.
  func tell(run diagnostics: [Diagnostic]) {
    let bad = diagnostics.filter { $0.code == .badCell }
    tell(Array(bad.prefix(10)))
    if bad.count > 10 {
      tell([
        Diagnostic.warning(
          .badCell, "\(bad.count - 10) more rows were left out",
          hint: hasResult ? nil : "all stand in left-out.csv")
      ])
    }
    tell(diagnostics.filter { $0.code != .badCell })
  }

  var components: Registry { registry }

  /// The language of messages: that of the command line, else of the environment.
  var language: LanguageCode { options.language ?? Machine.language }
}
