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
  private let context: RunContext

  /// - Parameters:
  ///   - period: The period, instead of the pipeline's own.
  ///   - today: The day that counts as today, instead of the clock's.
  init(
    plan: Plan, pipeline: PipelinePlan, session: Session, period: PeriodSpecification?,
    today: CalendarDay?
  ) throws {
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

  /// Makes the files and puts them into the output folder.
  ///
  /// - Parameter override: The folder, instead of the pipeline's own.
  func make(into override: String?, isDry: Bool) async throws {
    try session.demand(plan.gaps(for: pipeline, asking: []))
    let sections = try await sections()
    let asked = (sections.flatMap(\.body.needs) + titleNeeds).flatMap(\.metrics)
    try session.demand(plan.gaps(asking: asked))
    let result: EngineResult
    do {
      result = try await answer(sections.flatMap(\.body.needs) + titleNeeds)
    } catch let refusal as DataRefusal {
      if !isDry { try keepLeftOut(refusal.leftOut, override) }
      throw refusal
    }
    session.tell(run: result.diagnostics)
    for (folder, languages) in folders(override) {
      let set = try OutputSet(
        pipeline: pipeline, period: period, plan: plan, sections: sections, result: result,
        languages: languages, today: context.today
      ).files()
      if isDry { continue }
      let path = path(of: folder, isOverridden: override != nil)
      let outcome = try OutputFolder(path).replace(
        with: set, recorded: SetManifest.recordedFiles(in: path), today: context.today)
      for (name, keptAs) in outcome.kept {
        session.tell([
          Diagnostic.warning(
            .editedFileKept, "'\(path)/\(name)' was edited; it is kept as '\(keptAs)'",
            at: nil)
        ])
      }
    }
  }

  /// Relative folders are relative to the configuration; those of the command line to where it runs.
  private func path(of folder: String, isOverridden: Bool) -> String {
    folder.hasPrefix("/") || plan.folder.isEmpty || isOverridden
      ? folder : "\(plan.folder)/\(folder)"
  }

  /// Puts the list of bad rows beside the set that stays in place, since no report was made.
  private func keepLeftOut(_ rows: [LeftOutRow], _ override: String?) throws {
    guard !rows.isEmpty, let (folder, _) = folders(override).first else { return }
    let partial = path(of: folder, isOverridden: override != nil) + ".partial"
    var files = [RenderedFile(name: "left-out.csv", text: LeftOutFile.text(rows))]
    let provenance = ProvenanceFile(
      pipeline: pipeline.key, period: period, figures: [], files: files)
    files.append(RenderedFile(name: OutputFolder.manifestName, text: provenance.text))
    try OutputFolder(partial).replace(
      with: files, recorded: SetManifest.recordedFiles(in: partial), today: context.today)
    session.tell([
      .warning(
        .tooManyBadRows, "no report was made; all bad rows stand in '\(partial)/left-out.csv'")
    ])
  }

  /// What the title asks beside the sections.
  private var titleNeeds: [FigureQuery] {
    guard let title = pipeline.title else { return [] }
    return title.all.compactMap { try? TextTemplate($0) }.flatMap(\.metrics).map {
      FigureQuery([$0.metric], forms: [.value, $0.form])
    }
  }

  /// Answers questions about the period of the run.
  func answer(_ queries: [FigureQuery]) async throws -> EngineResult {
    var unique: [FigureQuery] = []
    for query in queries where !unique.contains(query) { unique.append(query) }
    let request = EngineRequest(
      sources: plan.sources, catalogue: plan.catalogue, queries: unique, period: period,
      terms: plan.terms)
    return try await Engine(request, in: context).run()
  }

  /// The sections of the report: those of the configuration, else those of the plugins that are
  /// fed, else a table of each metric.
  func sections() async throws -> [PipelinePlan.PlannedSection] {
    if let sections = pipeline.sections { return sections }
    let stated = try await answer([]).statedMetrics
    return DefaultSections(plan: plan, registry: session.components).sections(stated: stated)
  }

  /// The output folders, each with the languages whose files it takes.
  private func folders(_ override: String?) -> [(folder: String, languages: [LanguageCode])] {
    let template = override ?? pipeline.output
    func filled(_ language: LanguageCode?) -> String {
      var folder = template.replacing("{pipeline}", with: PathText.safe(pipeline.key))
        .replacing("{period}", with: PathText.safe(period.description))
      if let language { folder = folder.replacing("{language}", with: language.code) }
      return folder
    }
    guard template.contains("{language}") else { return [(filled(nil), pipeline.languages)] }
    return pipeline.languages.map { (filled($0), [$0]) }
  }
}
