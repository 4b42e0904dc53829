import Bulletin

/// Hands a set to a program: its last argument is the folder of the set, and what there is to know
/// stands on its standard input as JSON.
///
/// Status 0 is delivered, 75 (`EX_TEMPFAIL`) may be tried again, any other is final.
public struct CommandPublisher: Publisher {
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
  private let arguments: [String]
  private let variables: [String]

  /// Makes the publisher.
  ///
  /// - Throws: `OptionFault` if no program is named.
  public init(_ options: Options) throws {
    guard let program = options.command.first?.text, !program.isEmpty else {
      throw OptionFault(options.$command, "no program is named", hint: "[rsync, -a]")
    }
    self.program = program
    arguments = options.command.dropFirst().map(\.text)
    variables = options.env
  }

  public func touch(in context: PublishingContext) throws {
    _ = try path(in: context)
  }

  public func destinations(of set: PublishedSet) throws -> [Destination] {
    // Another program or other arguments are another destination.
    let words = ([program] + arguments).joined(separator: "\u{0}")
    let mark = SHA256.hexadecimal(of: Array(words.utf8)).prefix(8)
    return [Destination("command:\(program)#\(mark)", label: program)]
  }

  public func deliver(
    _ set: PublishedSet, to destination: Destination, in context: PublishingContext
  ) async throws -> Receipt {
    let path: String
    do { path = try self.path(in: context) } catch let fault as PublishingFault {
      throw DeliveryFault(.passing, fault.message)
    }
    let run = ProgramRun(
      path: path, arguments: arguments.map(set.filled) + (set.folder.map { [$0] } ?? []),
      environment: ProgramEnvironment.plain + ProgramEnvironment.variables(variables),
      input: Array(SetSummary.json(set).description.utf8),
      folder: context.folder.isEmpty ? nil : context.folder, timeout: context.timeout)
    let outcome: ProgramRun.Outcome
    do { outcome = try await BlockingThread.run { try run.run() } } catch let fault
      as PublishingFault
    {
      throw DeliveryFault(.passing, fault.message)
    }
    switch outcome.ending {
    case .exited(0): return Receipt(outcome.lastLine)
    case .exited(75): throw DeliveryFault(.passing, "'\(program)': \(outcome.lastLine)")
    case .exited(let status):
      throw DeliveryFault(
        .refused, "'\(program)' ended with status \(String(status)): \(outcome.lastLine)")
    case .signalled(let signal):
      throw DeliveryFault(.unknown, "'\(program)' was ended by signal \(String(signal))")
    case .timedOut:
      throw DeliveryFault(
        .unknown, "'\(program)' did not end within \(String(context.timeout)) s and was killed")
    }
  }

  private func path(in context: PublishingContext) throws -> String {
    try context.services.program(program.contains("/") ? context.resolved(program) : program)
  }
}
