/// Where words of a report may lead: pages of the web, and mail.
public enum WebAddress {
  private static let schemes = ["https://", "http://", "mailto:"]
  private static let most = 2048
  /// Letters that no format takes for the end of an address; all others are written as `%41`.
  private static let letters = Set(
    ("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789" + "-._~:/?#[]@!$&*+,;=%").utf8
  )

  /// The address with every other letter escaped (RFC 3986); nil for one that leads elsewhere.
  public static func allowed(_ text: String) -> String? {
    let start = text.prefix(8).lowercased()
    guard let scheme = schemes.first(where: start.hasPrefix), text.utf8.count > scheme.utf8.count
    else { return nil }
    var address: [UInt8] = []
    for byte in text.utf8 {
      if letters.contains(byte) {
        address.append(byte)
      } else {
        let digits = String(byte, radix: 16, uppercase: true)
        address += Array("%\(digits.utf8.count == 1 ? "0" : "")\(digits)".utf8)
      }
    }
    return address.count > most ? nil : String(decoding: address, as: UTF8.self)
  }
}
