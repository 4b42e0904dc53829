import Bulletin

/// Hands a set to a program. Its options are checked; this build does not send.
public struct CommandPublisher: Publisher, DeclaredOnly {
  /// The options of the publisher.
  public struct Options: ComponentOptions {
    /// The program.
    @Setting("The program with its arguments; the folder of the set is the last one.")
    public var command: [SourceText]
    /// The variables that it may see.
    @Setting("The environment variables that the program may see.", example: "[TOKEN]")
    public var env: [String] = []

    /// Makes options to be filled in.
    public init() {}
  }

  public static let name: ComponentName = "command"
  public static let summary = "Runs a program over the files."

  private let program: String

  /// Makes the publisher.
  ///
  /// - Throws: `OptionFault` if no program is named.
  public init(_ options: Options) throws {
    guard let program = options.command.first?.text, !program.isEmpty else {
      throw OptionFault(options.$command, "no program is named", hint: "[rsync, -a]")
    }
    self.program = program
  }

  public func touch(in context: PublishingContext) throws {
    let isRelative = program.contains("/") && !program.hasPrefix("/") && !context.folder.isEmpty
    _ = try context.services.program(isRelative ? "\(context.folder)/\(program)" : program)
  }
}
