import Bulletin
import Foundation

@testable import BulletinOperations

enum PublishingSamples {
  static let set = PublishedSet(
    purpose: .report, pipeline: "monthly", period: "2026-10", language: .vi,
    title: "Báo cáo tháng 10 năm 2026", text: "Đã cử 171 đoàn.\n.\n..hai chấm\n",
    html: "<p>Đã cử 171 đoàn.</p>",
    files: [
      PublishedSet.File(name: "monthly.docx", renderer: "docx", bytes: Array("PK".utf8)),
      PublishedSet.File(name: "vi/báo cáo.html", renderer: "html", bytes: Array("<p>".utf8)),
      PublishedSet.File(name: "provenance.json", bytes: Array("{}".utf8)),
    ], folder: "/srv/out/monthly", identity: String(repeating: "ab", count: 32),
    parameters: ["email": "son-la@example.org", "province": "Sơn La"])

  static func context(_ server: MailServerOptions?, timeout: Int = 10) -> PublishingContext {
    PublishingContext(
      folder: "", mailServer: server, services: MachineServices(), now: 1_795_646_284,
      timeout: timeout)
  }

  static func mailServer() throws -> MailServerOptions {
    var options = MailServerOptions()
    options.host = "localhost"
    options.from = "bao-cao@example.org"
    return options
  }

  static func server(_ sink: Sink, tls: MailServerOptions.Encryption) throws
    -> MailServerOptions
  {
    var options = try mailServer()
    options.port = sink.port
    options.tls = tls
    return options
  }

  static func email(_ text: String) throws -> EmailPublisher {
    var options = EmailPublisher.Options()
    options.to = text.split(separator: " ").map {
      SourceText(String($0), at: Place(file: "config.yaml", line: 1, column: 1))
    }
    options.attach = [SourceText("docx", at: Place(file: "config.yaml", line: 1, column: 1))]
    return try EmailPublisher(options)
  }
}
