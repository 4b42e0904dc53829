import Bulletin

/// A figure that two runs tell differently, and why.
public struct FigureChange: Sendable, Hashable {
  /// Why a figure moved.
  public enum Cause: String, Sendable, CaseIterable {
    /// Rows came in that were not there.
    case lateRows = "late rows"
    /// Rows, or what somebody stated, say something else.
    case correctedRows = "corrected rows"
    /// Rows are no longer there.
    case withdrawnRows = "withdrawn rows"
    /// The metric is defined otherwise.
    case changedDefinition = "changed definition"
    /// The configuration changed elsewhere: a filter of a source, a column, a rate.
    case changedConfiguration = "changed configuration"
    /// Another version of the program.
    case changedVersion = "changed version"
    /// The figure was not asked before.
    case added = "added"
    /// The figure is no longer asked.
    case removed = "removed"
  }

  /// The figure's id.
  public var id: String
  /// What reports call it.
  public var label: RecordedText
  /// What it was; nil for a figure that was not there.
  public var old: RecordedText?
  /// What it is; nil for a figure that is no longer there.
  public var new: RecordedText?
  /// Why.
  public var cause: Cause

  /// What it was, as a report prints it; a dash for what was not there.
  public func old(in language: LanguageCode) -> String { old?.text(in: language) ?? "–" }

  /// What it is, as a report prints it; a dash for what is no longer there.
  public func new(in language: LanguageCode) -> String { new?.text(in: language) ?? "–" }

  /// The changes from one run to another: figures that moved in the order of the new run, then
  /// those that came, then those that went.
  public static func between(
    _ old: RunRecord, _ oldFigures: [RecordedFigure], _ new: RunRecord,
    _ newFigures: [RecordedFigure]
  ) -> [FigureChange] {
    let before = Dictionary(oldFigures.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let after = Set(newFigures.map(\.id))
    var (moved, added): ([FigureChange], [FigureChange]) = ([], [])
    for figure in newFigures {
      guard let earlier = before[figure.id] else {
        added.append(FigureChange(figure, from: nil, .added))
        continue
      }
      guard earlier.value != figure.value else { continue }
      moved.append(FigureChange(figure, from: earlier, cause(earlier, figure, old, new)))
    }
    let removed = oldFigures.filter { !after.contains($0.id) }.map {
      FigureChange(id: $0.id, label: $0.label, old: $0.text, new: nil, cause: .removed)
    }
    return moved + added + removed
  }

  private static func cause(
    _ old: RecordedFigure, _ new: RecordedFigure, _ oldRun: RunRecord, _ newRun: RunRecord
  ) -> Cause {
    if old.definition != new.definition { return .changedDefinition }
    if old.inputs == new.inputs {
      return oldRun.plan != newRun.plan ? .changedConfiguration : .changedVersion
    }
    // Of rows only their number is kept: as many rows as before say something else; more rows, of
    // which more went into the figure, came late.
    if new.read > old.read, new.used > old.used { return .lateRows }
    if new.read < old.read, new.used < old.used { return .withdrawnRows }
    return .correctedRows
  }
}

extension FigureChange {
  fileprivate init(_ figure: RecordedFigure, from earlier: RecordedFigure?, _ cause: Cause) {
    self.init(
      id: figure.id, label: figure.label, old: earlier?.text, new: figure.text, cause: cause)
  }
}
