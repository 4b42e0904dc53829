import Bulletin
import Testing

/// What the plugins' metrics name must be there: siblings, record types, fields, codes, labels.
@Suite struct MetricFamilyTests {
  @Test func everyIDIsThereOnce() {
    let names = BuiltInPlugins.families.map { $0.members.map(\.name) }
    #expect(names.map { Set($0).count } == names.map(\.count))
    #expect(BuiltInPlugins.metrics.count == names.reduce(0) { $0 + $1.count })
  }

  @Test(arguments: BuiltInPlugins.metrics.keys.sorted())
  func aMetricIsLabelledInBothLanguages(id: MetricID) throws {
    let label = try #require(BuiltInPlugins.metrics[id]).label
    for language in [LanguageCode.vi, .en] {
      #expect(label.languages.contains(language) && !label[language].isEmpty)
    }
  }

  @Test(arguments: BuiltInPlugins.families.indices)
  func formulasNameSiblings(family: Int) {
    let members = BuiltInPlugins.families[family].members
    let names = Set(members.map(\.name))
    for member in members {
      for input in member.measure.inputs {
        guard case .metric(let sibling) = input.operand else { continue }
        #expect(names.contains(sibling.text), "\(member.name) names \(sibling)")
      }
    }
  }

  @Test(arguments: BuiltInPlugins.metrics.keys.sorted())
  func aggregatesNameFieldsOfARecordTypeOfTheirPlugin(id: MetricID) throws {
    let metric = try #require(BuiltInPlugins.metrics[id])
    for input in metric.measure.inputs {
      guard case .aggregate(let aggregate) = input.operand else { continue }
      guard case .records(let name) = aggregate.origin else {
        Issue.record("\(id) reads a source by its key")
        continue
      }
      #expect(name.hasPrefix(String(id.text.prefix { $0 != "." }) + "."))
      let type = try #require(BuiltInPlugins.registry.recordType(name))
      let names = (aggregate.operand?.names ?? []) + (aggregate.filter?.names ?? [])
      for name in names { #expect(type.field(name) != nil, "\(id) reads '\(name)'") }
    }
  }

  /// A filter that compares with a code that no cell can have would count nothing, silently.
  @Test(arguments: BuiltInPlugins.metrics.keys.sorted())
  func filtersCompareWithCodesThatExist(id: MetricID) throws {
    let metric = try #require(BuiltInPlugins.metrics[id])
    for input in metric.measure.inputs {
      guard case .aggregate(let aggregate) = input.operand, let filter = aggregate.filter,
        case .records(let records) = aggregate.origin
      else { continue }
      let type = try #require(BuiltInPlugins.registry.recordType(records))
      let codes = filter.names.compactMap(type.field).flatMap { $0.codes.map(\.value) }
      let literals = filter.text.split(separator: "\"", omittingEmptySubsequences: false)
        .enumerated().filter { $0.offset % 2 == 1 }.map { String($0.element) }
      #expect(!literals.isEmpty)
      for literal in literals { #expect(codes.contains(literal), "'\(literal)'") }
    }
  }

  @Test func sharesHaveNoUnit() {
    for (id, metric) in BuiltInPlugins.metrics where metric.isShare {
      #expect(metric.unit?.isNone != false, "\(id)")
    }
  }
}
