import Bulletin

/// Binds a configuration to components and checks what refers to what.
///
/// Nothing is opened; every fault is reported, and the plan is what is good.
struct Planner {
  let options: ConfigurationOptions
  let registry: Registry
  let diagnostics: Diagnostics
  let folder: String

  func plan() -> Plan {
    let calendars = CalendarPlanner(options: options, diagnostics: diagnostics)
    let calendar = calendars.calendar(options.calendar, at: options.$calendar)
    let sources = SourcePlanner(registry: registry, diagnostics: diagnostics)
      .bindings(options.sources)
    let metrics = MetricPlanner(
      registry: registry, diagnostics: diagnostics, sources: sources,
      sourceKeys: options.sources.entries.map(\.key))
    let (catalogue, units) = metrics.catalogue(options.metrics)
    let terms = calendars.terms(calendar)
    let sections = SectionPlanner(
      registry: registry, diagnostics: diagnostics, catalogue: catalogue)
    var pipelines: [PipelinePlan] = []
    for (key, raw) in options.pipelines.entries {
      let place = options.pipelines.place(of: key) ?? raw.node.place
      guard
        let pipeline = PipelineOptions.readPartly(
          raw.node, owner: "pipeline '\(key)'", diagnostics),
        let planned = self.pipeline(
          key, pipeline, at: place, sections: sections,
          calendar: calendars.calendar(pipeline.calendar, at: pipeline.$calendar) ?? calendar)
      else { continue }
      pipelines.append(planned)
    }
    checkDates(pipelines, sources, catalogue)
    return Plan(
      folder: folder, languages: options.languages.isEmpty ? [.vi] : options.languages,
      timezone: options.timezone, calendar: calendar ?? .gregorian, terms: terms,
      letterhead: options.letterhead, units: units, sources: sources, catalogue: catalogue,
      pipelines: pipelines)
  }

  private func pipeline(
    _ key: String, _ pipeline: PipelineOptions, at place: Place, sections: SectionPlanner,
    calendar: ReportingCalendar?
  ) -> PipelinePlan? {
    for (name, written) in [("period", pipeline.$period), ("renderers", pipeline.$renderers)]
    where written == nil {
      diagnostics.error(.missingKey, "missing key '\(name)' in pipeline '\(key)'", at: place)
    }
    if let schedule = pipeline.schedule, !CronFields.isPlausible(schedule) {
      diagnostics.error(
        .badSchedule, "'\(schedule)' is no schedule", at: pipeline.$schedule,
        hint: "five fields: minute hour day month weekday, such as \"0 6 1 * *\"")
    }
    sections.checkText(pipeline.title)
    let planned = pipeline.sections.map { nodes in
      sections.sections(nodes.map(\.node), pipeline: key)
    }
    let formats = formats(pipeline.renderers.map(\.node), pipeline: key)
    guard let period = pipeline.period else { return nil }
    return PipelinePlan(
      key: key, title: pipeline.title, period: period, calendar: calendar ?? .gregorian,
      languages: pipeline.languages ?? (options.languages.isEmpty ? [.vi] : options.languages),
      sections: planned, formats: formats,
      output: pipeline.output, schedule: pipeline.schedule, place: place)
  }

  /// A report over a period needs to know when the rows were that it reads.
  private func checkDates(
    _ pipelines: [PipelinePlan], _ sources: [SourceBinding], _ catalogue: MetricCatalogue
  ) {
    let undated = sources.filter(\.isUndated)
    guard !undated.isEmpty else { return }
    for pipeline in pipelines where pipeline.period.description != "all" {
      let metrics = (pipeline.sections ?? []).flatMap(\.body.needs).flatMap(\.metrics)
      let origins = catalogue.origins(of: metrics)
      for source in undated where origins.contains(.source(source.key)) {
        diagnostics.error(
          .undatedSource,
          "'\(source.key)' has no date, so its rows cannot be told for \(pipeline.period)",
          at: source.place,
          hint: "name its column: 'date: day'; or take every row in any period: 'date: none'")
      }
    }
  }

  private func formats(_ nodes: [Node], pipeline: String) -> [PipelinePlan.Format] {
    var formats: [PipelinePlan.Format] = []
    var names: Set<String> = []
    for node in nodes {
      let reference = ComponentReference(node)
      guard let name = reference.name else {
        diagnostics.error(
          .wrongType, "a renderer is a name, or a map with 'type'", at: node.place)
        continue
      }
      guard let entry = registry.entry(.renderer, name) else {
        diagnostics.error(
          .unknownRenderer, "unknown renderer '\(name)' in pipeline '\(pipeline)'",
          at: reference.place,
          hint: Suggestion.hint(
            for: name, among: registry.entries(.renderer).map(\.name.text)))
        continue
      }
      let made = entry.make(
        node, owner: "renderer '\(name)'", alongside: ["type", "file"], diagnostics)
      guard let renderer = made as? any Renderer else { continue }
      let file =
        node["file"]?.text ?? "\(pipeline).\(Swift.type(of: renderer).fileExtension)"
      if file.contains("/") || file == ".." || !names.insert(file).inserted {
        diagnostics.error(
          .badOption, "'\(file)' cannot be the name of this renderer's file",
          at: node["file"]?.place ?? reference.place,
          hint: "each renderer needs a file name of its own, without folders")
        continue
      }
      formats.append(PipelinePlan.Format(renderer: renderer, fileName: file))
    }
    return formats
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

/// The shape of a cron schedule.
enum CronFields {
  /// Whether a text has five fields of cron's letters, or is one of cron's words.
  static func isPlausible(_ text: String) -> Bool {
    if text.hasPrefix("@") {
      return ["@yearly", "@annually", "@monthly", "@weekly", "@daily", "@midnight", "@hourly"]
        .contains(text)
    }
    let fields = text.split(whereSeparator: \.isWhitespace)
    return fields.count == 5
      && fields.allSatisfy { field in
        field.utf8.allSatisfy { byte in
          (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte & 0xDF)
            || "*,-/".utf8.contains(byte)
        }
      }
  }
}
