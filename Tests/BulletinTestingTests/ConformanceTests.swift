import Bulletin
import BulletinTesting
import Testing

/// The kit finds what is wrong, and nothing else.
@Suite struct ConformanceTests {
  private static let log = "2025-05-30 18.5\n2025-05-31 64\n2025-06-01 31.5\n"

  private func findings<C: Component>(
    _ type: C.Type, options: String? = nil, files: [String: String] = [:]
  ) async -> Set<String> {
    Set(await conformance(of: type, options: options, files: files).map(\.requirement))
  }

  private func gauge<Flaw: Flawed.GaugeFlaw>(_ flaw: Flaw.Type) async -> Set<String> {
    await findings(
      Flawed.Gauge<Flaw>.self, options: "{path: gauge.log}", files: ["gauge.log": Self.log])
  }

  @Test func aGoodSourcePasses() async {
    #expect(await gauge(Flawed.None.self) == [])
    #expect(
      await conformance(of: Flawed.Gauge<Flawed.None>.self, files: ["gauge.log": Self.log]) == [])
  }

  @Test func flawsOfSourcesAreFound() async {
    #expect(await gauge(Flawed.IgnoresColumns.self) == ["it gives the columns asked for"])
    #expect(await gauge(Flawed.ForgetsDigest.self) == ["figures can be traced"])
    #expect(
      await gauge(Flawed.Random.self).isSuperset(of: ["two scans give the same rows"]))
    #expect(
      await gauge(Flawed.StopsAtBadRow.self) == ["a bad row is left out, and no other"])
    #expect(await gauge(Flawed.SwallowsCancellation.self) == ["it ends when it is cancelled"])
    #expect(
      await gauge(Flawed.ThrowsBareErrors.self)
        == ["a missing file is told", "damaged files are told"])
  }

  @Test func aSourceWithoutRowsProvesNothing() async {
    #expect(
      await findings(Flawed.Gauge<Flawed.None>.self, files: ["gauge.log": ""])
        .contains("its sample can be scanned"))
  }

  @Test func flawsOfOptionsAndMeasuresAreFound() async {
    #expect(
      await findings(Flawed.Metered.self)
        == ["it documents itself", "its examples can be read", "measuring is pure"])
    #expect(await findings(Flawed.Clocked.self) == ["making it is pure"])
  }

  @Test func aSecretInAMessageIsFound() async {
    #expect(await findings(Flawed.Talkative.self) == ["no secret is in any message"])
  }

  @Test func flawsOfReportsAreFound() async {
    #expect(
      await findings(Flawed.Careless.self)
        == [
          "the same report gives the same bytes", "file names are plain",
          "hostile text stays text", "its files have the name it is given",
        ])
    #expect(await findings(Flawed.Overreaching.self) == ["it names what it asked for"])
  }

  @Test func flawsOfRecordTypesAreFound() {
    #expect(
      Set(conformance(of: Flawed.records).map(\.requirement))
        == [
          "it documents itself", "a row has its place in time", "a header means one field",
          "a spelling means one code",
        ])
  }

  @Test func aFaultNamesTheComponentThePromiseAndWhatHappened() async throws {
    let fault = try #require(await conformance(of: Flawed.Clocked.self).first)
    #expect(
      fault.description
        == "metric 'clocked': making it is pure: two components of the same options differ: "
        + "does init read a clock or a random number?")
  }
}
