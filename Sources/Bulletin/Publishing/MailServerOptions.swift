/// The server that mail goes through.
public struct MailServerOptions: ComponentOptions {
  /// The server's name.
  @Setting("The server's name.", example: "smtp.example.org") public var host: String
  /// Its port.
  @Setting("Its port: 587 with STARTTLS, 465 with TLS from the start.", range: 1...65535)
  public var port = 587
  /// The login.
  @Setting("The login; mail is sent without one if it is not said.") public var user: String?
  /// The password.
  @Setting("The password.", example: "${file:secrets/smtp}") public var password: Secret?
  /// Whether the connection is encrypted, and how.
  @Setting(
    "How the connection is encrypted: 'starttls' and 'implicit' demand it, 'none' sends in the open."
  )
  public var tls: Encryption?
  /// The certificates of authorities that are trusted.
  @Setting(
    "A file with the certificates that are trusted, where the server's is of an authority of its own.",
    example: "/etc/ssl/certs/so-ngoai-vu.pem")
  public var caFile: String?
  /// The sender.
  @Setting("The sender; the login if it is not said.", example: "bao-cao@example.org")
  public var from: String?

  /// How a connection is encrypted.
  public enum Encryption: String, OptionValue, CaseIterable {
    /// From the start.
    case implicit
    /// After a greeting in the open; without it nothing is sent.
    case starttls
    /// Not at all.
    case none
  }

  /// How the connection is encrypted: as it is said, else from the start on port 465, else by
  /// STARTTLS.
  public var encryption: Encryption { tls ?? (port == 465 ? .implicit : .starttls) }

  /// Makes options to be filled in.
  public init() {}
}
