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
  let language: LanguageCode

  func report() throws -> Report {
    let figures = result.figures(in: language, period: period, units: plan.units)
    let parts = try sections.map { section in
      Report.Part(
        anchor: section.anchor, title: [.text(section.body.title[language])],
        blocks: try section.body.blocks(figures))
    }
    let title = try pipeline.title.map { try figures.inlines($0) } ?? [.text(pipeline.key)]
    var order: [FigureID] = []
    var seen: Set<FigureID> = []
    for inline in title { Self.note(inline, &order, &seen) }
    for block in parts.flatMap(\.blocks) { Self.note(block, &order, &seen) }
    let named = order.compactMap { result.figures[$0] }
    return Report(
      pipeline: pipeline.key, title: title, period: period, language: language,
      letterhead: plan.letterhead, parts: parts,
      notes: DataNotes(language: language, units: plan.units).blocks(named), figures: named)
  }

  private static func note(_ block: Block, _ order: inout [FigureID], _ seen: inout Set<FigureID>) {
    switch block {
    case .paragraph(let inlines), .heading(_, let inlines), .note(_, let inlines):
      for inline in inlines { note(inline, &order, &seen) }
    case .keyFigures(let ids):
      for id in ids where seen.insert(id).inserted { order.append(id) }
    case .table(let table):
      for inline in table.caption { note(inline, &order, &seen) }
      for inline in table.rows.flatMap(\.cells).flatMap(\.self) { note(inline, &order, &seen) }
    case .chart(let chart):
      for inline in chart.caption { note(inline, &order, &seen) }
      for case let id? in chart.series.flatMap(\.figures) where seen.insert(id).inserted {
        order.append(id)
      }
    case .list(let items):
      for inline in items.flatMap(\.self) { note(inline, &order, &seen) }
    }
  }

  private static func note(
    _ inline: Inline, _ order: inout [FigureID], _ seen: inout Set<FigureID>
  ) {
    switch inline {
    case .text: break
    case .figure(let id, _): if seen.insert(id).inserted { order.append(id) }
    case .strong(let inlines), .emphasis(let inlines):
      for inline in inlines { note(inline, &order, &seen) }
    }
  }
}
