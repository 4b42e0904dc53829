import Bulletin

/// A part of a plan that is right and that this build cannot do.
public struct PlanGap: Sendable {
  /// What needs it.
  public enum Scope: Sendable, Hashable {
    /// Every run.
    case everything
    /// What reads a source.
    case source(String)
    /// What asks a metric.
    case metric(MetricID)
    /// One pipeline.
    case pipeline(String)
    /// Sending what a pipeline made, or telling how it went.
    case publishing(String)
  }

  /// What needs it.
  public let scope: Scope
  /// What it is.
  public let part: NotInBuild
}
