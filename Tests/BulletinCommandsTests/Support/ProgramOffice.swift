import Foundation

/// The real program in an office of its own: a folder with a configuration and its data.
struct ProgramOffice {
  /// What a run of the program came to.
  struct Outcome {
    var status: Int32
    var output: String
    var errors: String
  }

  static let program = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
    .deletingLastPathComponent().appending(path: "bulletin")

  let folder: URL

  /// Runs a body in an office, removed afterwards.
  static func within<Result>(
    _ configuration: String, _ files: [String: String] = [:],
    _ body: (ProgramOffice) throws -> Result
  ) throws -> Result {
    let folder = FileManager.default.temporaryDirectory.appending(path: "bulletin-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let office = ProgramOffice(folder: folder.resolvingSymlinksInPath())
    try office.write("config.yaml", configuration)
    for (name, text) in files { try office.write(name, text) }
    return try body(office)
  }

  func write(_ name: String, _ text: String) throws {
    try text.write(to: url(name), atomically: true, encoding: .utf8)
  }

  func url(_ name: String) -> URL { folder.appending(path: name) }

  func text(_ name: String) throws -> String {
    try String(contentsOf: url(name), encoding: .utf8)
  }

  /// All files below a folder, by name.
  func contents(_ name: String) throws -> [String: Data] {
    var files: [String: Data] = [:]
    let path = url(name).path(percentEncoded: false)
    for file in try FileManager.default.subpathsOfDirectory(atPath: path) {
      files[file] = try? Data(contentsOf: URL(filePath: path).appending(path: file))
    }
    return files
  }

  /// Starts the program without waiting for it.
  func start(
    _ arguments: [String], environment: [String: String]? = nil, program: URL = Self.program
  ) throws -> Process {
    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    process.currentDirectoryURL = folder
    if let environment { process.environment = environment }
    process.standardOutput = Pipe()
    process.standardError = Pipe()
    process.standardInput = FileHandle.nullDevice
    try process.run()
    return process
  }

  /// Waits for a program that was started.
  func finish(_ process: Process) -> Outcome {
    func text(_ pipe: Any?) -> String {
      String(
        decoding: (pipe as! Pipe).fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    }
    let (output, errors) = (text(process.standardOutput), text(process.standardError))
    process.waitUntilExit()
    return Outcome(status: process.terminationStatus, output: output, errors: errors)
  }

  /// Runs the program.
  @discardableResult
  func run(_ arguments: String..., environment: [String: String]? = nil) throws -> Outcome {
    finish(try start(arguments, environment: environment))
  }

  /// The runs of the journal, the newest first: `status exit`.
  func runs() throws -> [String] {
    let outcome = try run("runs", "list", "--format", "json", "-n", "1000")
    let all = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
    return (all as! [[String: Any]]).map {
      "\($0["status"] as! String) \(($0["exit"] as? Int).map(String.init) ?? "-")"
    }
  }
}
