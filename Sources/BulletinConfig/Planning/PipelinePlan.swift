import Bulletin

/// One report of a plan.
public struct PipelinePlan: Sendable {
  /// A format of the report.
  public struct Format: Sendable {
    /// The renderer.
    public var renderer: any Renderer
    /// The name of its main file.
    public var fileName: String
  }

  /// A section with the anchor it will have.
  public struct PlannedSection: Sendable {
    /// The anchor.
    public var anchor: String
    /// What it says.
    public var body: any SectionBody

    /// Makes a section.
    public init(anchor: String, body: any SectionBody) {
      self.anchor = anchor
      self.body = body
    }
  }

  /// The key.
  public var key: String
  /// The title; nil for one made of key and period.
  public var title: LocalizedText?
  /// The period, as it is written.
  public var period: PeriodSpecification
  /// The calendar that the period follows.
  public var calendar: ReportingCalendar
  /// The languages.
  public var languages: [LanguageCode]
  /// The sections; nil for those of the plugins that are fed.
  public var sections: [PlannedSection]?
  /// The formats.
  public var formats: [Format]
  /// The output folder, its braces not yet filled.
  public var output: String
  /// The schedule in cron's five fields.
  public var schedule: String?
  /// Where the key stands.
  public var place: Place
}
