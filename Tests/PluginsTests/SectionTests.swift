import Bulletin
import Testing

/// Sections must read sensibly whichever of their figures are known.
@Suite struct SectionTests {
  private static let period = Period(
    from: CalendarDay(iso: "2017-01-01")!, to: CalendarDay(iso: "2023-12-31")!)!

  /// Answers to a section's questions in which some metrics are not stated.
  private static func figures(
    of section: any Section, without unknown: Set<MetricID>, in language: LanguageCode
  ) -> Figures {
    var all: [FigureID: Figure] = [:]
    for metric in section.needs.flatMap(\.metrics) {
      let id = FigureID(metric, period: period)
      let unit = BuiltInPlugins.metrics[metric]?.unit ?? .none
      all[id] = Figure(
        id: id, label: BuiltInPlugins.metrics[metric]?.label ?? "",
        quantity: unknown.contains(metric)
          ? .notStated(.notReported) : .exact(Fraction(7), unit: unit),
        provenance: Provenance(definition: ""))
    }
    return Figures(language: language, period: period, all: all, rows: [:])
  }

  private static func paragraphs(_ blocks: [Block]) -> [[Inline]] {
    blocks.compactMap { block in if case .paragraph(let text) = block { text } else { nil } }
  }

  private static func metrics(in text: [Inline]) -> [MetricID] {
    text.compactMap { piece in
      if case .figure(let id, _) = piece { id.metric } else { nil }
    }
  }

  /// None, all, and each one alone, missing or known; then pairs.
  private static func subsets(of metrics: [MetricID]) -> [Set<MetricID>] {
    var subsets: [Set<MetricID>] = [[], Set(metrics)]
    for metric in metrics {
      subsets += [[metric], Set(metrics).subtracting([metric])]
      for other in metrics where other > metric {
        subsets += [[metric, other], Set(metrics).subtracting([metric, other])]
      }
    }
    return subsets
  }

  @Test(arguments: BuiltInPlugins.sections.indices)
  func everyMetricThatASectionAsksIsThere(index: Int) {
    for metric in BuiltInPlugins.sections[index].needs.flatMap(\.metrics) {
      #expect(BuiltInPlugins.metrics[metric] != nil, "\(metric)")
    }
  }

  @Test(arguments: BuiltInPlugins.sections.indices)
  func noSentencePrintsAFigureThatIsNotKnown(index: Int) throws {
    let section = BuiltInPlugins.sections[index]
    for unknown in Self.subsets(of: Array(Set(section.needs.flatMap(\.metrics)))) {
      for language in [LanguageCode.vi, .en] {
        let figures = Self.figures(of: section, without: unknown, in: language)
        for text in Self.paragraphs(try section.blocks(figures)) {
          for metric in Self.metrics(in: text) {
            #expect(!unknown.contains(metric), "\(metric) in \(language.code)")
          }
        }
      }
    }
  }

  @Test(arguments: BuiltInPlugins.sections.indices)
  func bothLanguagesTellTheSameFigures(index: Int) throws {
    let section = BuiltInPlugins.sections[index]
    #expect(section.title.languages.contains(.vi) && section.title.languages.contains(.en))
    for unknown in Self.subsets(of: Array(Set(section.needs.flatMap(\.metrics)))) {
      let told = try [LanguageCode.vi, .en].map { language in
        Self.paragraphs(
          try section.blocks(Self.figures(of: section, without: unknown, in: language))
        ).map { Set(Self.metrics(in: $0)) }
      }
      #expect(told[0] == told[1])
    }
  }

  /// A figure of which a sentence is made is told in one as soon as it is known.
  @Test(arguments: [
    "laos.delegations_out", "laos.people_out", "laos.delegations_in", "laos.people_in",
    "laos.aid", "laos.aid_provinces", "laos.students", "laos.student_provinces", "ngo.projects",
    "ngo.value", "congress.committee_elected", "congress.standing_committee_elected",
  ])
  func aFigureThatAloneIsKnownHasASentence(id: String) throws {
    let metric = MetricID(id)
    let section = try #require(
      BuiltInPlugins.sections.first { $0.needs.flatMap(\.metrics).contains(metric) })
    let others = Set(section.needs.flatMap(\.metrics)).subtracting([metric])
    let blocks = try section.blocks(Self.figures(of: section, without: others, in: .en))
    #expect(Self.paragraphs(blocks).map { Set(Self.metrics(in: $0)) } == [[metric]])
  }

  @Test(arguments: BuiltInPlugins.sections.indices)
  func whatIsNotStatedIsToldAsSuch(index: Int) throws {
    let section = BuiltInPlugins.sections[index]
    let all = Set(section.needs.flatMap(\.metrics))
    let blocks = try section.blocks(Self.figures(of: section, without: all, in: .vi))
    #expect(Self.paragraphs(blocks).isEmpty)
    let keys = blocks.flatMap { block in
      if case .keyFigures(let ids) = block { ids } else { [] as [FigureID] }
    }
    #expect(!keys.isEmpty)
  }
}
