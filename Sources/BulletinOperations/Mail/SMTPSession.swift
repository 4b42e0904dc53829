import Bulletin
import CCurl
import Glibc

/// A conversation with a mail server (RFC 5321) that knows at each moment whether the server may
/// have taken the message.
///
/// libcurl opens the connection, encrypts it and logs in; the rest is said here, since only then is
/// it certain what a broken connection means. Blocks its thread.
struct SMTPSession {
  private let curl: Curl
  private let deadline: Deadline

  /// Opens a connection and logs in.
  ///
  /// - Throws: `DeliveryFault`; nothing has been delivered.
  init(_ server: MailServerOptions, timeout: Int) throws {
    deadline = Deadline(seconds: timeout)
    do { curl = try Curl() } catch let fault as PublishingFault {
      throw DeliveryFault(.refused, fault.message)
    }
    let scheme = server.encryption == .implicit ? "smtps" : "smtp"
    let host = server.host.contains(":") ? "[\(server.host)]" : server.host
    curl.set(CURLOPT_URL, "\(scheme)://\(host):\(server.port)")
    curl.set(CURLOPT_NOPROXY, "*")
    curl.set(CURLOPT_CONNECT_ONLY, 1)
    curl.set(CURLOPT_CONNECTTIMEOUT_MS, min(timeout, 30) * 1000)
    curl.set(CURLOPT_TIMEOUT_MS, timeout * 1000)
    if server.encryption == .starttls { curl.set(CURLOPT_USE_SSL, 3) }  // CURLUSESSL_ALL
    if let file = server.caFile { curl.set(CURLOPT_CAINFO, file) }
    if let user = server.user { curl.set(CURLOPT_USERNAME, user) }
    if let password = server.password { curl.set(CURLOPT_PASSWORD, password.reveal()) }
    let code = curl.perform()
    guard code == 0 else { throw Self.fault(code, server) }
  }

  /// Sends one message to one recipient.
  ///
  /// - Returns: The server's answer.
  /// - Throws: `DeliveryFault`: `unknown` from the moment at which the end of the message is sent.
  func send(_ message: [UInt8], from sender: String, to recipient: String) throws -> String {
    try say("MAIL FROM:<\(sender)>", expecting: 250, "the sender")
    try say("RCPT TO:<\(recipient)>", expecting: 250, "the recipient")
    try say("DATA", expecting: 354, "the message")
    try write(Self.stuffed(message), orThrow: .passing)
    try write(Array(".\r\n".utf8), orThrow: .unknown)
    let reply = try read(orThrow: .unknown)
    guard reply.code == 250 else { throw Self.refusal(reply, "the message") }
    try? write(Array("QUIT\r\n".utf8), orThrow: .passing)
    return reply.text
  }

  private func say(_ line: String, expecting code: Int, _ what: Message) throws {
    try write(Array("\(line)\r\n".utf8), orThrow: .passing)
    let reply = try read(orThrow: .passing)
    guard reply.code / 10 == code / 10 else { throw Self.refusal(reply, what) }
  }

  private func write(_ bytes: [UInt8], orThrow outcome: DeliveryFault.Outcome) throws {
    var rest = bytes[...]
    while !rest.isEmpty {
      let (code, count) = rest.withUnsafeBytes { curl.send($0) }
      if code == 81 {  // CURLE_AGAIN
        try wait(for: POLLOUT, orThrow: outcome)
      } else if code != 0 {
        throw DeliveryFault(outcome, "the mail server broke off: \(Curl.reason(code))")
      } else {
        rest = rest.dropFirst(count)
      }
    }
  }

  private func read(orThrow outcome: DeliveryFault.Outcome) throws -> SMTPReply {
    var reader = SMTPReplyReader()
    var buffer = [UInt8](repeating: 0, count: 4096)
    while true {
      let (code, count) = buffer.withUnsafeMutableBytes { curl.receive(into: $0) }
      if code == 81 {
        try wait(for: POLLIN, orThrow: outcome)
        continue
      }
      guard code == 0, count > 0 else {
        throw DeliveryFault(outcome, "the mail server broke off without an answer")
      }
      guard reader.take(buffer[..<count]) else {
        throw DeliveryFault(outcome, "the mail server's answer cannot be understood")
      }
      if let reply = reader.reply { return reply }
    }
  }

  private func wait(for events: Int32, orThrow outcome: DeliveryFault.Outcome) throws {
    var waiting = pollfd(fd: curl.socket, events: Int16(events), revents: 0)
    guard poll(&waiting, 1, deadline.milliseconds) > 0, !deadline.hasPassed else {
      throw DeliveryFault(outcome, "the mail server did not answer in time")
    }
  }

  /// A line that begins with a point gets another before it (RFC 5321, 4.5.2); ends with a line end.
  static func stuffed(_ message: [UInt8]) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(message.count + message.count / 64 + 2)
    var isAtStart = true
    for byte in message {
      if isAtStart, byte == UInt8(ascii: ".") { bytes.append(byte) }
      bytes.append(byte)
      isAtStart = byte == 0x0A
    }
    if !isAtStart { bytes += [0x0D, 0x0A] }
    return bytes
  }

  private static func refusal(_ reply: SMTPReply, _ what: Message) -> DeliveryFault {
    DeliveryFault(
      reply.code / 100 == 4 ? .passing : .refused,
      "the mail server does not take \(what): \(String(reply.code)) \(reply.text)")
  }

  private static func fault(_ code: Int, _ server: MailServerOptions) -> DeliveryFault {
    switch code {
    case 67: DeliveryFault(.refused, "'\(server.host)' refuses the login")
    case 35, 51, 60, 64, 77, 83:
      DeliveryFault(
        .refused, "no encrypted connection to '\(server.host)': \(Curl.reason(code))")
    default:
      DeliveryFault(
        .passing,
        "'\(server.host)' cannot be reached on port \(String(server.port)): "
          + "\(Curl.reason(code))")
    }
  }
}
