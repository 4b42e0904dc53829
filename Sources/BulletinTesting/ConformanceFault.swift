/// Something that a component promises and does not do.
public struct ConformanceFault: Error, Sendable, Hashable, CustomStringConvertible {
  /// The component, with its kind: `source 'csv'`.
  public var component: String
  /// What is promised: `two scans give the same rows`.
  public var requirement: String
  /// What happened instead.
  public var finding: String

  /// Makes a fault.
  public init(component: String, requirement: String, finding: String) {
    self.component = component
    self.requirement = requirement
    self.finding = finding
  }

  public var description: String { "\(component): \(requirement): \(finding)" }
}
