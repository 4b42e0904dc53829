import Bulletin
import BulletinConfig

/// Tells what one pipeline of a plan would write and send.
struct ReportOutliner {
  let plan: Plan
  let pipeline: PipelinePlan
  let sections: [PipelinePlan.PlannedSection]
  let today: CalendarDay
  let language: LanguageCode
  let clock: OutlineClock

  func outline() -> PlanOutline.Report {
    let period = try? pipeline.period.resolve(
      today: today, calendar: pipeline.calendar, terms: plan.terms)
    let asked = sections.flatMap(\.body.needs).flatMap(\.metrics)
    let lacking =
      plan.gaps(for: pipeline, asking: asked) + plan.gaps(sending: pipeline)
    return PlanOutline.Report(
      key: pipeline.key, period: pipeline.period.description,
      days: period.map { "\($0.first)..\($0.last)" },
      sections: sections.map { section in
        let figures = section.body.needs.flatMap(\.metrics).reduce(into: [MetricID]()) {
          if !$0.contains($1) { $0.append($1) }
        }
        return (section.anchor, section.body.title[language], figures)
      },
      each: pipeline.parameters.map { ($0.name, $0.values.outlined) },
      folder: folder(period), files: files, publish: pipeline.publish.map(delivery),
      alert: pipeline.alert.map(delivery), schedule: pipeline.schedule?.text,
      next: pipeline.schedule.map { schedule in
        ScheduleTimes(of: schedule, in: clock.zone, after: clock.now).prefix(3).map {
          $0.text(in: clock.zone)
        }
      } ?? [],
      lacking: lacking.map { "\($0.part)" })
  }

  /// What a title asks beside the sections.
  ///
  /// - Parameter names: What it may name beside metrics.
  static func needs(of title: LocalizedText?, _ names: Set<String> = []) -> [FigureQuery] {
    let names = names.union(["period"])
    return (title?.all ?? []).compactMap { try? TextTemplate($0, names: names) }.flatMap(\.metrics)
      .map {
        FigureQuery([$0.metric], forms: [.value, $0.form])
      }
  }

  private func folder(_ period: Period?) -> String {
    var folder = pipeline.output.replacing("{pipeline}", with: PathText.safe(pipeline.key))
    if let period { folder = folder.replacing("{period}", with: PathText.safe("\(period)")) }
    for (name, values) in pipeline.parameters where !folder.contains("{\(name)}") {
      if values.maySeveral { folder += "/{\(name)}" }
    }
    return folder
  }

  private var files: [String] {
    let isApart = pipeline.languages.count > 1 && !pipeline.output.contains("{language}")
    let names = pipeline.formats.map(\.fileName)
    let set = isApart ? pipeline.languages.flatMap { code in names.map { "\(code)/\($0)" } } : names
    return set + ["provenance.json"]
  }

  private func delivery(_ delivery: PipelinePlan.Delivery) -> PlanOutline.Delivery {
    let attached = pipeline.formats.filter { format in
      delivery.attached.contains(Swift.type(of: format.renderer).name.text)
    }
    return PlanOutline.Delivery(
      type: delivery.type, recipients: delivery.recipients, files: attached.map(\.fileName),
      when: delivery.when)
  }
}
