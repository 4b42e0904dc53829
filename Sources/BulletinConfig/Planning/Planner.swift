import Bulletin

/// Binds a configuration to components and checks what refers to what.
///
/// No data are opened; every fault is reported, and the plan is what is good.
struct Planner {
  let options: ConfigurationOptions
  let registry: Registry
  let diagnostics: Diagnostics
  let files: any FileAccess
  let folder: String
  let isZone: (String) -> Bool

  /// What the parts of planning share.
  var context: PlanningContext {
    PlanningContext(registry: registry, diagnostics: diagnostics, files: files, folder: folder)
  }

  func plan(in context: PlanningContext) -> Plan {
    let calendars = CalendarPlanner(options: options, diagnostics: diagnostics)
    let calendar = calendars.calendar(options.calendar, at: options.$calendar)
    checkTop(context)
    let sources = SourcePlanner(context: context).bindings(options.sources)
    let metrics = MetricPlanner(
      context: context, sources: sources, sourceKeys: options.sources.entries.map(\.key),
      hasRates: options.$rates != nil)
    let (catalogue, units) = metrics.catalogue(options.metrics)
    let terms = calendars.terms(calendar)
    StatedRowsChecker(
      context: context, catalogue: catalogue, sources: options.sources, bindings: sources
    ).check()
    var pipelines: [PipelinePlan] = []
    for (key, raw) in options.pipelines.entries {
      let planner = PipelinePlanner(
        context: context, options: options, calendars: calendars, sources: sources,
        catalogue: catalogue, key: key, place: options.pipelines.place(of: key) ?? raw.node.place)
      if let planned = planner.plan(raw.node) { pipelines.append(planned) }
    }
    checkDates(pipelines, sources, catalogue, context.registry)
    return Plan(
      folder: folder, languages: options.languages.isEmpty ? [.vi] : options.languages,
      timezone: options.timezone, calendar: calendar ?? .gregorian, terms: terms,
      letterhead: options.letterhead, mailServer: options.smtp, units: units,
      rates: options.rates.map { RateBinding(source: $0.source.text, rule: $0.rule) },
      sources: sources, recordTypes: context.registry.recordTypes,
      catalogue: catalogue, pipelines: pipelines, gaps: context.gaps)
  }

  /// What stands at the top and refers to something.
  private func checkTop(_ context: PlanningContext) {
    if options.$languages != nil, options.languages.isEmpty {
      diagnostics.error(
        .missingKey, "no language is named", at: options.$languages, hint: "languages: [vi, en]")
    }
    if let zone = options.timezone, !isZone(zone) {
      diagnostics.error(
        .badOption, "no time zone '\(zone)'", at: options.$timezone,
        hint: "such as Asia/Ho_Chi_Minh")
    }
    if let rates = options.rates, options.sources[rates.source.text] == nil {
      diagnostics.error(
        .unknownSource, "unknown source '\(rates.source.text)' under 'rates'",
        at: rates.source.place,
        hint: Suggestion.hint(
          for: rates.source.text, among: options.sources.entries.map(\.key)))
    }
  }

  /// A report over a period needs to know when the rows were that it reads.
  private func checkDates(
    _ pipelines: [PipelinePlan], _ sources: [SourceBinding], _ catalogue: MetricCatalogue,
    _ registry: Registry
  ) {
    let undated = sources.filter(\.isUndated)
    guard !undated.isEmpty else { return }
    // A report that names no sections has those of the plugins that are fed, else every metric.
    let fed = sources.compactMap { $0.recordType?.name.prefix { $0 != "." } }.map(String.init)
    let mayBeFed =
      sources.contains(where: \.statesFigures)
      || registry.entries(.section).contains { fed.contains($0.plugin) }
    let own = mayBeFed ? [] : catalogue.ids.filter { catalogue[$0]?.place != nil }
    for pipeline in pipelines where pipeline.period.description != "all" {
      let written = (pipeline.sections ?? []) + pipeline.bodySections.values.flatMap { $0 }
      var metrics = written.flatMap(\.body.needs).flatMap(\.metrics)
      if pipeline.sections == nil, pipeline.bodySections.isEmpty { metrics += own }
      metrics += pipeline.namedMetrics
      let origins = catalogue.origins(
        of: metrics.filter {
          catalogue[$0]?.isTimeless != true && catalogue[$0]?.dateColumn == nil
        })
      for source in undated
      where origins.contains(.source(source.key))
        || source.recordType.map({ origins.contains(.records($0.name)) }) == true
      {
        diagnostics.error(
          .undatedSource,
          "'\(source.key)' has no date, so its rows cannot be told for \(pipeline.period)",
          at: source.place,
          hint: "name its column: 'date: day'; or take every row in any period: 'date: none'")
      }
    }
  }
}

/// A component as a configuration names it: a bare name, or a map with `type`.
struct ComponentReference {
  /// The name, if there is one.
  let name: String?
  /// Where it stands.
  let place: Place

  init(_ node: Node) {
    let type = node.entries == nil ? node : node["type"]
    name = type?.text
    place = type?.place ?? node.keyPlace ?? node.place
  }
}
