import Bulletin
import BulletinTesting
import Testing

@testable import Rainfall

/// Everything that the plugin brings keeps what its kind promises.
@Test func everyPromiseIsKept() async {
  let gauge = ConformanceSample(
    of: "rain-gauge", options: "{path: gauge.log}",
    files: ["gauge.log": "2025-05-30 18.5\n2025-05-31 64\n"])
  #expect(await conformance(of: Rainfall.self, samples: [gauge]) == [])
}
