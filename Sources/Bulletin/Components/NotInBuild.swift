/// Something that a configuration may ask for and this build cannot do.
public struct NotInBuild: ToldFault, Sendable {
  /// What cannot be done, and where it was asked for.
  public let part: Message
  /// Where it was asked for.
  public let place: Place?

  /// Makes the fault of a part: `'docx'`, `the key 'checks'`.
  public init(_ part: Message, at place: Place? = nil) {
    self.part = part
    self.place = place
  }

  public var message: Message { "\(part) is not in this build" }

  /// The warning of a plan in which it stands.
  public var warning: Diagnostic {
    .warning(
      .notInBuild, message, at: place,
      hint: "it is checked here, and a run that needs it is refused")
  }

  /// The error of a run that needs it.
  public var error: Diagnostic {
    Diagnostic(.notInBuild, message, at: place, hint: "leave it out, or use a build that has it")
  }
}
