import Bulletin

/// All that a configuration asks for, checked and bound to components.
///
/// `validate` stops here; `run`, `measure`, `explain` and `check` start here.
public struct Plan: Sendable {
  /// The folder of the configuration, which relative paths are relative to.
  public var folder: String
  /// The languages; the first is the default.
  public var languages: [LanguageCode]
  /// The zone of schedules; nil for the machine's.
  public var timezone: String?
  /// The calendar.
  public var calendar: ReportingCalendar
  /// The terms of office.
  public var terms: [Period]
  /// Who issues the reports.
  public var letterhead: Letterhead?
  /// The server that mail goes through.
  public var mailServer: MailServerOptions?
  /// The units, those of the configuration included.
  public var units: UnitVocabulary
  /// Where exchange rates come from; nil where no amount is converted.
  public var rates: RateBinding?
  /// The sources, in the order of the configuration.
  public var sources: [SourceBinding]
  /// The record types of plugins.
  public var recordTypes: [RecordType]
  /// The metrics, those of plugins included.
  public var catalogue: MetricCatalogue
  /// The reports.
  public var pipelines: [PipelinePlan]
  /// What is right and cannot be done by this build.
  public var gaps: [PlanGap]
}
