import Bulletin
import BulletinConfig
import BulletinEngine
import BulletinOperations

/// One run of one pipeline: figures, reports, files, exchanged as a whole.
struct PipelineRun {
  let plan: Plan
  let pipeline: PipelinePlan
  let session: Session
  let period: Period
  let context: RunContext
  /// Whether each page says that it is a draft.
  let isDraft: Bool

  /// - Parameters:
  ///   - period: The period, instead of the pipeline's own.
  ///   - today: The day that counts as today, instead of the clock's.
  init(
    plan: Plan, pipeline: PipelinePlan, session: Session, period: PeriodSpecification?,
    today: CalendarDay?, isDraft: Bool = false
  ) throws {
    self.isDraft = isDraft
    self.plan = plan
    self.pipeline = pipeline
    self.session = session
    var context = session.context(plan, today: today)
    context.calendar = pipeline.calendar
    self.context = context
    do {
      self.period = try (period ?? pipeline.period).resolve(
        today: context.today, calendar: pipeline.calendar, terms: plan.terms)
    } catch {
      throw CommandFault(.failed, [Diagnostic(.badPeriod, "\(error)", at: pipeline.place)])
    }
  }

  /// The day that counts as today.
  var today: CalendarDay { context.today }

  /// What the report is made of, and the answers to what it asks, of each value of a `for`.
  func read() async throws -> ReportReading {
    RunWatch.shared.step("reading")
    try session.demand(plan.gaps(for: pipeline, asking: []))
    let sections = try await sections()
    let values = try await ReportValues.read(pipeline, of: plan, in: context)
    let needs = needs(of: sections, values.names) + Gates.needs(of: pipeline)
    try session.demand(plan.gaps(asking: needs.flatMap(\.metrics)))
    let result = try await engine(needs, values.partition).runEach()
    guard values.partition != nil else {
      let only = ReportReading.Part(value: ReportValue(), result: result.whole)
      return ReportReading(sections: sections, whole: result.whole, parts: [only])
    }
    var reading = ReportReading(
      sections: sections, whole: result.whole,
      parts: result.parts.map { .init(value: values.value($0.key), result: $0.result) })
    for (source, rows) in values.listed {
      reading.whole.diagnostics += rows.diagnostics
      for (input, count) in rows.inputs {
        reading.whole.inputs[source, default: []].append(input)
        reading.listed.append((source, input.path, count))
      }
    }
    reading.whole.diagnostics += values.told(result.strangers)
    return reading
  }

  /// The folders of the sets, from the root; none of values that only the data tell.
  func outputFolders(_ override: String?) -> [String] {
    guard pipeline.parameters.isEmpty else { return [] }
    return folders(override).folders(ReportValue()).map(\.path)
  }

  /// The folders of the sets, from the root.
  ///
  /// Relative folders are relative to the configuration; those of the command line to where it runs.
  func folders(_ override: String?) -> ReportFolders {
    let isPlain = override != nil || plan.folder.isEmpty || pipeline.output.hasPrefix("/")
    let template = override ?? pipeline.output
    return ReportFolders(
      pipeline: pipeline, period: period,
      template: Machine.absolute(isPlain ? template : "\(plan.folder)/\(template)"))
  }

  /// What sections, the text outside and the title ask.
  ///
  /// - Parameter names: What texts may name beside metrics.
  private func needs(
    of sections: [PipelinePlan.PlannedSection], _ names: Set<String>
  ) -> [FigureQuery] {
    let written = pipeline.languages.flatMap { pipeline.bodySections[$0] ?? [] }
    let title = ReportOutliner.needs(of: pipeline.title, names)
    // What a title names may be a column that is not there; whoever builds the report tells it.
    let known = title.filter { $0.metrics.allSatisfy { plan.catalogue[$0] != nil } }
    return (written + sections).flatMap(\.body.needs) + known
  }

  /// What answers questions about the period of the run.
  private func engine(_ queries: [FigureQuery], _ partition: Partition? = nil) throws -> Engine {
    var unique: [FigureQuery] = []
    for query in queries where !unique.contains(query) { unique.append(query) }
    let request = EngineRequest(
      sources: plan.sources, catalogue: plan.catalogue, queries: unique, period: period,
      terms: plan.terms, rates: plan.rates, partition: partition,
      work: try session.work())
    return Engine(request, in: context)
  }

  /// The sections of the report: those of the configuration, else those of the plugins that are
  /// fed, else a table of each metric.
  func sections() async throws -> [PipelinePlan.PlannedSection] {
    if let sections = pipeline.sections { return sections }
    if !pipeline.bodySections.isEmpty { return [] }
    let stated = try await engine([]).run().statedMetrics
    return DefaultSections(plan: plan, registry: session.components).sections(stated: stated)
  }
}
