import Bulletin

/// The keys at the top of a configuration.
public struct ConfigurationOptions: ComponentOptions {
  /// The version of the format.
  @Setting("The version of the format: 1.", range: 1...1) public var version = 1
  /// The languages of reports.
  @Setting("The languages of reports; the first is the default.", example: "[vi, en]")
  public var languages: [LanguageCode] = [.vi]
  /// The zone in which schedules and 'today' are read.
  @Setting("The zone in which schedules and today's date are read.", example: "Asia/Ho_Chi_Minh")
  public var timezone: String?
  /// The calendar of all pipelines.
  @Setting("The calendar that periods follow, by its key under 'calendars'.")
  public var calendar: String?
  /// Files that are merged in.
  @Setting("Files that are merged in; a key defined in two of them is an error.")
  public var include: [SourceText] = []
  /// Further plugins.
  @Setting("Plugins beside those that come with the program.", example: "[{path: ../Rainfall}]")
  public var plugins: [PluginOptions] = []
  /// The mail server.
  @Setting("The server that mail goes through.") public var smtp: MailServerOptions?
  /// Where exchange rates come from.
  @Setting("Where exchange rates come from, for metrics with 'in'.")
  public var rates: RatesOptions?
  /// Calendars by key.
  @Setting("Calendars whose years start on another day.", example: "{nd58: {year_starts: 12-15}}")
  public var calendars = OrderedEntries<RawNode>()
  /// The terms of office.
  @Setting("The terms of office, so that 'previous term' is known.", example: "[2017..2023]")
  public var terms: [Located<PeriodSpecification>] = []
  /// Who issues the reports.
  @Setting("Who issues the reports.") public var letterhead: Letterhead?
  /// The sources by key.
  @Setting("Where rows come from, by key.") public var sources = OrderedEntries<RawNode>()
  /// The configuration's own metrics by key.
  @Setting("Metrics of your own, by key.") public var metrics = OrderedEntries<RawNode>()
  /// The reports by key.
  @Setting("The reports to be made, by key.")
  public var pipelines = OrderedEntries<RawNode>()

  /// Makes options of defaults.
  public init() {}
}
