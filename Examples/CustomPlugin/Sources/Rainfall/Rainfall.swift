import Bulletin

public enum Rainfall: Plugin {
  public static let name = "rainfall"
  public static func register(in registry: inout Registry) throws {
    try registry.register(RainGauge.self)
    try RainStation.register(in: &registry)
  }
}

/// Reads a rain gauge's log: on each line a day, a blank, and millimetres.
struct RainGauge: DataSource {
  struct Options: ComponentOptions { @Setting("The gauge's log.") var path: String }
  static let name: ComponentName = "rain-gauge", summary = "The log of a rain gauge."
  let path: String
  init(_ options: Options) { path = options.path }
  func tables(in context: RunContext) -> [SourceTable] {
    [SourceTable(path, columns: ["day", "mm"])]
  }
  func scan(
    _ table: SourceTable, _ request: ScanRequest, in context: RunContext, into sink: BatchSink
  ) throws -> ScanSummary {
    let (lines, digest) = try context.files.lines(of: path)
    try sink.write(
      lines.map { ($0, $1.split(separator: " ").map(String.init)) }, for: request)
    return ScanSummary(inputs: [digest])
  }
}
