import Bulletin

extension Plan {
  /// What a run of a pipeline needs and this build cannot do; nothing of what sends it.
  ///
  /// - Parameter metrics: The metrics that its sections ask.
  public func gaps(for pipeline: PipelinePlan, asking metrics: [MetricID]) -> [NotInBuild] {
    gaps.filter { $0.scope == .pipeline(pipeline.key) }.map(\.part) + gaps(asking: metrics)
  }

  /// What figures need and this build cannot do.
  public func gaps(asking metrics: [MetricID]) -> [NotInBuild] {
    let asked = catalogue.closure(of: metrics)
    let origins = catalogue.origins(of: metrics)
    return gaps.filter { gap in
      switch gap.scope {
      case .everything: true
      case .source(let key): isRead(key, origins)
      case .metric(let id): asked.contains(id)
      case .pipeline, .publishing: false
      }
    }.map(\.part)
  }

  /// What sending the set of a pipeline needs and this build cannot do.
  public func gaps(sending pipeline: PipelinePlan) -> [NotInBuild] {
    gaps.filter { $0.scope == .publishing(pipeline.key) }.map(\.part)
  }

  /// Whether a source is read for figures of some origins. Stated figures are always read.
  public func isRead(_ key: String, _ origins: Set<RecordOrigin>) -> Bool {
    guard let source = sources.first(where: { $0.key == key }) else { return false }
    if source.statesFigures || origins.contains(.source(key)) { return true }
    return source.recordType.map { origins.contains(.records($0.name)) } ?? false
  }
}
