import Foundation
import Testing

/// A set is sent where it is asked for, to each destination once, and a failure is told.
@Suite struct PublishTests {
  /// A program that notes each set it is given, and fails while a file `broken` is there.
  private static let post = """
    #!/bin/sh
    cat > summary.json
    if [ -e broken ]; then echo "out of order"; exit 1; fi
    ls "$1" >> sent.txt
    """

  private static func configuration(_ more: String = "") -> String {
    """
    version: 1
    languages: [en]
    sources: {trips: {type: csv, path: t.csv, records: laos.delegation}}
    pipelines:
      p:
        title: "Trips of {{period}}"
        period: 2023
        renderers: [text, json]
        publish: [{type: command, command: [./post]}, {type: folder, path: shared, attach: [text]}]
        alert: [{type: command, command: [./alarm], when: [failed, recovered, held]}]
        \(more)
    """
  }

  private static func within(_ more: String = "", _ body: (ProgramOffice) throws -> Void) throws {
    let alarm = "#!/bin/sh\ncat >> alarms.txt\necho >> alarms.txt\n"
    let files = ["t.csv": OnceTests.data, "post": post, "alarm": alarm]
    try ProgramOffice.within(configuration(more), files) { office in
      for name in ["post", "alarm"] {
        try FileManager.default.setAttributes(
          [.posixPermissions: 0o755], ofItemAtPath: office.url(name).path())
      }
      try body(office)
    }
  }

  private static func alarms(_ office: ProgramOffice) throws -> [String] {
    let text = (try? office.text("alarms.txt")) ?? ""
    return try text.split(separator: "\n").map { line in
      let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as! [String: Any]
      return object["outcome"] as! String
    }
  }

  @Test func nothingIsSentUnlessItIsAskedFor() throws {
    try Self.within { office in
      let run = try office.run("run")
      #expect(run.status == 0)
      #expect(!office.has("sent.txt"))
      #expect(!office.has("shared"))
    }
  }

  @Test func aSetIsSentOnceToEach() throws {
    try Self.within { office in
      let first = try office.run("run", "--publish")
      #expect(first.status == 0 && first.errors.isEmpty, "\(first.errors)")
      #expect(try office.text("sent.txt") == "p.json\np.txt\nprovenance.json\n")
      #expect(try office.contents("shared").keys.sorted() == ["p.txt", "provenance.json"])
      #expect(try office.text("summary.json").contains(#""title":"Trips of 2023""#))
      #expect(try office.run("run", "--publish").status == 0)
      #expect(try office.run("publish").status == 0)
      #expect(try office.run("run", "--publish", "--force").status == 0)
      #expect(try office.text("sent.txt") == "p.json\np.txt\nprovenance.json\n")
      #expect(try Self.alarms(office).isEmpty)
    }
  }

  @Test func whatFailsIsToldAndSentLaterWithoutTheRest() throws {
    try Self.within { office in
      try office.write("broken", "")
      let failed = try office.run("run", "--publish")
      #expect(failed.status == 3 && failed.errors.contains("R080"))
      #expect(failed.errors.contains("out of order"))
      #expect(try office.contents("shared").count == 2)
      #expect(try Self.alarms(office) == ["failed"])
      try FileManager.default.removeItem(at: office.url("broken"))
      #expect(try office.run("publish").status == 0)
      #expect(try office.text("sent.txt") == "p.json\np.txt\nprovenance.json\n")
    }
  }

  @Test func aHeldSetIsSentOnlyWhereItsRunIsNamed() throws {
    try Self.within("checks: [{expect: laos.people_out > 100, otherwise: hold}]") { office in
      #expect(try office.run("run", "--publish").status == 65)
      #expect(try office.run("publish").status == 0)
      #expect(!office.has("sent.txt"))
      #expect(try Self.alarms(office) == ["held"])
      let list = try office.run("runs", "list", "--format", "json")
      let runs = try JSONSerialization.jsonObject(with: Data(list.output.utf8))
      let id = (runs as! [[String: Any]]).first?["id"] ?? (runs as! [[String: Any]])[0]["run"]!
      #expect(try office.run("publish", id as! String).status == 0)
      #expect(try office.text("sent.txt").contains("p.txt"))
    }
  }

  @Test func changedFiguresReplaceWhatWasSent() throws {
    try Self.within { office in
      try office.run("run", "--publish")
      try office.write("t.csv", OnceTests.data + "1/4/2023;Đi;Hủa Phăn;7\n")
      let second = try office.run("run", "--publish")
      #expect(second.status == 0 && second.errors.contains("R059"))
      #expect(try office.text("summary.json").contains(#""purpose":"replacement""#))
    }
  }

  @Test func aFailedRunIsToldOnceAndSoIsTheRecovery() throws {
    try Self.within { office in
      try FileManager.default.removeItem(at: office.url("t.csv"))
      #expect(try office.run("run", "--publish").status == 66)
      #expect(try office.run("run").status == 66)
      #expect(try Self.alarms(office) == ["failed"])
      try office.write("t.csv", OnceTests.data)
      #expect(try office.run("run", "--publish").status == 0)
      #expect(try Self.alarms(office) == ["failed", "recovered"])
    }
  }
}

extension ProgramOffice {
  /// Whether there is a file or folder.
  fileprivate func has(_ name: String) -> Bool {
    FileManager.default.fileExists(atPath: url(name).path(percentEncoded: false))
  }
}
