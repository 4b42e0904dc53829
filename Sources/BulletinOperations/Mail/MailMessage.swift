import Bulletin

/// A mail with a web page, its text and attachments (RFC 5322, RFC 2045–2047).
///
/// The same values give the same bytes: the boundaries come of the message's id.
struct MailMessage {
  /// A file that goes along.
  struct Attachment {
    var name: String
    var bytes: [UInt8]
  }

  /// The sender's address.
  var from: String
  /// The recipients that everybody sees.
  var to: [String]
  /// Those who get a copy that everybody sees.
  var cc: [String] = []
  /// The subject.
  var subject: String
  /// The moment of sending, in seconds since 1970-01-01T00:00:00Z.
  var date: Int
  /// The message's id, without angle brackets; the same for the same message.
  var id: String
  /// The language of the text.
  var language: LanguageCode
  /// What programs show that show no page.
  var text: String
  /// The page, if there is one.
  var html: String?
  /// The files.
  var attachments: [Attachment] = []

  /// The bytes as they travel, lines ending with CR LF, in ASCII throughout.
  var bytes: [UInt8] {
    var head = [
      "Date: \(Self.date(date))", "From: \(from)", "To: \(addresses(to))",
    ]
    if !cc.isEmpty { head.append("Cc: \(addresses(cc))") }
    head += [
      "Message-ID: <\(id)>", "Subject: \(HeaderText.encoded(subject))",
      "Content-Language: \(language.code)", "Auto-Submitted: auto-generated",
      "MIME-Version: 1.0",
    ]
    let content = attachments.isEmpty ? body : mixed
    return Array((head.joined(separator: "\r\n") + "\r\n" + content).utf8)
  }

  private var boundary: String { String(SHA256.hexadecimal(of: Array(id.utf8)).prefix(24)) }

  private var body: String {
    let plain = part("text/plain; charset=utf-8", Array(text.utf8), [])
    guard let html else { return plain }
    return multipart(
      "alternative", "alternative-\(boundary)",
      [plain, part("text/html; charset=utf-8", Array(html.utf8), [])])
  }

  private var mixed: String {
    multipart(
      "mixed", "mixed-\(boundary)",
      [body]
        + attachments.map { file in
          part(
            MediaType.of(file.name), file.bytes,
            ["Content-Disposition: attachment; \(HeaderText.fileName(file.name))"])
        })
  }

  private func part(_ type: String, _ bytes: [UInt8], _ further: [String]) -> String {
    (["Content-Type: \(type)", "Content-Transfer-Encoding: base64"] + further)
      .joined(separator: "\r\n") + "\r\n\r\n" + Base64.text(bytes)
  }

  private func multipart(_ kind: String, _ boundary: String, _ parts: [String]) -> String {
    "Content-Type: multipart/\(kind); boundary=\"\(boundary)\"\r\n\r\n"
      + parts.map { "--\(boundary)\r\n\($0)\r\n" }.joined() + "--\(boundary)--\r\n"
  }

  private func addresses(_ list: [String]) -> String { list.joined(separator: ",\r\n ") }

  private static func date(_ seconds: Int) -> String {
    let days = seconds >= 0 ? seconds / 86_400 : (seconds - 86_399) / 86_400
    let rest = seconds - days * 86_400
    let day = CalendarDay(number: Int32(clamping: days))
    let weekday = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"][day.weekday - 1]
    let month = [
      "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ][day.month - 1]
    let time = [rest / 3600, rest / 60 % 60, rest % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }
      .joined(separator: ":")
    return "\(weekday), \(day.day) \(month) \(day.year) \(time) +0000"
  }
}
