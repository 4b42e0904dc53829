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
  func made() throws -> Made {
    var files: [RenderedFile] = []
    var figures: [Figure] = []
    var seen: Set<FigureID> = []
    var letter: KeptSet.Letter?
    for language in languages {
      let report = try ReportBuilder(
        pipeline: pipeline, period: period, plan: plan, sections: sections, result: result,
        value: value, language: language, today: today, notes: notes
      ).report()
      for figure in report.figures where seen.insert(figure.id).inserted {
        figures.append(figure)
      }
      if letter == nil, !pipeline.publish.isEmpty { letter = try self.letter(of: report) }
      for format in pipeline.formats {
        let context = RenderContext(fileName: format.fileName, units: plan.units)
        for file in try format.renderer.render(report, in: context) {
          let name = languages.count > 1 ? "\(language)/\(file.name)" : file.name
          files.append(RenderedFile(name: name, bytes: file.bytes))
        }
      }
    }
    if !result.leftOut.isEmpty {
      files.append(
        RenderedFile(
          name: "left-out.csv", text: LeftOutFile.text(result.leftOut, in: languages.first)))
    }
    let provenance = ProvenanceFile(
      pipeline: pipeline.key, period: period, value: value, figures: figures, files: files)
    files.append(RenderedFile(name: OutputFolder.manifestName, text: provenance.text))
    return Made(files: files, figures: figures, letter: letter)
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
