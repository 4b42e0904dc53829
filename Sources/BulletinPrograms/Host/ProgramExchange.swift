import Bulletin
import BulletinOperations

/// One conversation with a running program: what is asked, and answers that are held to the protocol.
struct ProgramExchange {
  private let child: ChildProcess
  private let secrets: [String]

  /// Starts the program.
  init(
    _ command: ProgramCommand, secrets: [String] = [],
    isCancelled: @escaping @Sendable () -> Bool = { false }
  ) throws {
    self.secrets = secrets + command.environment.values.filter { $0.utf8.count > 3 }
    child = try ChildProcess(command, secrets: secrets, isCancelled: isCancelled)
  }

  /// Asks something.
  func send(_ message: JSONValue) { child.send(message.description) }

  /// Asks something whose JSON is at hand.
  func send(text: String) { child.send(text) }

  /// Nothing more will be asked.
  func endRequests() { child.closeInput() }

  /// Waits for an answer of a type.
  func answer(_ type: String) throws -> JSONValue {
    let answer = try child.withLine { try message($0) }
    guard let answer else { throw ended(before: "'\(type)'") }
    guard answer["type"]?.string == type else {
      throw fault(
        .pluginMalformed,
        "answers with '\(shown(answer["type"]?.string ?? ""))' where '\(type)' is wanted")
    }
    return answer
  }

  /// Waits for lines until `done`, and holds its count and digest to what came.
  ///
  /// - Parameter take: Takes a line.
  /// - Returns: The closing message and the digest. Nil from `take` means the line is none of those
  ///   that are counted.
  func lines(
    _ take: (UnsafeBufferPointer<UInt8>) throws -> Int?
  ) throws -> (done: JSONValue, sha256: String, size: Int) {
    var hash = SHA256()
    var count = 0
    var size = 0
    while true {
      let done: JSONValue?? = try child.withLine { line in
        do {
          if let taken = try take(line) {
            count += taken
            size += line.count
            hash.update(UnsafeRawBufferPointer(line))
            return .none
          }
        } catch let scan as JSONScanner.Fault { throw malformed(line, scan) }
        return .some(try message(line))
      }
      guard let done else { throw ended(before: "'done'") }
      guard let message = done else { continue }
      guard message["type"]?.string == "done" else {
        throw fault(
          .pluginMalformed,
          "sends '\(shown(message["type"]?.string ?? ""))' where rows or 'done' are wanted")
      }
      let digest = hash.hexadecimal()
      guard message["count"]?.wholeNumber == count else {
        throw fault(
          .pluginIncomplete,
          "says that it sent \(message["count"].map { shown($0.description) } ?? "nothing"), and \(count) came; nothing of it is used"
        )
      }
      guard message["sha256"]?.string == digest else {
        throw fault(
          .pluginIncomplete,
          "closes with another SHA-256 than that of what came; nothing of it is used",
          hint: "the digest is of the bytes of all 'rows' or 'file' lines, each with its line feed")
      }
      return (message, digest, size)
    }
  }

  /// Waits until the program has ended well.
  func finish() throws {
    if let wrong = try child.finish() { throw fault(.pluginFailed, wrong) }
  }

  private func message(_ line: UnsafeBufferPointer<UInt8>) throws -> JSONValue {
    let message: JSONValue
    do { message = try JSONScanner.value(of: line) } catch { throw malformed(line, error) }
    guard message["type"]?.string == "error" else { return message }
    throw ProgramRefusal(
      program: child.title, message: shown(message["message"]?.string ?? "it cannot"),
      option: message["option"]?.strings ?? [])
  }

  private func ended(before what: Message) -> any Error {
    do {
      if let wrong = try child.finish() {
        return fault(.pluginFailed, "\(wrong) before \(what) came; nothing of it is used")
      }
    } catch { return error }
    return fault(.pluginIncomplete, "ended before \(what) came; nothing of it is used")
  }

  private func malformed(
    _ line: UnsafeBufferPointer<UInt8>, _ scan: JSONScanner.Fault
  ) -> ProgramFault {
    let text = String(decoding: line.prefix(60), as: UTF8.self)
    return fault(
      .pluginMalformed,
      "sends a line that is no JSON at byte \(scan.offset + 1): '\(shown(text))'",
      hint: "standard output is for messages alone: print anything else to standard error")
  }

  private func fault(_ code: DiagnosticCode, _ what: Message, hint: Message? = nil) -> ProgramFault
  {
    ProgramFault(code, child.title, what, hint: hint)
  }

  /// What a program said, fit to be printed.
  private func shown(_ text: String) -> String {
    var text = ProgramLog.masked(text, secrets)
    while text.last == "·" { text.removeLast() }
    return text.count > 300 ? text.prefix(299) + "…" : text
  }
}

/// What a program itself says it cannot do, and which option is to blame.
struct ProgramRefusal: ToldFault {
  let program: String
  let text: String
  let option: [String]

  init(program: String, message: String, option: [String]) {
    (self.program, text, self.option) = (program, message, option)
  }

  var message: Message { "the program '\(program)' says: \(text)" }
}
