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
  /// The sender.
  @Setting("The sender; the login if it is not said.", example: "bao-cao@example.org")
  public var from: String?

  /// Makes options to be filled in.
  public init() {}
}
