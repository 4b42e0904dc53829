import Bulletin
import Foundation
import Testing

@testable import BulletinOperations

@Suite struct EmailDeliveryTests {
  private static let set = PublishingSamples.set

  private func deliver(
    _ sink: Sink, _ addresses: String = "ops@example.org",
    tls: MailServerOptions.Encryption = .none, timeout: Int = 10,
    change: (inout MailServerOptions) -> Void = { _ in }
  ) async throws -> [Result<Receipt, DeliveryFault>] {
    var server = try PublishingSamples.server(sink, tls: tls)
    change(&server)
    let context = PublishingSamples.context(server, timeout: timeout)
    let email = try PublishingSamples.email(addresses)
    var results: [Result<Receipt, DeliveryFault>] = []
    for destination in try email.destinations(of: Self.set) {
      do {
        results.append(.success(try await email.deliver(Self.set, to: destination, in: context)))
      } catch let fault as DeliveryFault {
        results.append(.failure(fault))
      }
    }
    return results
  }

  private func outcome(_ result: Result<Receipt, DeliveryFault>?) -> DeliveryFault.Outcome? {
    guard case .failure(let fault) = result else { return nil }
    return fault.outcome
  }

  @Test func eachRecipientGetsTheSameMessageOnce() async throws {
    let sink = try Sink("mail-sink.py", [])
    let results = try await deliver(sink, "ops@example.org {email} ops@example.org")
    #expect(results.count == 2)
    #expect(results.allSatisfy { (try? $0.get()) != nil })
    let taken = try sink.taken(".eml").map { $0.split(separator: "\n", maxSplits: 2) }
    #expect(taken.map { $0[0] } == ["bao-cao@example.org", "bao-cao@example.org"])
    #expect(Set(taken.map { $0[1] }) == ["ops@example.org", "son-la@example.org"])
    #expect(taken[0][2] == taken[1][2])
  }

  @Test func oneRefusedRecipientDoesNotStopTheNext() async throws {
    let sink = try Sink("mail-sink.py", ["refuse=no@example.org", "defer=later@example.org"])
    let results = try await deliver(sink, "no@example.org later@example.org ops@example.org")
    #expect(results.map(outcome) == [.refused, .passing, nil])
    #expect(try sink.taken(".eml").count == 1)
  }

  @Test(
    "What is known when a connection breaks depends on when",
    arguments: [
      (["drop-before-data"], DeliveryFault.Outcome.passing, 0),
      (["drop-after-data"], .unknown, 1), (["hang-after-data"], .unknown, 1),
    ])
  func broken(behaviours: [String], expected: DeliveryFault.Outcome, taken: Int) async throws {
    let sink = try Sink("mail-sink.py", behaviours)
    let results = try await deliver(sink, timeout: 2)
    #expect(results.map(outcome) == [expected])
    #expect(try sink.taken(".eml").count == taken)
  }

  @Test func aLoginTravelsOverAnEncryptedConnectionAlone() async throws {
    let sink = try Sink("mail-sink.py", ["starttls", "login"]) { folder in
      let openssl = Process()
      openssl.executableURL = URL(filePath: "/usr/bin/env")
      openssl.arguments =
        "openssl req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=localhost -addext".split(
          separator: " "
        ).map(String.init) + [
          "subjectAltName=DNS:localhost", "-keyout", folder.appending(path: "key.pem").path(),
          "-out", folder.appending(path: "cert.pem").path(),
        ]
      openssl.standardError = FileHandle.nullDevice
      try openssl.run()
      openssl.waitUntilExit()
    }
    let certificate = sink.folder.appending(path: "cert.pem").path()
    let good = try await deliver(sink, tls: .starttls) { server in
      (server.user, server.password) = ("aid", Secret("s3cr3t"))
      server.caFile = certificate
    }
    #expect(good.map(outcome) == [nil])
    let wrong = try await deliver(sink, tls: .starttls) { server in
      (server.user, server.password) = ("aid", Secret("hunter2"))
      server.caFile = certificate
    }
    #expect(wrong.map(outcome) == [.refused])
    #expect(!"\(wrong)".contains("hunter2"))
    let stranger = try await deliver(sink, tls: .starttls) { server in
      (server.user, server.password) = ("aid", Secret("s3cr3t"))
    }
    #expect(stranger.map(outcome) == [.refused])
    #expect(try sink.taken(".eml").count == 1)
  }

  @Test func aServerWithoutEncryptionGetsNothingWhereItIsDemanded() async throws {
    let sink = try Sink("mail-sink.py", [])
    #expect(try await deliver(sink, tls: .starttls).map(outcome) == [.refused])
    #expect(try sink.taken(".eml").isEmpty)
  }

  @Test func nobodyListeningMayBeTriedAgain() async throws {
    let sink = try Sink("mail-sink.py", [])
    let results = try await deliver(sink) { $0.port = 1 }
    #expect(results.map(outcome) == [.passing])
  }

  @Test(
    "A point at the start of a line is doubled",
    arguments: [
      ("a\r\n", "a\r\n"), (".\r\n", "..\r\n"), ("a\r\n.b\r\n..c", "a\r\n..b\r\n...c\r\n"), ("", ""),
    ])
  func stuffing(text: String, expected: String) {
    let stuffed = SMTPSession.stuffed(Array(text.utf8))
    #expect(String(decoding: stuffed, as: UTF8.self) == expected)
  }

  @Test(
    "Replies of several lines, in pieces, and what is none",
    arguments: [
      (["250 ok\r\n"], SMTPReply(code: 250, text: "ok")),
      (["250-a\r\n25", "0-b\r\n250 c\r", "\n"], SMTPReply(code: 250, text: "a b c")),
      (["550\r\n"], SMTPReply(code: 550, text: "")), (["250-a\r\n"], nil), (["hello\r\n"], nil),
    ])
  func replies(chunks: [String], expected: SMTPReply?) {
    var reader = SMTPReplyReader()
    for chunk in chunks { _ = reader.take(Array(chunk.utf8)) }
    #expect(reader.reply == expected)
  }
}
