import Bulletin
import BulletinConfig

/// The folders that the sets of a pipeline are put into.
struct ReportFolders {
  /// A folder with the languages whose files it takes.
  struct Folder: Sendable {
    var path: String
    var languages: [LanguageCode]
  }

  let pipeline: PipelinePlan
  let period: Period
  /// The folder, its braces not yet filled.
  let template: String

  /// The folders of one value's report.
  func folders(_ value: ReportValue) -> [Folder] {
    let folder = filled(value)
    guard template.contains("{language}") else {
      return [Folder(path: folder, languages: pipeline.languages)]
    }
    return pipeline.languages.map {
      Folder(path: folder.replacing("{language}", with: $0.code), languages: [$0])
    }
  }

  /// The two reports that would share a folder, if any would.
  func collision(among values: [ReportValue]) -> Diagnostic? {
    var taken: [String: ReportValue] = [:]
    for value in values {
      for folder in folders(value) {
        if let other = taken.updateValue(value, forKey: folder.path) {
          return Diagnostic(
            .foldersCollide,
            "the reports for \(other.label ?? "") and \(value.label ?? "") would stand in one folder, '\(folder.path)'",
            at: pipeline.place, hint: "spell one of them differently")
        }
      }
    }
    return nil
  }

  private func filled(_ value: ReportValue) -> String {
    var folder = template.replacing("{pipeline}", with: PathText.safe(pipeline.key))
      .replacing("{period}", with: PathText.safe(period.description))
    for (name, values) in pipeline.parameters {
      let text = value.entries.first { $0.name == name }.map { PathText.safe($0.value) } ?? "_"
      if template.contains("{\(name)}") {
        folder = folder.replacing("{\(name)}", with: text)
      } else if values.maySeveral, !value.entries.isEmpty {
        folder += "/\(text)"
      }
    }
    return folder
  }
}

extension ForValues {
  /// The values in words of a plan.
  var outlined: String {
    switch self {
    case .listed(let values): values.map(\.text).joined(separator: ", ")
    case .all: "all that are found"
    case .source(let key): "each row of \(key.text)"
    }
  }
}
