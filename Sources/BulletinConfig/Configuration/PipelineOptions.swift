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
  /// One report for each value.
  @Setting(
    "One set of files for each value of a column: a list, 'all', or the key of a source.",
    example: "{province: [Sơn La, Lai Châu]}")
  public var `for`: OrderedEntries<ForValues>?
  /// A long text outside.
  @Setting(
    "A text in Markdown with figures in braces; {language} may stand in the path.",
    example: "report.{language}.md")
  public var body: SourceText?
  /// The gates.
  @Setting("What must hold before the report goes out.") public var checks: [RawNode] = []
  /// Where the files are brought.
  @Setting(
    "Where the files are brought by 'run --publish'.",
    example: "[{type: email, to: [van-phong@example.org], attach: [docx]}]")
  public var publish: [RawNode] = []
  /// Who is told how runs end.
  @Setting(
    "Who is told when a run fails, is late, suspicious or well again.",
    example: "[{type: email, to: [ops@example.org], when: [failed, late]}]")
  public var alert: [RawNode] = []
  /// The sections.
  @Setting(
    "The sections in order: names of plugins' sections, or maps with title, text, table, figures.")
  public var sections: [RawNode]?
  /// The renderers.
  @Setting("The formats of the report.", example: "[html, markdown]")
  public var renderers: [RawNode] = []
  /// The output folder.
  @Setting(
    "The folder that the files are put into; {pipeline}, {period}, {language} and names of 'for' may stand in it."
  )
  public var output = "out/{pipeline}/{period}"
  /// When cron is to run it.
  @Setting("When cron is to make the report, in cron's five fields.", example: "0 6 1 * *")
  public var schedule: String?

  /// Makes options to be filled in.
  public init() {}
}
