import Bulletin

extension Plan {
  /// What the columns behind some metrics are called in reports, by their names.
  ///
  /// Of a metric over several kinds of records a column has the label that all of them give it.
  public func columnLabels(
    of metrics: Set<MetricID>
  ) -> [MetricID: [String: LocalizedText]] {
    Dictionary(
      uniqueKeysWithValues: metrics.map { metric in
        let all = catalogue.origins(of: [metric]).map(labels)
        let shared = all.first?.filter { name, label in all.allSatisfy { $0[name] == label } }
        return (metric, shared ?? [:])
      })
  }

  private func labels(of origin: RecordOrigin) -> [String: LocalizedText] {
    let type =
      switch origin {
      case .records(let name): recordTypes.first { $0.name == name }
      case .source(let key): sources.first { $0.key == key }?.recordType
      }
    var labels: [String: LocalizedText] = [:]
    for field in type?.fields ?? [] { labels[field.name] = field.label }
    return labels
  }
}
