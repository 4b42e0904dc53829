import Bulletin

/// A publisher says what it misses, and looking sends nothing.
struct PublisherChecks {
  let publisher: any Publisher
  let log: FaultLog

  /// A world in which nothing is there.
  static let deadWorld = PublishingContext(
    folder: "", mailServer: nil, services: DeadServices())

  func run() async {
    do { try await publisher.touch(in: Self.deadWorld) } catch {
      log.expectTold(error, "it tells what it misses")
    }
  }
}

/// Services of which none answers.
private struct DeadServices: ServiceAccess {
  func connect(host: String, port: Int) throws {
    throw PublishingFault("nobody answers at \(host):\(port)")
  }

  func program(_ name: String) throws -> String {
    throw PublishingFault("there is no program '\(name)'")
  }

  func canWrite(into folder: String) throws {
    throw PublishingFault("nothing can be written into '\(folder)'")
  }
}
