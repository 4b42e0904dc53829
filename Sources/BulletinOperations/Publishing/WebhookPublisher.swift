import Bulletin

/// Tells a web address that a report is there: a POST with JSON, or a form with files where some are
/// named.
///
/// Each request carries an `Idempotency-Key` that is the same for the same set. An answer of 2xx is
/// delivered, one of 408, 425, 429 or 5xx may be tried again, any other is final. Redirections are
/// not followed: headers may hold secrets.
public struct WebhookPublisher: Publisher {
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

  private let options: Options
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
    self.options = options
  }

  public func touch(in context: PublishingContext) throws {
    try context.services.connect(host: host, port: port)
  }

  public func destinations(of set: PublishedSet) throws -> [Destination] {
    // The address may be a secret: two of one host are told apart by a few digits of its digest.
    let mark = SHA256.hexadecimal(of: Array(options.url.reveal().utf8)).prefix(8)
    return [Destination("webhook:\(host)#\(mark)", label: "webhook at \(host)")]
  }

  public func deliver(
    _ set: PublishedSet, to destination: Destination, in context: PublishingContext
  ) async throws -> Receipt {
    let key = SHA256.hexadecimal(
      of: Array("\(set.identity)\n\(set.purpose)\n\(destination.key)".utf8))
    let files = options.attach.isEmpty ? [] : set.files(of: options.attach.map(\.text))
    let body = WebhookBody(set, files: files, boundary: String(key.prefix(24)))
    let headers =
      ["Content-Type: \(body.type)", "Idempotency-Key: \(key.prefix(32))", "Expect:"]
      + options.headers.entries.map { "\($0.key): \(HeaderText.oneLine($0.value.reveal()))" }
    let request = WebRequest(
      url: options.url, headers: headers, body: body.bytes, timeout: context.timeout)
    let host = host
    let status = try await BlockingThread.run { try request.post(host) }
    return Receipt("HTTP \(status)")
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
