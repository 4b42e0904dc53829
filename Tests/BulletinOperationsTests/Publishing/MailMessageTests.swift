import Bulletin
import Foundation
import Testing

@testable import BulletinOperations

@Suite struct MailMessageTests {
  @Test(
    "A header holds any text on its own lines",
    arguments: [
      ("Monthly report", "Monthly report"),
      ("Báo cáo", "=?UTF-8?B?QsOhbyBjw6Fv?="),
      ("a\r\nBcc: thief@example.org", "a  Bcc: thief@example.org"),
      ("a =?UTF-8?B?eA==?=", "=?UTF-8?B?YSA9P1VURi04P0I/ZUE9PT89?="),
    ])
  func headers(text: String, expected: String) {
    #expect(HeaderText.encoded(text) == expected)
  }

  @Test func aLongSubjectIsFoldedAtWholeLetters() throws {
    let subject = String(repeating: "Tổng kết công tác đối ngoại nhân dân ", count: 6)
    let lines = HeaderText.encoded(subject).components(separatedBy: "\r\n ")
    #expect(lines.count > 3)
    #expect(lines.allSatisfy { $0.utf8.count <= 75 })
    let decoded = lines.compactMap { line -> String? in
      let inner = line.dropFirst("=?UTF-8?B?".count).dropLast(2)
      return Data(base64Encoded: String(inner)).flatMap { String(data: $0, encoding: .utf8) }
    }
    #expect(decoded.joined() == subject)
  }

  @Test(
    "Base64 of RFC 4648",
    arguments: [
      ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="),
      ("fooba", "Zm9vYmE="), ("foobar", "Zm9vYmFy"),
    ])
  func base64(text: String, expected: String) {
    #expect(Base64.text(Array(text.utf8), lineLength: nil) == expected)
  }

  @Test func base64AgreesWithFoundation() {
    for count in 0..<400 {
      let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 31 &+ count) }
      let options: Data.Base64EncodingOptions = [
        .lineLength76Characters, .endLineWithCarriageReturn, .endLineWithLineFeed,
      ]
      let expected = Data(bytes).base64EncodedString(options: options)
      #expect(Base64.text(bytes) == expected + (count == 0 ? "" : "\r\n"))
    }
  }

  @Test(
    "A file keeps its name, and cannot end the header",
    arguments: [
      ("a.docx", "filename=\"a.docx\""),
      ("báo\".docx", "filename=\"b_o_.docx\";\r\n filename*=UTF-8''b%C3%A1o%22.docx"),
      ("a\r\nX: y", "filename=\"a  X: y\""),
    ])
  func fileNames(name: String, expected: String) {
    #expect(HeaderText.fileName(name) == expected)
  }

  @Test func pythonReadsTheMailAsItIsMeant() throws {
    let context = PublishingSamples.context(try PublishingSamples.mailServer())
    let email = try PublishingSamples.email("{email} ops@example.org")
    var set = PublishingSamples.set
    set.purpose = .replacement
    let bytes = try email.message(set, in: context).bytes
    #expect(bytes == (try email.message(set, in: context).bytes))
    #expect(bytes.allSatisfy { $0 < 0x80 })
    let read = try Script.output(
      """
      import email, email.policy, sys
      m = email.message_from_bytes(sys.stdin.buffer.read(), policy=email.policy.default)
      print(m['subject']); print(m['to']); print(m['date']); print(m.get_content_type())
      body = m.get_body(('plain',)); print(repr(body.get_content()))
      print(m.get_body(('html',)).get_content().strip())
      print([(a.get_filename(), a.get_content_type()) for a in m.iter_attachments()])
      print(m.defects)
      """, input: bytes)
    #expect(
      read == """
        Thay thế: Báo cáo tháng 10 năm 2026
        son-la@example.org, ops@example.org
        Wed, 25 Nov 2026 22:38:04 +0000
        multipart/mixed
        'Đã cử 171 đoàn.\\n.\\n..hai chấm\\n'
        <p>Đã cử 171 đoàn.</p>
        [('monthly.docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document')]
        []

        """)
  }

  @Test func aMessageWithoutASenderIsNotSent() throws {
    var server = try PublishingSamples.mailServer()
    server.from = nil
    let email = try PublishingSamples.email("ops@example.org")
    #expect(throws: DeliveryFault.self) {
      try email.message(PublishingSamples.set, in: PublishingSamples.context(server))
    }
  }

  @Test func anAddressThatIsNoneAfterFillingIsRefused() throws {
    let email = try PublishingSamples.email("{email}")
    var set = PublishingSamples.set
    set.parameters["email"] = "a@example.org, b@example.org"
    #expect(throws: PublishingFault.self) { try email.destinations(of: set) }
    set.parameters = [:]
    #expect(throws: PublishingFault.self) { try email.destinations(of: set) }
  }
}
