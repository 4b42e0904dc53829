import Bulletin
import BulletinConfig
import BulletinEngine

/// Builds the report tree of one language from sections and answers.
struct ReportBuilder {
  let pipeline: PipelinePlan
  let period: Period
  let plan: Plan
  let sections: [PipelinePlan.PlannedSection]
  let result: EngineResult
  /// For which value of a `for` it is.
  var value = ReportValue()
  let language: LanguageCode
  /// The day that counts as today, for letterheads that name it.
  let today: CalendarDay
  /// What the run adds.
  var notes = RunNotes()

  /// The title of a report that has none: what it is, of when, and for which value.
  private var untitled: [Inline] {
    let title = Wording(language).title(of: period)
    return [.text(([title] + value.entries.map(\.value)).joined(separator: " – "))]
  }

  func report() throws -> Report {
    var figures = result.figures(
      in: language, period: period, units: plan.units, parameters: value.words)
    figures.numericParameters = plan.numericParameters(of: pipeline)
    figures.columnLabels = plan.columnLabels(of: Set(result.rows.keys.flatMap(\.metrics)))
    let written = pipeline.bodySections[language] ?? []
    let dataNotes = DataNotes(language: language, units: plan.units)
    var noted = NotedBlocks(notes: dataNotes, figures: result.figures)
    let parts = try (written + sections).map { section in
      Report.Part(
        anchor: section.anchor, title: try section.body.heading(figures),
        blocks: try section.body.blocks(figures).map { noted.noted($0) },
        isAnnex: section.isAnnex)
    }
    let title = try pipeline.title.map { try figures.inlines($0) } ?? untitled
    var seen: Set<FigureID> = []
    try checkNames(title.flatMap(\.figures) + parts.flatMap(\.blocks).flatMap(\.figures))
    let named = (title.flatMap(\.figures) + parts.flatMap(\.blocks).flatMap(\.figures))
      .filter { seen.insert($0).inserted }.compactMap(figure)
    return Report(
      pipeline: pipeline.key, title: title, period: period, language: language,
      letterhead: plan.letterhead, issued: issued,
      isDraft: notes.isDraft, parts: parts,
      notes: dataNotes.blocks(named, except: noted.told) + notes.blocks(in: language),
      figures: named)
  }

  /// A figure as the report prints it.
  private func figure(_ id: FigureID) -> Figure? {
    var figure = result.figures[id]
    figure?.isPlaceInRow =
      id.form == .value && plan.catalogue[id.metric]?.definition.isPlaceInRow == true
    return figure
  }

  /// A name in a text may have stood for a column, which is known only once its source is read.
  ///
  /// - Throws: `CommandFault` for what is no metric and no column.
  private func checkNames(_ ids: [FigureID]) throws {
    guard !value.entries.isEmpty else { return }
    for id in ids where plan.catalogue[id.metric] == nil {
      throw CommandFault(
        .invalidConfiguration,
        [
          Diagnostic(
            .unknownMetric,
            "nothing fills in '{{\(id.metric)}}': it is no metric and no column of the report's row",
            at: pipeline.place,
            hint: Suggestion.hint(
              for: id.metric.text, among: value.words.keys.sorted() + plan.catalogue.ids.map(\.text)
            ))
        ])
    }
  }

  private var issued: CalendarDay? {
    switch plan.letterhead?.date {
    case nil: nil
    case .today: today
    case .day(let day): day
    }
  }
}
