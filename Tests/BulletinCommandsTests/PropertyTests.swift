import Bulletin
import BulletinConfig
import BulletinEngine
import BulletinRenderers
import Testing

@testable import BulletinCommands
@testable import BulletinFuzz

/// What validates runs; what does not validate never does.
@Suite struct PropertyTests {
  private static let seeds = Array(UInt64(1)...(Thoroughness.isFull ? 3000 : 60))

  @Test func whatIsMadeOfWhatThereIsValidatesAndRuns() async throws {
    for seed in Self.seeds {
      var generator = OfficeGenerator(seed: seed)
      let office = generator.office()
      let loaded = try office.load()
      let told = loaded.diagnostics.filter { $0.code != .notInBuild }.map(\.description)
      #expect(told == [], "seed \(seed)\n\(office.files["config.yaml"]!)")
      guard let plan = loaded.plan else { continue }
      let faults = await office.run(plan).map(\.description)
      #expect(faults == [], "seed \(seed)\n\(office.files["config.yaml"]!)")
    }
  }

  /// A mutant that validates may be refused for its data, which fit the columns as they were; that
  /// its configuration is wrong after all, a run never says.
  @Test func aMutantThatValidatesIsNeverRefusedForItsConfiguration() async throws {
    var valid = 0
    for seed in Self.seeds {
      var generator = OfficeGenerator(seed: seed)
      var office = generator.office()
      let tree = try #require(FuzzBase(office.files["config.yaml"]!).tree)
      var chance = SeededGenerator(seed: seed)
      office.files["config.yaml"] = NodeText.yaml(TreeMutator.mutate(tree, &chance))
      let loaded = try office.load()
      #expect((loaded.plan == nil) == loaded.diagnostics.contains { $0.severity == .error })
      guard let plan = loaded.plan else { continue }
      valid += 1
      let faults = await office.run(plan).filter { $0.code.rawValue.hasPrefix("B") }
      #expect(
        faults.map(\.description) == [], "seed \(seed)\n\(office.files["config.yaml"]!)")
    }
    #expect(valid > Self.seeds.count / 20)
  }

  @Test func aShortRunOfMutantsBreaksNothing() throws {
    let registry = try BuiltIns.registry()
    for seed in UInt64(1)...(Thoroughness.isFull ? 100_000 : 250) {
      let fault = FuzzCase(seed: seed, bases: FuzzBase.samples).run(registry).broken
      #expect(fault == nil, "seed \(seed)")
    }
  }
}

extension Office {
  /// Makes every report of a plan in memory, as `run` does, and returns what it is refused for.
  func run(_ plan: Plan) async -> [Diagnostic] {
    var faults: [Diagnostic] = []
    for pipeline in plan.pipelines {
      do { try await make(pipeline, plan) } catch {
        let fault = CommandFault(error)
        faults += fault.diagnostics.filter { $0.severity == .error && $0.code != .notInBuild }
      }
    }
    return faults
  }

  private func make(_ pipeline: PipelinePlan, _ plan: Plan) async throws {
    let today = CalendarDay(iso: "2024-03-11")!
    let sections =
      try pipeline.sections
      ?? DefaultSections(plan: plan, registry: BuiltIns.registry()).sections(stated: [])
    let queries =
      sections.flatMap(\.body.needs) + ReportOutliner.needs(of: pipeline.title)
    let gaps = plan.gaps(for: pipeline, asking: queries.flatMap(\.metrics))
    if let gap = gaps.first { throw gap }
    let period = try pipeline.period.resolve(
      today: today, calendar: pipeline.calendar, terms: plan.terms)
    let context = RunContext(
      today: today, calendar: pipeline.calendar, files: MemoryFiles(files), units: plan.units)
    let request = EngineRequest(
      sources: plan.sources, catalogue: plan.catalogue, queries: queries, period: period,
      terms: plan.terms)
    let result = try await Engine(request, in: context).run()
    _ = try OutputSet(
      pipeline: pipeline, period: period, plan: plan, sections: sections, result: result,
      languages: pipeline.languages, today: today
    ).made().files
  }
}
