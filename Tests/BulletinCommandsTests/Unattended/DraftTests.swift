import Foundation
import Testing

/// A draft says so on its pages, and is never taken for what is sent.
@Suite struct DraftTests {
  private static let configuration = """
    version: 1
    languages: [vi, en]
    sources: {trips: {type: csv, path: t.csv, records: laos.delegation}}
    pipelines:
      p:
        period: 2023
        renderers: [text, html, markdown, json]
        publish: [{type: folder, path: sent}]
    """

  @Test func everyFormatSaysSo() throws {
    try ProgramOffice.within(Self.configuration, ["t.csv": OnceTests.data]) { office in
      let run = try office.run("run", "--draft")
      #expect(run.status == 0 && run.errors.isEmpty, "\(run.errors)")
      for (language, words) in [("vi", "DỰ THẢO"), ("en", "DRAFT")] {
        for ending in ["txt", "html", "md"] {
          let text = try office.text("out/p/2023/\(language)/p.\(ending)")
          #expect(text.contains(words), "\(language) \(ending)")
        }
        #expect(try office.text("out/p/2023/\(language)/p.json").contains(#""draft": true"#))
      }
      let id = try Self.newest(office)
      #expect(try office.run("verify", id).status == 0)
    }
  }

  @Test func aDraftIsNeverSent() throws {
    try ProgramOffice.within(Self.configuration, ["t.csv": OnceTests.data]) { office in
      let both = try office.run("run", "--draft", "--publish")
      #expect(both.status == 64 && both.errors.contains("a draft is never sent"))
      try office.run("run", "--draft")
      let named = try office.run("publish", try Self.newest(office))
      #expect(named.status != 0 && named.errors.contains("made a draft"), "\(named.errors)")
      #expect(try office.run("publish").status == 0)
      #expect(!FileManager.default.fileExists(atPath: office.url("sent").path()))
    }
  }

  @Test func theReportIsMadeAfterItsDraft() throws {
    try ProgramOffice.within(Self.configuration, ["t.csv": OnceTests.data]) { office in
      try office.run("run", "--draft")
      let run = try office.run("run", "--publish")
      #expect(run.status == 0, "\(run.errors)")
      #expect(try office.runs() == ["good 0", "good 0"])
      #expect(!(try office.text("out/p/2023/vi/p.txt")).contains("DỰ THẢO"))
      #expect(!(try office.text("sent/vi/p.txt")).contains("DỰ THẢO"))
    }
  }

  private static func newest(_ office: ProgramOffice) throws -> String {
    let outcome = try office.run("runs", "list", "--format", "json")
    let all = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [[String: Any]]
    return try #require(all?.first?["id"] as? String)
  }
}
