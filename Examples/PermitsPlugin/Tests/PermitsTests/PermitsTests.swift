import Bulletin
import BulletinTesting
import Testing

@testable import Permits

/// The metric and the section keep what they promise; the source is tried with a server, by running
/// the configuration.
@Test func everyPromiseIsKept() async {
  #expect(await conformance(of: EndingPermits.self) == [])
  #expect(await conformance(of: PermitsOverview.self) == [])
}
