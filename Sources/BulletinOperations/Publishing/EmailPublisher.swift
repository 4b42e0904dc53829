import Bulletin

/// Mails a report, to each recipient apart: one that is refused does not stop the others.
///
/// Every recipient of a set gets the same message, under the same Message-ID.
public struct EmailPublisher: Publisher {
  /// The options of the publisher.
  public struct Options: ComponentOptions {
    /// The recipients.
    @Setting("Who gets it.", example: "[van-phong@example.org]") public var to: [SourceText]
    /// Those who get a copy.
    @Setting("Who gets a copy.") public var cc: [SourceText] = []
    /// Those who get a copy unseen.
    @Setting("Who gets a copy that the others do not see.") public var bcc: [SourceText] = []
    /// The subject.
    @Setting("The subject; the report's title if it is not said.")
    public var subject: LocalizedText?
    /// The attachments.
    @Setting("The renderers whose files are attached.", example: "[docx]")
    public var attach: [SourceText] = []

    /// Makes options to be filled in.
    public init() {}
  }

  private let options: Options

  public static let name: ComponentName = "email"
  public static let summary = "Mails the report, through the mail server or sendmail."

  /// Makes the publisher.
  ///
  /// - Throws: `OptionFault` for what is no address.
  public init(_ options: Options) throws {
    for address in options.to + options.cc + options.bcc where !Self.isAddress(address.text) {
      throw OptionFault(
        address.place, "'\(address.text)' is no mail address", hint: "name@example.org")
    }
    if options.to.isEmpty {
      throw OptionFault(options.$to, "nobody is named under 'to'", hint: "name@example.org")
    }
    self.options = options
  }

  public func touch(in context: PublishingContext) throws {
    if let server = context.mailServer {
      try context.services.connect(host: server.host, port: server.port)
    } else {
      _ = try context.services.program(Self.sendmail)
    }
  }

  public func destinations(of set: PublishedSet) throws -> [Destination] {
    var seen: Set<String> = []
    return try (options.to + options.cc + options.bcc).map { try address($0.text, of: set) }
      .filter { seen.insert($0).inserted }
      .map { Destination("email:\($0)", label: $0) }
  }

  public func deliver(
    _ set: PublishedSet, to destination: Destination, in context: PublishingContext
  ) async throws -> Receipt {
    let recipient = String(destination.key.dropFirst("email:".count))
    let message = try message(set, in: context)
    let bytes = message.bytes
    guard let server = context.mailServer else {
      return try await handOver(bytes, from: message.from, to: recipient, in: context)
    }
    let answer = try await BlockingThread.run {
      try SMTPSession(server, timeout: context.timeout)
        .send(bytes, from: message.from, to: recipient)
    }
    return Receipt(answer)
  }

  private static let sendmail = "/usr/sbin/sendmail"

  /// The mail of a set, the same for each recipient.
  ///
  /// - Throws: `DeliveryFault` where nobody is named as its sender.
  func message(_ set: PublishedSet, in context: PublishingContext) throws -> MailMessage {
    guard let sender = Self.sender(context) else {
      throw DeliveryFault(.refused, "no sender is named: say 'from' under 'smtp'")
    }
    let address = { (text: SourceText) in try self.address(text.text, of: set) }
    let title = options.subject.map { set.filled($0[set.language]) } ?? set.title
    let prefix = set.purpose == .replacement ? Wording(set.language).phrase(.replaces) + ": " : ""
    let files =
      set.purpose.isReport && !options.attach.isEmpty
      ? set.files(of: options.attach.map(\.text)) : []
    let domain = sender.split(separator: "@").last.map(String.init) ?? "localhost"
    return MailMessage(
      from: sender, to: try options.to.map(address), cc: try options.cc.map(address),
      subject: prefix + title, date: context.now,
      id: "\(Self.messageName(set.identity))@\(domain)", language: set.language,
      text: set.text, html: set.html,
      attachments: files.map { MailMessage.Attachment(name: Self.leaf($0.name), bytes: $0.bytes) })
  }

  /// What stands before the `@` of a Message-ID: the identity by which the journal knows the set.
  private static func messageName(_ identity: String) -> String {
    let isPlain = identity.utf8.allSatisfy {
      UInt8(ascii: "a")...UInt8(ascii: "z") ~= $0 || UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0
    }
    return isPlain && !identity.isEmpty && identity.utf8.count <= 128
      ? identity : SHA256.hexadecimal(of: Array(identity.utf8))
  }

  private func handOver(
    _ bytes: [UInt8], from sender: String, to recipient: String, in context: PublishingContext
  ) async throws -> Receipt {
    // sendmail takes lines as they are on this machine.
    let lines = bytes.filter { $0 != 0x0D }
    let run = ProgramRun(
      path: Self.sendmail, arguments: ["-i", "-f", sender, "--", recipient],
      environment: ProgramEnvironment.plain, input: lines, timeout: context.timeout)
    let outcome: ProgramRun.Outcome
    do { outcome = try await BlockingThread.run { try run.run() } } catch {
      throw DeliveryFault(.passing, "sendmail cannot be started")
    }
    switch outcome.ending {
    case .exited(0): return Receipt("sendmail")
    case .exited(75): throw DeliveryFault(.passing, "sendmail: \(outcome.lastLine)")
    case .exited(let status):
      throw DeliveryFault(
        .refused, "sendmail ended with status \(String(status)): \(outcome.lastLine)")
    case .signalled, .timedOut:
      throw DeliveryFault(.unknown, "sendmail did not end by itself")
    }
  }

  private static func sender(_ context: PublishingContext) -> String? {
    guard let server = context.mailServer else { return "\(Host.user)@\(Host.name)" }
    return server.from ?? server.user.flatMap { isAddress($0) ? $0 : nil }
  }

  private static func leaf(_ name: String) -> String {
    name.replacing("/", with: "-")
  }

  private func address(_ text: String, of set: PublishedSet) throws -> String {
    let filled = set.filled(text)
    guard Self.isAddress(filled), !filled.contains("{") else {
      throw PublishingFault("'\(filled)' is no mail address")
    }
    return filled
  }

  /// Whether a text has the shape of an address, or is filled in later from braces.
  static func isAddress(_ text: String) -> Bool {
    if text.contains("{"), text.contains("}") { return true }
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    let isPlain = text.unicodeScalars.allSatisfy {
      $0.value > 0x20 && $0.value != 0x7F && !",;<>()[]\"\\".unicodeScalars.contains($0)
    }
    return isPlain && parts.count == 2 && !parts[0].isEmpty && !parts[1].isEmpty
      && parts[1].first != "." && parts[1].last != "." && !parts[1].contains("..")
  }
}
