import Bulletin
import BulletinConfig
import BulletinEngine
import BulletinOperations
import BulletinRenderers

/// The files of one report in some languages, with `provenance.json` and `left-out.csv`.
struct OutputSet: Sendable {
  let pipeline: PipelinePlan
  let period: Period
  let plan: Plan
  let sections: [PipelinePlan.PlannedSection]
  let result: EngineResult
  /// For which value of a `for` it is.
  var value = ReportValue()
  let languages: [LanguageCode]
  /// The day that counts as today.
  let today: CalendarDay

  /// What the run adds to the report.
  var notes = RunNotes()

  /// The files of a set, and the figures in them.
  struct Made: Sendable {
    var files: [RenderedFile]
    var figures: [Figure]
    /// What a mail says of the set; nil where nobody is sent it.
    var letter: KeptSet.Letter?
  }

  /// All files of the set; with several languages those of each in a subfolder.
  ///
  /// - Parameter sideBySide: Whether several files may be rendered at the same time.
  func made(sideBySide: Bool = false) async throws -> Made {
    var files: [RenderedFile] = []
    var figures: [Figure] = []
    var seen: Set<FigureID> = []
    let reports = try languages.map { language in
      try ReportBuilder(
        pipeline: pipeline, period: period, plan: plan, sections: sections, result: result,
        value: value, language: language, today: today, notes: notes
      ).report()
    }
    for report in reports {
      for figure in report.figures where seen.insert(figure.id).inserted {
        figures.append(figure)
      }
    }
    let letter = pipeline.publish.isEmpty ? nil : try reports.first.map(self.letter)
    for (language, file) in try await rendered(reports, sideBySide: sideBySide) {
      let name = languages.count > 1 ? "\(language)/\(file.name)" : file.name
      files.append(RenderedFile(name: name, bytes: file.bytes))
    }
    if !result.leftOut.isEmpty {
      files.append(RenderedFile(name: "left-out.csv", text: LeftOutFile.text(result.leftOut)))
    }
    let provenance = ProvenanceFile(
      pipeline: pipeline.key, period: period, value: value, figures: figures, files: files)
    files.append(RenderedFile(name: OutputFolder.manifestName, text: provenance.text))
    return Made(files: files, figures: figures, letter: letter)
  }

  private typealias LanguageFiles = [(language: LanguageCode, file: RenderedFile)]

  /// The files of all formats in the order of the languages and the formats, whichever is done first.
  private func rendered(_ reports: [Report], sideBySide: Bool) async throws -> LanguageFiles {
    let jobs = reports.flatMap { report in pipeline.formats.map { (report, $0) } }
    let files = { @Sendable (index: Int) throws -> LanguageFiles in
      let (report, format) = jobs[index]
      let context = RenderContext(fileName: format.fileName, units: plan.units)
      return try format.renderer.render(report, in: context).map { (report.language, $0) }
    }
    guard sideBySide else { return try jobs.indices.flatMap(files) }
    let results = await withTaskGroup(of: (Int, Result<LanguageFiles, any Error>).self) { group in
      for index in jobs.indices { group.addTask { (index, Result { try files(index) }) } }
      return await group.reduce(into: [:]) { $0[$1.0] = $1.1 }
    }
    return try jobs.indices.flatMap { try results[$0]!.get() }
  }

  /// What a mail says of the set: the report in its first language, as a page and as text.
  private func letter(of report: Report) throws -> KeptSet.Letter {
    func text(_ renderer: some Renderer, _ name: String) throws -> String {
      let context = RenderContext(fileName: name, units: plan.units)
      let files = try renderer.render(report, in: context)
      return String(decoding: files.first?.bytes ?? [], as: UTF8.self)
    }
    return KeptSet.Letter(
      language: report.language.code,
      title: FigureText(language: report.language, units: plan.units)
        .text(report.title, of: report),
      text: try text(TextRenderer(.init()), "report.txt"),
      html: try text(HTMLRenderer(.init()), "report.html"))
  }
}
