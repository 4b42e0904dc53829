import Bulletin

/// A publisher says what it misses, and looking sends nothing.
struct PublisherChecks {
  let publisher: any Publisher
  let log: FaultLog

  /// A world in which nothing is there.
  static let deadWorld = PublishingContext(
    folder: "", mailServer: nil, services: DeadServices())

  /// A set of one file, with values that attack.
  static let set = PublishedSet(
    purpose: .report, pipeline: "term", period: "2017..2023", language: .vi,
    title: HostileReport.element, text: "", html: "",
    files: [PublishedSet.File(name: "term.html", renderer: "html", bytes: [])],
    identity: "sample", parameters: ["pipeline": "term", "period": "2017..2023"])

  /// Looks and asks; nothing is delivered.
  func run() async {
    do { try await publisher.touch(in: Self.deadWorld) } catch {
      log.expectTold(error, "it tells what it misses")
    }
    do {
      let first = try publisher.destinations(of: Self.set)
      log.expect(
        try publisher.destinations(of: Self.set) == first, "naming destinations is pure",
        "the same set has other destinations the second time")
      log.expect(
        Set(first.map(\.key)).count == first.count, "destinations have keys of their own",
        "two destinations share a key")
    } catch {
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
