import Bulletin
import Foundation
import Testing

@testable import BulletinOperations

@Suite struct WebhookDeliveryTests {
  private func deliver(_ sink: Sink, attach: [String] = []) async throws -> Receipt {
    var options = WebhookPublisher.Options()
    options.url = Secret("http://127.0.0.1:\(sink.port)/hook?token=s3cr3t")
    options.headers = ["Authorization": Secret("Bearer t0ken")]
    options.attach = attach.map {
      SourceText($0, at: Place(file: "config.yaml", line: 1, column: 1))
    }
    let webhook = try WebhookPublisher(options)
    let destination = try #require(try webhook.destinations(of: PublishingSamples.set).first)
    #expect(!"\(destination)".contains("s3cr3t"))
    return try await webhook.deliver(
      PublishingSamples.set, to: destination, in: PublishingSamples.context(nil, timeout: 5))
  }

  @Test func theAddressIsToldWhatThereIs() async throws {
    let sink = try Sink("web-sink.py", ["204"])
    #expect(try await deliver(sink).answer == "HTTP 204")
    let request = try #require(try sink.taken(".request").first)
    #expect(request.contains("Authorization: Bearer t0ken"))
    #expect(request.contains("Idempotency-Key: "))
    #expect(request.contains(#""pipeline":"monthly""#))
    #expect(request.contains(#""title":"Báo cáo tháng 10 năm 2026""#))
  }

  @Test func filesGoAlongInAForm() async throws {
    let sink = try Sink("web-sink.py", ["200"])
    _ = try await deliver(sink, attach: ["html"])
    let request = try #require(try sink.taken(".request").first)
    #expect(request.contains("multipart/form-data"))
    #expect(request.contains(#"name="file"; filename="vi/báo cáo.html""#))
    #expect(!request.contains("monthly.docx\"\r\n"))
  }

  @Test(
    "The status tells what is known",
    arguments: [
      ("500", DeliveryFault.Outcome.passing), ("429", .passing), ("404", .refused),
      ("302", .refused), ("0", .unknown),
    ])
  func statuses(status: String, expected: DeliveryFault.Outcome) async throws {
    let sink = try Sink("web-sink.py", [status])
    let fault = await #expect(throws: DeliveryFault.self) { try await deliver(sink) }
    #expect(fault?.outcome == expected)
    #expect(fault?.description.contains("s3cr3t") == false)
    #expect(try sink.taken(".request").count == 1)
  }
}
