import Bulletin

/// Mails a report. Its options are checked; this build does not send.
public struct EmailPublisher: Publisher, DeclaredOnly {
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
  }

  public func touch(in context: PublishingContext) throws {
    if let server = context.mailServer {
      try context.services.connect(host: server.host, port: server.port)
    } else {
      _ = try context.services.program("/usr/sbin/sendmail")
    }
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
