/// The ways in which publishers meet the machine and the network, without sending anything.
public protocol ServiceAccess: Sendable {
  /// Opens a connection and closes it again.
  ///
  /// - Throws: `PublishingFault` if nobody answers.
  func connect(host: String, port: Int) throws

  /// The path of a program that can be run.
  ///
  /// - Throws: `PublishingFault` if there is none under the name.
  func program(_ name: String) throws -> String

  /// Whether files can be put into a folder, which need not be there yet.
  ///
  /// - Throws: `PublishingFault` if not.
  func canWrite(into folder: String) throws
}
