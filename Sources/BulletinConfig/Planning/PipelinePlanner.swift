import Bulletin

/// Plans one pipeline: its period, sections, formats, gates and deliveries.
struct PipelinePlanner {
  let context: PlanningContext
  let options: ConfigurationOptions
  let calendars: CalendarPlanner
  let sources: [SourceBinding]
  let catalogue: MetricCatalogue
  let key: String
  let place: Place

  private var diagnostics: Diagnostics { context.diagnostics }

  func plan(_ node: Node) -> PipelinePlan? {
    guard node.entries != nil else {
      diagnostics.error(
        .wrongType, "pipeline '\(key)' is a map of keys, not \(node.described)",
        at: node.isNull ? place : node.place)
      return nil
    }
    guard
      let pipeline = PipelineOptions.readPartly(node, owner: "pipeline '\(key)'", diagnostics)
    else { return nil }
    for (name, written) in [("period", pipeline.$period), ("renderers", pipeline.$renderers)]
    where written == nil || node[name]?.isNull == true {
      diagnostics.error(
        .missingKey, "missing key '\(name)' in pipeline '\(key)'", at: place,
        hint: name == "period" ? "period: 2017..2023" : "renderers: [html, markdown]")
    }
    let calendar =
      calendars.calendar(pipeline.calendar, at: pipeline.$calendar)
      ?? calendars.calendar(options.calendar, at: options.$calendar)
    if let period = pipeline.period, period.needsTerms, options.terms.isEmpty,
      options.$terms == nil
    {
      diagnostics.error(
        .badPeriod, "'\(period)' needs to know the terms", at: pipeline.$period,
        hint: "at the top: terms: [2017..2023, 2024..2029]")
    }
    let each = ParameterPlanner(
      context: context, sources: sources, sourceKeys: options.sources.entries.map(\.key),
      catalogue: catalogue, pipeline: key)
    let parameters = each.plan(pipeline.for, node["for"])
    let texts = TextChecker(
      diagnostics: diagnostics, catalogue: catalogue,
      names: Set(["period"] + parameters.names), isOpen: parameters.isOpen)
    let titleNeeds = texts.check(pipeline.title)
    let sectionPlanner = SectionPlanner(
      context: context, catalogue: catalogue, sources: sources, texts: texts, pipeline: key)
    let planned = pipeline.sections.map { sectionPlanner.sections($0.map(\.node)) }
    let formats = formats(pipeline.renderers.map(\.node))
    let languages = pipeline.languages ?? (options.languages.isEmpty ? [.vi] : options.languages)
    let body = body(pipeline, languages, texts, sectionPlanner)
    let written = body.values.flatMap { $0 } + (planned ?? [])
    each.check(titleNeeds + written.flatMap(\.body.needs), node["for"], by: sectionPlanner)
    Placeholders(diagnostics: diagnostics).check(
      pipeline.output, at: pipeline.$output,
      names: ["pipeline", "period", "language"] + parameters.names)
    let deliveries = DeliveryPlanner(
      context: context, pipeline: key, formats: formats,
      isComplete: formats.count == pipeline.renderers.count, parameters: parameters)
    let gates = GatePlanner(
      context: context, sources: sources, sourceKeys: options.sources.entries.map(\.key),
      catalogue: catalogue,
      pipeline: key)
    let checks = gates.gates(pipeline.checks.map(\.node))
    let publish = deliveries.publish(pipeline.publish.map(\.node))
    let alert = deliveries.alert(pipeline.alert.map(\.node))
    let schedule = schedule(pipeline)
    guard let period = pipeline.period else { return nil }
    return PipelinePlan(
      key: key, title: pipeline.title, period: period, calendar: calendar ?? .gregorian,
      languages: languages, sections: planned, formats: formats.map(\.format),
      output: pipeline.output, schedule: schedule, checks: checks,
      parameters: pipeline.for?.entries.map { ($0.key, $0.value) } ?? [], publish: publish,
      alert: alert, body: pipeline.body?.text, bodySections: body, place: place)
  }

  private func schedule(_ pipeline: PipelineOptions) -> CronExpression? {
    guard let text = pipeline.schedule else { return nil }
    do {
      let schedule = try CronExpression(text)
      if schedule.joinsDaysByOr {
        diagnostics.warning(
          .scheduleTrap,
          "'\(text)' names days of the month and days of the week: cron takes either, not both",
          at: pipeline.$schedule,
          hint: "leave one of them '*'; 'bulletin help R050' tells more")
      }
      return schedule
    } catch {
      diagnostics.error(
        .badSchedule, "'\(text)' is no schedule: \(error)", at: pipeline.$schedule,
        hint: error.hint ?? "five fields: minute hour day month weekday, such as \"0 6 1 * *\"")
      return nil
    }
  }

  /// The text outside, which must be there in every language.
  private func body(
    _ pipeline: PipelineOptions, _ languages: [LanguageCode], _ texts: TextChecker,
    _ sections: SectionPlanner
  ) -> [LanguageCode: [PipelinePlan.PlannedSection]] {
    guard let body = pipeline.body else { return [:] }
    Placeholders(diagnostics: diagnostics).check(
      body.text, at: body.place, names: ["pipeline", "language"])
    return BodyPlanner(
      context: context, texts: texts, sections: sections, body: body, pipeline: key
    ).sections(in: languages)
  }

  private func formats(_ nodes: [Node]) -> [PlannedFormat] {
    var formats: [PlannedFormat] = []
    var names: Set<String> = []
    for node in nodes {
      let made = context.make(
        .renderer, node, what: "renderer", in: "pipeline '\(key)'", code: .unknownRenderer,
        alongside: ["file"], for: .pipeline(key))
      guard let renderer = made.flatMap(context.prepared) as? any Renderer else { continue }
      let type = ComponentReference(node).name ?? ""
      if let written = node["file"], !written.isNull, written.text == nil {
        diagnostics.error(
          .wrongType, "a file name is wanted, not \(written.described)",
          at: written.isNull ? written.keyPlace ?? written.place : written.place)
        continue
      }
      let file = node["file"]?.text ?? "\(key).\(renderer.fileExtension)"
      let place = node["file"]?.place ?? ComponentReference(node).place
      if file.contains("/") || file == ".." || file == "." || file.isEmpty {
        diagnostics.error(
          .badOption, "'\(file)' cannot be the name of a file", at: place,
          hint: "a name without folders; 'output' names the folder")
      } else if !names.insert(file).inserted {
        diagnostics.error(
          .badOption, "two renderers write '\(file)'", at: place,
          hint: "give one a name of its own: {type: \(type), file: …}")
      } else {
        formats.append(
          PlannedFormat(
            type: type,
            format: PipelinePlan.Format(renderer: renderer, fileName: file)))
      }
    }
    if nodes.isEmpty, !diagnostics.hasErrors {
      diagnostics.error(
        .missingKey, "pipeline '\(key)' has no renderer", at: place,
        hint: "renderers: [html, markdown]")
    }
    return formats
  }
}

/// A format of a pipeline with the name of its renderer.
struct PlannedFormat {
  let type: String
  let format: PipelinePlan.Format
}
