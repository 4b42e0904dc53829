import Bulletin

/// One calendar of a configuration.
public struct CalendarOptions: ComponentOptions {
  /// The day on which years start.
  @Setting("The month and day on which years start.", example: "12-15")
  public var yearStarts: SourceText

  /// Makes options to be filled in.
  public init() {}
}
