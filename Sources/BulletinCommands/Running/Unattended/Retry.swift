import Bulletin

/// Asks again for what did not answer, with waits that grow and vary.
struct Retry {
  /// How often it is asked again.
  let attempts: Int
  let session: Session

  /// Performs a body, again after faults that may pass: a source or service that does not answer
  /// (69). Faults of the configuration and of data stay what they are.
  func perform<Result>(_ body: () async throws -> Result) async throws -> Result {
    var attempt = 0
    while true {
      do { return try await body() } catch {
        let fault = CommandFault(error)
        guard attempt < attempts, fault.mayPass else { throw fault }
        attempt += 1
        // 1, 4, 16 … seconds, up to a minute, each between half and one and a half of it: many
        // machines that lost one server should not all come back at once.
        let seconds = min(60, Double(1 << (2 * (attempt - 1)))) * Double.random(in: 0.5..<1.5)
        session.log.warning(
          "attempt \(attempt) failed, next in \(Int(seconds.rounded(.up))) s: \(fault.firstMessage)"
        )
        try await Task.sleep(for: .seconds(seconds))
      }
    }
  }
}
