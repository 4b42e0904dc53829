import Bulletin

/// The levels of a configuration with the keys that belong to each.
enum ConfigurationLevels {
  static func all(_ registry: Registry) -> [OptionLevel] {
    [
      OptionLevel("the top level", keys: ConfigurationOptions.keys),
      OptionLevel("the pipeline", keys: PipelineOptions.keys),
      OptionLevel("a source", keys: keys(registry, .source) + TableOptions.keys),
      OptionLevel("a column, under 'columns'", keys: ColumnOptions.keys),
      OptionLevel("a metric", keys: keys(registry, .metric) + MetricOptions.keys),
      OptionLevel("a section", keys: SectionOptions.keys),
      OptionLevel("a table in a section", keys: TableSectionOptions.keys),
      OptionLevel("a chart in a section", keys: ChartOptions.keys),
      OptionLevel("a check", keys: CheckOptions.keys),
      OptionLevel("a publisher", keys: keys(registry, .publisher)),
      OptionLevel("a renderer", keys: ["file"] + keys(registry, .renderer)),
      OptionLevel("the letterhead", keys: Letterhead.keys),
      OptionLevel("the signature of the letterhead", keys: Signature.keys),
      OptionLevel("the mail server, under 'smtp'", keys: MailServerOptions.keys),
      OptionLevel("a calendar, under 'calendars'", keys: CalendarOptions.keys),
    ]
  }

  private static func keys(_ registry: Registry, _ kind: ComponentKind) -> [String] {
    registry.entries(kind).flatMap { $0.facts.map(\.name) }
  }
}
