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

  /// Makes the files and puts them into the output folder.
  ///
  /// - Parameters:
  ///   - override: The folder, instead of the pipeline's own.
  ///   - recorder: What is told of what is read and made; without one nothing is written.
  ///   - force: Whether files are made also if an earlier run made them of the same inputs.
  /// - Returns: Whether they were made; false if an earlier run's are in place.
  @discardableResult
  func make(into override: String?, recorder: RunRecorder?, force: Bool = false) async throws
    -> Bool
  {
    let (sections, result): ([PipelinePlan.PlannedSection], EngineResult)
    do {
      (sections, result) = try await read()
    } catch let refusal as DataRefusal {
      if recorder != nil { try keepLeftOut(refusal.leftOut, override) }
      throw refusal
    }
    recorder?.read(result, sources: plan.sources)
    let judgement = try await Judgement(run: self, result: result, recorder: recorder)
    let folders = outputFolders(override)
    if !force, let earlier = try recorder?.earlier(in: folders, found: judgement.recorded) {
      session.log.debug("run \(earlier.id) made the same set")
      return false
    }
    session.tell(run: result.diagnostics)
    try judgement.tell()
    var notes = judgement.notes
    notes.isDraft = isDraft
    let sets = try render(sections, result, notes, override)
    guard let recorder else { return true }
    for (folder, set) in sets {
      RunWatch.shared.step("writing '\(folder)'")
      try write(set.files, into: folder)
      recorder.printed(set.figures, languages: pipeline.languages, units: plan.units)
      recorder.made(set.files, in: folder)
      if !isDraft, let letter = set.letter {
        recorder.keep(KeptSet.Member(letter: letter, files: set.files))
      }
    }
    return true
  }

  /// What the report is made of, and the answers to what it asks.
  func read() async throws -> ([PipelinePlan.PlannedSection], EngineResult) {
    RunWatch.shared.step("reading")
    try session.demand(plan.gaps(for: pipeline, asking: []))
    let sections = try await sections()
    let needs = needs(of: sections) + Gates.needs(of: pipeline)
    try session.demand(plan.gaps(asking: needs.flatMap(\.metrics)))
    return (sections, try await answer(needs))
  }

  /// The sets of files, each with its folder.
  func render(
    _ sections: [PipelinePlan.PlannedSection], _ result: EngineResult, _ notes: RunNotes,
    _ override: String?
  ) throws -> [(folder: String, set: OutputSet.Made)] {
    try folders(override).map { folder, languages in
      let path = path(of: folder, isOverridden: override != nil)
      RunWatch.shared.step("rendering '\(path)'")
      let set = try OutputSet(
        pipeline: pipeline, period: period, plan: plan, sections: sections, result: result,
        languages: languages, today: context.today, notes: notes
      ).made()
      return (path, set)
    }
  }

  private func write(_ files: [RenderedFile], into path: String) throws {
    let outcome = try OutputFolder(path).replace(
      with: files, recorded: SetManifest.recordedFiles(in: path), today: context.today)
    for (name, keptAs) in outcome.kept {
      session.tell([
        Diagnostic.warning(
          .editedFileKept, "'\(path)/\(name)' was edited; it is kept as '\(keptAs)'", at: nil)
      ])
    }
  }

  /// The folders of the sets, from the root.
  func outputFolders(_ override: String?) -> [String] {
    folders(override).map { path(of: $0.folder, isOverridden: override != nil) }
  }

  /// Relative folders are relative to the configuration; those of the command line to where it runs.
  private func path(of folder: String, isOverridden: Bool) -> String {
    Machine.absolute(
      folder.hasPrefix("/") || plan.folder.isEmpty || isOverridden
        ? folder : "\(plan.folder)/\(folder)")
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

  /// What sections, the text outside and the title ask.
  private func needs(of sections: [PipelinePlan.PlannedSection]) -> [FigureQuery] {
    let written = pipeline.languages.flatMap { pipeline.bodySections[$0] ?? [] }
    return (written + sections).flatMap(\.body.needs) + titleNeeds
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
      terms: plan.terms, rates: plan.rates)
    return try await Engine(request, in: context).run()
  }

  /// The sections of the report: those of the configuration, else those of the plugins that are
  /// fed, else a table of each metric.
  func sections() async throws -> [PipelinePlan.PlannedSection] {
    if let sections = pipeline.sections { return sections }
    if !pipeline.bodySections.isEmpty { return [] }
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
