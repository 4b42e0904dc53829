import Bulletin

/// Tells a web address that a report is there. Its options are checked; this build does not send.
public struct WebhookPublisher: Publisher, DeclaredOnly {
  /// The options of the publisher.
  public struct Options: ComponentOptions {
    /// The address.
    @Setting("The address that is called.", example: "${env:HOOK}") public var url: Secret
    /// The headers.
    @Setting("Headers of the request.") public var headers = OrderedEntries<Secret>()
    /// The files.
    @Setting("The renderers whose files are sent along.", example: "[json]")
    public var attach: [SourceText] = []

    /// Makes options to be filled in.
    public init() {}
  }

  public static let name: ComponentName = "webhook"
  public static let summary = "Calls a web address with the report's data."

  private let host: String
  private let port: Int

  /// Makes the publisher.
  ///
  /// - Throws: `OptionFault` for what is no web address; the address is not told.
  public init(_ options: Options) throws {
    guard let (host, port) = Self.endpoint(of: options.url.reveal()) else {
      throw OptionFault(
        options.$url, "this is no web address", hint: "https://… with the name of a host")
    }
    (self.host, self.port) = (host, port)
  }

  public func touch(in context: PublishingContext) throws {
    try context.services.connect(host: host, port: port)
  }

  /// The host and port of a web address.
  static func endpoint(of url: String) -> (host: String, port: Int)? {
    let schemes = [("https://", 443), ("http://", 80)]
    guard let (scheme, port) = schemes.first(where: { url.hasPrefix($0.0) }) else { return nil }
    let authority = url.dropFirst(scheme.count).prefix { $0 != "/" && $0 != "?" && $0 != "#" }
    let place = authority.split(separator: "@", omittingEmptySubsequences: false).last ?? ""
    let parts = place.split(separator: ":", omittingEmptySubsequences: false)
    guard let host = parts.first, !host.isEmpty, parts.count <= 2,
      host.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "-" || $0 == "." })
    else { return nil }
    guard parts.count == 2 else { return (String(host), port) }
    guard let port = Int(parts[1]), (1...65535).contains(port) else { return nil }
    return (String(host), port)
  }
}
