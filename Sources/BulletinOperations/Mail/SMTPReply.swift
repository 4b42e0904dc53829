import Bulletin

/// What a mail server answers: a code, and words on one line.
struct SMTPReply: Equatable {
  var code: Int
  var text: String
}

/// Puts a reply together from the bytes that come (RFC 5321, 4.2).
struct SMTPReplyReader {
  private var bytes: [UInt8] = []
  private var lines: [String] = []
  /// The reply, once its last line is there.
  private(set) var reply: SMTPReply?

  /// Takes more bytes.
  ///
  /// - Returns: False for what is no reply.
  mutating func take(_ chunk: some Sequence<UInt8>) -> Bool {
    bytes += chunk
    guard bytes.count <= 1 << 16 else { return false }
    while let end = bytes.firstIndex(of: 0x0A) {
      let line = Array(bytes[..<end])
      bytes.removeFirst(end + 1)
      guard line.count >= 3, line.prefix(3).allSatisfy({ (0x30...0x39).contains($0) }),
        let code = Int(String(decoding: line.prefix(3), as: UTF8.self))
      else { return false }
      let mark = line.count > 3 ? line[3] : 0x20
      let text = String(decoding: line.dropFirst(4), as: UTF8.self)
      lines.append(HeaderText.oneLine(text).trimmedBlanks)
      if mark != UInt8(ascii: "-") {
        let words = lines.filter { !$0.isEmpty }.joined(separator: " ")
        reply = SMTPReply(code: code, text: String(words.prefix(300)))
        return true
      }
    }
    return true
  }
}

extension String {
  fileprivate var trimmedBlanks: String {
    var text = self[...]
    while text.last == " " { text.removeLast() }
    while text.first == " " { text.removeFirst() }
    return String(text)
  }
}
