import Bulletin
import Foundation

#if canImport(FoundationNetworking)
  import FoundationNetworking
#endif

/// Reads permits from a service that answers with JSON: `{"permits": [{"holder", "ends"}]}`.
struct PermitsSource: DataSource {
  struct Options: ComponentOptions {
    @Setting("The address of the service.", example: "https://permits.example.org/v1/permits")
    var url: String
    @Setting("The token that the service wants.", example: "${env:PERMITS_TOKEN}")
    var token: Secret
  }

  static let name: ComponentName = "permits"
  static let summary = "Permits from a registry that answers over HTTP."

  private let url: URL
  private let token: Secret

  init(_ options: Options) throws {
    guard let url = URL(string: options.url), url.host != nil else {
      throw OptionFault(options.$url, "'\(options.url)' is no address")
    }
    self.url = url
    token = options.token
  }

  func tables(in context: RunContext) -> [SourceTable] {
    [SourceTable(url.absoluteString, columns: ["holder", "ends"])]
  }

  func scan(
    _ table: SourceTable, _ request: ScanRequest, in context: RunContext, into sink: BatchSink
  ) async throws -> ScanSummary {
    let bytes = try await answer()
    guard let permits = try? JSONDecoder().decode(Answer.self, from: bytes).permits else {
      throw InputFault.malformed(
        path: table.path, line: nil, reason: "the answer is no list of permits")
    }
    let rows = permits.enumerated().map { index, permit in
      (line: index + 1, cells: [permit.holder ?? "", permit.ends ?? ""])
    }
    try sink.write(rows, for: request)
    return ScanSummary(inputs: [InputDigest(path: table.path, of: Array(bytes))])
  }

  private struct Answer: Decodable {
    struct Permit: Decodable {
      var holder: String?
      var ends: String?
    }

    var permits: [Permit]
  }

  private func answer() async throws -> Data {
    var request = URLRequest(url: url, timeoutInterval: 20)
    request.setValue("Bearer \(token.reveal())", forHTTPHeaderField: "Authorization")
    let (data, response): (Data, URLResponse)
    do {
      (data, response) = try await URLSession.shared.data(for: request)
    } catch {
      try Task.checkCancellation()
      throw InputFault.unreadable(url.absoluteString, error.localizedDescription)
    }
    let status = (response as? HTTPURLResponse)?.statusCode ?? 0
    guard status == 200 else {
      throw InputFault.unreadable(url.absoluteString, "the service answers with status \(status)")
    }
    return data
  }
}
