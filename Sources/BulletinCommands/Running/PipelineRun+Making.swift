import Bulletin
import BulletinConfig
import BulletinEngine
import BulletinOperations

extension PipelineRun {
  /// Makes the files and puts them into the output folders.
  ///
  /// Of several reports one that fails stops no other; the recorder is told of each.
  /// - Parameters:
  ///   - override: The folder, instead of the pipeline's own.
  ///   - recorder: What is told of what is read and made; without one nothing is written.
  ///   - force: Whether files are made also if an earlier run made them of the same inputs.
  ///   - writing: Told of the folders before anything is written.
  /// - Returns: Whether they were made; false if an earlier run's are in place.
  /// - Throws: `CommandFault` if not one report could be made.
  @discardableResult
  func make(
    into override: String?, recorder: RunRecorder?, force: Bool = false,
    writing: ([String]) -> Void = { _ in }
  ) async throws -> Bool {
    let reading: ReportReading
    do {
      reading = try await read()
    } catch let refusal as DataRefusal {
      if recorder != nil { try keepLeftOut(refusal.leftOut, override) }
      throw refusal
    }
    recorder?.read(reading.inputs, sources: plan.sources)
    guard !reading.parts.isEmpty else { throw nothingToMake(reading) }
    let folders = folders(override)
    if let collision = folders.collision(among: reading.parts.map(\.value)) {
      throw CommandFault(.dataRefused, [collision])
    }
    let judgement = try await Judgement(run: self, reading: reading, recorder: recorder)
    let paths = reading.parts.flatMap { folders.folders($0.value) }.map(\.path)
    if !force, let earlier = try recorder?.earlier(in: paths, found: judgement.recorded) {
      session.log.debug("run \(earlier.id) made the same set")
      return false
    }
    session.tell(run: reading.whole.diagnostics)
    session.tell(UntoldFigures.warnings(reading.parts.flatMap { $0.result.figures.values }))
    try judgement.tell()
    writing(paths)
    recorder?.reports = reading.parts.count
    let parts = reading.parts.enumerated().filter { !judgement.isRefused($0.offset) }
    var faults = judgement.refusals
    let works = parts.map { index, part in
      work(
        reading.sections, part, judgement.notes(index, isDraft: isDraft), folders,
        writes: recorder != nil)
    }
    RunWatch.shared.step("rendering \(paths.count) sets")
    let outcomes = await SetWork.all(works) { done in
      if works.count > 1 { RunWatch.shared.step("rendering, \(done) of \(works.count) done") }
    }
    for ((index, part), outcome) in zip(parts, outcomes) {
      switch outcome {
      case .failure(let fault): faults.append((part.value, fault))
      case .success(let sets):
        for set in sets { note(set, of: part.value, judgement.isHeld(index), recorder) }
      }
    }
    try tell(faults, of: reading.parts.count, recorder)
    return true
  }

  /// The sets of files, each with its folder; nothing is written.
  ///
  /// - Throws: The fault of the first report that cannot be rendered.
  func render(
    _ reading: ReportReading, _ notes: (ReportReading.Part) throws -> RunNotes,
    where isWanted: (ReportReading.Part) -> Bool = { _ in true }
  ) async throws -> [(folder: String, files: [RecordedOutput])] {
    let folders = folders(nil)
    let works = try reading.parts.filter(isWanted).map {
      work(reading.sections, $0, try notes($0), folders, writes: false)
    }
    return try await SetWork.all(works).flatMap { try $0.get() }.map { ($0.folder, $0.outputs) }
  }

  private func work(
    _ sections: [PipelinePlan.PlannedSection], _ part: ReportReading.Part, _ notes: RunNotes,
    _ folders: ReportFolders, writes: Bool
  ) -> SetWork {
    let targets = folders.folders(part.value).map { folder in
      SetWork.Target(
        folder: folder.path,
        set: OutputSet(
          pipeline: pipeline, period: period, plan: plan, sections: sections, result: part.result,
          value: part.value, languages: folder.languages, today: today, notes: notes))
    }
    return SetWork(
      value: part.value, targets: targets, writes: writes,
      keepsBytes: writes && !isDraft && !pipeline.publish.isEmpty)
  }

  /// Tells and writes down what became of one set.
  private func note(
    _ outcome: SetWork.Outcome, of value: ReportValue, _ isHeld: Bool, _ recorder: RunRecorder?
  ) {
    for (name, keptAs) in outcome.kept {
      session.tell([
        Diagnostic.warning(
          .editedFileKept, "'\(outcome.folder)/\(name)' was edited; it is kept as '\(keptAs)'",
          at: nil)
      ])
    }
    guard let recorder else { return }
    recorder.printed(outcome.set.figures, languages: pipeline.languages, units: plan.units)
    recorder.made(outcome.outputs)
    if !isDraft, let letter = outcome.set.letter {
      recorder.keep(
        KeptSet.Member(letter: letter.of(value, isHeld: isHeld), files: outcome.set.files))
    }
  }

  /// Tells which reports of several failed.
  ///
  /// - Throws: The fault of the first, if not one was made.
  private func tell(
    _ faults: [(value: ReportValue, fault: CommandFault)], of count: Int, _ recorder: RunRecorder?
  ) throws {
    guard let first = faults.first else { return }
    guard first.value.label != nil else { throw first.fault }
    for (value, fault) in faults {
      let label = value.label ?? ""
      session.tell(run: fault.diagnostics)
      session.tell([
        Diagnostic(.reportFailed, "the report for \(label) failed", at: pipeline.place)
      ])
      if faults.count < count { recorder?.failed(label, fault) }
    }
    guard faults.count < count else {
      throw CommandFault(
        first.fault.status,
        [
          Diagnostic(
            .reportFailed, "not one of \(count) reports of '\(pipeline.key)' could be made",
            at: pipeline.place)
        ])
    }
  }

  private func nothingToMake(_ reading: ReportReading) -> CommandFault {
    session.tell(run: reading.whole.diagnostics)
    return CommandFault(
      .dataRefused,
      [
        Diagnostic(
          .noReports, "nothing was found in \(period) to make reports of '\(pipeline.key)' for",
          at: pipeline.place)
      ])
  }

  /// Puts the list of bad rows beside the set that stays in place, since no report was made.
  private func keepLeftOut(_ rows: [LeftOutRow], _ override: String?) throws {
    guard !rows.isEmpty, let folder = folders(override).folders(ReportValue()).first else { return }
    let partial = folder.path + ".partial"
    let list = LeftOutFile.text(rows, in: pipeline.languages.first)
    var files = [RenderedFile(name: "left-out.csv", text: list)]
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
}
