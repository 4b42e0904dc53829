import Bulletin
import BulletinOperations
import Testing

/// Which figures moved between two runs, and why.
@Suite struct FigureChangeTests {
  private static func run(plan: String = "p", versions: String = "1") -> RunRecord {
    RunRecord(
      id: "r", pipeline: "p", period: "2023", plan: plan, versions: versions, asOf: "2026-01-01",
      started: Moment(seconds: 0))
  }

  private static func figure(
    _ id: String = "m@2023", value: String = "1", definition: String = "d", read: Int = 10,
    used: Int = 5, inputs: String = "i"
  ) -> RecordedFigure {
    RecordedFigure(
      id: id, label: RecordedText([.en: id]), value: value, text: RecordedText([.en: value]),
      definition: definition, read: read, used: used, inputs: inputs)
  }

  @Test(arguments: [
    (figure(value: "2", read: 12, used: 6, inputs: "j"), run(), FigureChange.Cause.lateRows),
    (figure(value: "2", inputs: "j"), run(), .correctedRows),
    // More rows came, none of them into this figure: a row in it was corrected.
    (figure(value: "2", read: 12, inputs: "j"), run(), .correctedRows),
    (figure(value: "2", used: 6, inputs: "j"), run(), .correctedRows),
    (figure(value: "2", read: 9, used: 4, inputs: "j"), run(), .withdrawnRows),
    (figure(value: "2", definition: "e", inputs: "j"), run(), .changedDefinition),
    (figure(value: "2"), run(plan: "q"), .changedConfiguration),
    (figure(value: "2"), run(versions: "2"), .changedVersion),
  ])
  func theCauseIsTold(now: RecordedFigure, run: RunRecord, cause: FigureChange.Cause) {
    let changes = FigureChange.between(Self.run(), [Self.figure()], run, [now])
    #expect(changes.map(\.cause) == [cause])
    #expect(changes[0].old(in: .vi) == "1" && changes[0].new(in: .vi) == "2")
  }

  @Test func onlyWhatMovedIsNamedThenWhatCameAndWent() {
    let changes = FigureChange.between(
      Self.run(), [Self.figure("same"), Self.figure("moved"), Self.figure("gone")],
      Self.run(plan: "q"),
      [Self.figure("new"), Self.figure("same", inputs: "j"), Self.figure("moved", value: "2")])
    #expect(changes.map(\.id) == ["moved", "new", "gone"])
    #expect(changes.map(\.cause) == [.changedConfiguration, .added, .removed])
  }
}
