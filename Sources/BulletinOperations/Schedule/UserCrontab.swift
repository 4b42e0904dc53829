import Bulletin
import Glibc

/// The crontab of the user, read and written through crontab(1).
public struct UserCrontab: Sendable {
  /// Makes access to the crontab; nothing is read.
  public init() {}

  /// The crontab; empty if the user has none.
  ///
  /// - Throws: `CrontabFault` if it cannot be told what is in it.
  public func read() throws -> String {
    let (status, output) = try Self.run("crontab -l 2>&1", input: nil)
    if status == 0 { return output }
    if status == 1, output.contains("no crontab for") { return "" }
    throw CrontabFault(status, output)
  }

  /// Replaces the crontab.
  ///
  /// - Throws: `CrontabFault` if cron does not take it; the crontab in place then stays.
  public func write(_ crontab: String) throws {
    let (status, output) = try Self.run("crontab - 2>&1", input: crontab)
    guard status == 0 else { throw CrontabFault(status, output) }
  }

  /// Runs a command of ours, and gives its input from a file that is nowhere else.
  private static func run(_ command: String, input: String?) throws -> (Int32, String) {
    var command = command
    var descriptor: Int32 = -1
    defer { if descriptor >= 0 { close(descriptor) } }
    if let input {
      var name = Array("/tmp/bulletin-crontab-XXXXXX".utf8CString)
      descriptor = mkstemp(&name)
      guard descriptor >= 0 else { throw CrontabFault(1, String(cString: strerror(errno))) }
      unlink(name)
      let bytes = Array(input.utf8)
      guard Glibc.write(descriptor, bytes, bytes.count) == bytes.count,
        lseek(descriptor, 0, SEEK_SET) == 0
      else { throw CrontabFault(1, String(cString: strerror(errno))) }
      command += " <&\(descriptor)"
    }
    guard let stream = popen(command, "r") else {
      throw CrontabFault(1, String(cString: strerror(errno)))
    }
    var output: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 14)
    while true {
      let count = fread(&chunk, 1, chunk.count, stream)
      if count == 0 { break }
      output += chunk[..<count]
    }
    let status = pclose(stream)
    return ((status >> 8) & 0xFF, String(decoding: output, as: UTF8.self))
  }
}

/// A crontab that cannot be read or written, with what crontab(1) said.
public struct CrontabFault: ToldFault, Sendable {
  /// What is wrong.
  public let message: Message
  /// What to do.
  public let hint: Message?

  init(_ status: Int32, _ output: String) {
    let said = output.split(separator: "\n").joined(separator: "; ")
    message = "the crontab cannot be used: \(said.isEmpty ? "crontab ended with \(status)" : said)"
    hint = status == 127 ? "install cron, or put the lines of 'schedule print' elsewhere" : nil
  }
}
