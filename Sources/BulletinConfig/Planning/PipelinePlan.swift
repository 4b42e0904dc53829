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
    /// Whether it is an annex.
    public var isAnnex: Bool

    /// Makes a section.
    public init(anchor: String, body: any SectionBody, isAnnex: Bool = false) {
      self.anchor = anchor
      self.body = body
      self.isAnnex = isAnnex
    }
  }

  /// Who gets the set, or is told how runs end.
  public struct Delivery: Sendable {
    /// The name of the publisher.
    public var type: String
    /// The publisher.
    public var publisher: any Publisher
    /// Addresses or folders, as they were written; none where they are secret.
    public var recipients: [String]
    /// The renderers whose files go along.
    public var attached: [String]
    /// The outcomes that are told; empty for a delivery of the set.
    public var when: [String]
    /// Where it stands.
    public var place: Place
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
  /// When cron is to run it.
  public var schedule: CronExpression?
  /// What must hold before the report goes out.
  public var checks: [CheckOptions]
  /// For which values a report is made each.
  public var parameters: [(name: String, values: ForValues)]
  /// Who gets the set.
  public var publish: [Delivery]
  /// Who is told how runs end.
  public var alert: [Delivery]
  /// The text outside, as it is named.
  public var body: String?
  /// The parts of the text outside, which stand before the sections.
  public var bodySections: [LanguageCode: [PlannedSection]]
  /// Where the key stands.
  public var place: Place

  /// The metrics that the title and the checks name.
  var namedMetrics: [MetricID] {
    let names = Set(["period"] + parameters.map(\.name))
    let titled = (title?.all ?? []).compactMap { try? TextTemplate($0, names: names) }
      .flatMap(\.metrics).map(\.metric)
    return titled + checks.compactMap(\.expect).flatMap { $0.names.map { MetricID($0) } }
  }
}
