import Bulletin
import BulletinPrograms
import Foundation
import Testing

/// Plugins as people meet them: through the real program.
@Suite struct PluginCommandTests {
  private static let gauge = RealProgram.project.appending(
    path: "Tests/BulletinProgramsTests/Programs/gauge.py"
  ).path

  private static func configuration(
    plugins: String = "{command: [/usr/bin/python3, \(gauge)]}",
    source: String = "path: gauge.log, bad_rows: 50%", second: String = ""
  ) -> [String: String] {
    [
      "config.yaml": """
      version: 1
      languages: [en]
      plugins: [\(plugins)]
      sources:
        rain: {type: py-gauge, \(source), date: day, columns: {day: date, mm: decimal}}
        trips: {type: csv, path: trips.csv, date: day}
      metrics:
        mm: {type: sum, from: rain, of: mm}
        people: {type: sum, from: trips, of: people}
      pipelines:
        rain: {period: 2025, sections: [{figures: [mm]}], renderers: [text, py-lines]}
      \(second)
      """,
      "trips.csv": "day,people\n2025-05-01,8\n",
    ]
  }

  @Test func aProgramServesARunLikeACompiledComponent() throws {
    try RealProgram.within(Self.configuration()) { folder in
      let run = try RealProgram.run(["run", "--quiet"], in: folder)
      #expect(run.status == 0 && run.errors.isEmpty, "\(run.errors)")
      let lines = try String(
        contentsOf: folder.appending(path: "out/rain/2025/rain.lines"), encoding: .utf8)
      #expect(lines == "mm@2025 = 18.5\n")
      let listed = try RealProgram.run(["plugins", "list", "--quiet"], in: folder)
      #expect(listed.output.contains("py-gauge"))
      let described = try RealProgram.run(
        ["plugins", "describe", "py-gauge", "--format", "json", "--quiet"], in: folder)
      let json = try #require(JSONText.value(of: Array(described.output.utf8)))
      guard case .array(let all) = json, let first = all.first else {
        Issue.record("no description")
        return
      }
      #expect(first["version"] == "1.2.0" && first["plugin"] == "gauges")
      #expect(first["origin"] == .string("/usr/bin/python3 \(Self.gauge)"))
      let schema = try RealProgram.run(["schema", "--quiet"], in: folder)
      #expect(schema.output.contains("\"The gauge's log.\""))
    }
  }

  @Test func aProgramIsAskedWhatItIsOnlyOnce() throws {
    var files = Self.configuration(plugins: "{command: [./gauge]}")
    files["gauge"] = """
      #!/bin/sh
      echo started >> starts
      exec /usr/bin/python3 \(Self.gauge)
      """
    try RealProgram.within(files) { folder in
      let gauge = folder.appending(path: "gauge")
      try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: gauge.path)
      func starts() throws -> Int {
        try String(contentsOf: folder.appending(path: "starts"), encoding: .utf8)
          .split(separator: "\n").count
      }
      #expect(try RealProgram.run(["validate", "--quiet"], in: folder).status == 0)
      #expect(try RealProgram.run(["validate", "--quiet"], in: folder).status == 0)
      #expect(try starts() == 1)
      let handle = try FileHandle(forWritingTo: gauge)
      try handle.seekToEnd()
      try handle.write(contentsOf: Data("\n# changed\n".utf8))
      try handle.close()
      #expect(try RealProgram.run(["validate", "--quiet"], in: folder).status == 0)
      #expect(try starts() == 2)
    }
  }

  @Test func aMisspeltOptionOfAProgramIsToldWhereItStands() throws {
    let files = Self.configuration(source: "path: gauge.log, abvoe: 3")
    try RealProgram.within(files) { folder in
      let run = try RealProgram.run(["validate", "--quiet"], in: folder)
      #expect(run.status == 78)
      #expect(
        run.errors.contains(
          "config.yaml:5:43: error[B012]: unknown key 'abvoe' in source 'rain'"), "\(run.errors)")
      #expect(run.errors.contains("did you mean 'above'?"))
    }
  }

  @Test func aFailedProgramFailsItsOwnReportAlone() throws {
    let second = """
        trips: {period: 2025, sections: [{figures: [people]}], renderers: [text]}
      """
    let files = Self.configuration(source: "path: gauge.log, flaw: early", second: second)
    try RealProgram.within(files) { folder in
      let run = try RealProgram.run(["run", "--quiet"], in: folder)
      #expect(run.status == 3)
      #expect(
        run.errors.contains(
          "error[P004]: the program '/usr/bin/python3 \(Self.gauge)' ended before 'done' came"),
        "\(run.errors)")
      let out = folder.appending(path: "out").path
      #expect(try FileManager.default.contentsOfDirectory(atPath: out) == ["trips"])
      let alone = try RealProgram.run(["run", "rain", "--quiet"], in: folder)
      #expect(alone.status == 69)
      let measured = try RealProgram.run(["measure", "mm", "--quiet"], in: folder)
      #expect(measured.status == 69 && measured.output.isEmpty)
    }
  }

  @Test(arguments: [
    ("{command: [./no-such]}", Int32(69), "error[P001]: the program './no-such' cannot be started"),
    (
      "{command: [/usr/bin/python3, -c, \"print('hello')\"]}", 69,
      "error[P003]: the program '/usr/bin/python3 -c print('hello')' sends a line that is no JSON"
    ),
    (
      "{command: [/usr/bin/python3, x.py], env: [NO_SUCH_VARIABLE_7]}", 78,
      "the environment has no 'NO_SUCH_VARIABLE_7' for '/usr/bin/python3'"
    ),
    (
      "{path: ../Rainfall}", 78,
      "error[P008]: this program is not compiled with the plugins ../Rainfall"
    ),
  ])
  func aPluginThatIsNotToBeHadIsTold(plugin: String, status: Int32, message: String) throws {
    try RealProgram.within(Self.configuration(plugins: plugin)) { folder in
      let run = try RealProgram.run(["run", "--quiet"], in: folder)
      #expect(run.status == status)
      #expect(run.errors.contains(message), "\(run.errors)")
      #expect(!run.errors.contains("error[B020]"), "what follows from it is told too")
      if plugin.contains("path") {
        #expect(run.errors.contains("type: bulletin build --config config.yaml"))
      }
    }
  }

  @Test func aNewPluginHasItsFilesAndGoodNames() throws {
    try RealProgram.within([:]) { folder in
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      let core = RealProgram.project.path
      let made = try RealProgram.run(
        ["plugins", "new", "rain-gauge", "--core", core, "--kind", "renderer"], in: folder)
      #expect(made.status == 0, "\(made.errors)")
      let files = try FileManager.default.subpathsOfDirectory(
        atPath: folder.appending(path: "rain-gauge").path)
      for path in [
        "Package.swift", "README.md", "config.yaml", "Sources/RainGauge/RainGaugeLines.swift",
        "Tests/RainGaugeTests/RainGaugeTests.swift",
      ] { #expect(files.contains(path)) }
      let again = try RealProgram.run(
        ["plugins", "new", "rain-gauge", "--core", core], in: folder)
      #expect(again.status == 73)
      for name in ["9lives", "Bulletin", "rain/../gauge.x"] {
        #expect(
          try RealProgram.run(["plugins", "new", name, "--core", core], in: folder).status == 64)
      }
      let without = try RealProgram.run(
        ["plugins", "new", "Other", "--core", folder.path], in: folder)
      #expect(without.status == 64 && without.errors.contains("error[P012]"))
    }
  }
}
