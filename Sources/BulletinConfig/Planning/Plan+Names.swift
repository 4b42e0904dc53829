import Bulletin

extension Plan {
  /// The names of a pipeline's texts whose columns are declared to hold numbers.
  public func numericParameters(of pipeline: PipelinePlan) -> Set<String> {
    var names: Set<String> = []
    for (_, values) in pipeline.parameters {
      guard case .source(let key) = values,
        let source = sources.first(where: { $0.key == key.text })
      else { continue }
      for (name, column) in source.table.columns.entries {
        if let type = column.type, [.integer, .decimal, .quantity].contains(type) {
          names.insert(name)
        }
      }
    }
    return names
  }
}
