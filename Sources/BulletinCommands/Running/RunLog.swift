import Bulletin
import BulletinOperations
import Logging

/// Writes what swift-log is told to standard error, a line each, as text or as JSON.
struct RunLog: LogHandler {
  var logLevel: Logger.Level
  var metadata: Logger.Metadata = [:]
  private let isJSON: Bool

  init(level: Logger.Level, isJSON: Bool) {
    logLevel = level
    self.isJSON = isJSON
  }

  subscript(metadataKey key: String) -> Logger.Metadata.Value? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }

  #if compiler(>=6.2)
    func log(event: LogEvent) { write(event.level, "\(event.message)", event.metadata) }
  #else
    func log(
      level: Logger.Level, message: Logger.Message, metadata: Logger.Metadata?, source: String,
      file: String, function: String, line: UInt
    ) { write(level, "\(message)", metadata) }
  #endif

  private func write(_ level: Logger.Level, _ message: String, _ metadata: Logger.Metadata?) {
    let all = self.metadata.merging(metadata ?? [:]) { $1 }.sorted { $0.key < $1.key }
    guard isJSON else {
      let facts = all.map { " \($0.key)=\($0.value)" }.joined()
      StandardError.write("\(level): \(message)\(facts)")
      return
    }
    var members = [
      JSONValue.Member("time", .string(SystemZones.now().utcText)),
      JSONValue.Member("severity", .string(level.rawValue)),
      JSONValue.Member("message", .string(message)),
    ]
    members += all.map { JSONValue.Member($0.key, .string("\($0.value)")) }
    StandardError.write(JSONValue.object(members).description)
  }
}
