import Bulletin

/// The keys of one pipeline: one report.
public struct PipelineOptions: ComponentOptions {
  /// The title.
  @Setting("The title of the report.", example: "{vi: \"Báo cáo {{period}}\"}")
  public var title: LocalizedText?
  /// The period.
  @Setting("The period of the report.", example: "2017..2023")
  public var period: PeriodSpecification?
  /// The calendar, where it is not that of the configuration.
  @Setting("The calendar that the period follows, by its key under 'calendars'.")
  public var calendar: String?
  /// The languages, where they are not those of the configuration.
  @Setting("The languages of this report.") public var languages: [LanguageCode]?
  /// The sections.
  @Setting(
    "The sections in order: names of plugins' sections, or maps with title, text, table, figures.")
  public var sections: [RawNode]?
  /// The renderers.
  @Setting("The formats of the report.", example: "[html, markdown]")
  public var renderers: [RawNode] = []
  /// The output folder.
  @Setting(
    "The folder that the files are put into; {pipeline}, {period} and {language} may stand in it.")
  public var output = "out/{pipeline}/{period}"
  /// When cron is to run it.
  @Setting("When cron is to make the report, in cron's five fields.", example: "0 6 1 * *")
  public var schedule: String?

  /// Makes options to be filled in.
  public init() {}
}
