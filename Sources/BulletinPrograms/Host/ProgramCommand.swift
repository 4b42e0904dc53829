import Bulletin

/// A plugin that is a program, as a configuration names it.
public struct ProgramCommand: Sendable {
  /// The program and its arguments.
  public var words: [String]
  /// The variables that it may see, with their values.
  public var environment: [String: String]
  /// The folder that it runs in: that of the file that names it; empty for the working folder.
  public var folder: String
  /// The most seconds that one of its answers may take.
  public var timeout: Int
  /// Where its messages go.
  public var log: @Sendable (String) -> Void

  /// Makes a command.
  public init(
    words: [String], environment: [String: String] = [:], folder: String = "", timeout: Int = 60,
    log: @escaping @Sendable (String) -> Void = { _ in }
  ) {
    self.words = words
    self.environment = environment
    self.folder = folder
    self.timeout = timeout
    self.log = log
  }

  /// The program in messages: its words.
  public var title: String { words.joined(separator: " ") }
}
