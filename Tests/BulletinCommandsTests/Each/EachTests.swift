import Foundation
import Testing

/// `for` makes a set of files for each value, in one run; one that fails stops no other.
@Suite struct EachTests {
  private static let data = """
    day,province,sector,value
    2024-01-02,Sơn La,health,100
    2024-01-03,Sơn La,school,x
    2024-01-04,Lai Châu,health,300
    2023-01-04,Lai Châu,health,150
    2023-02-04,Hà Giang,health,150
    2024-02-04,,health,5
    2024-02-05,Điện Biên,health,7
    """

  private static let provinces = """
    province,population,email
    Sơn La,1.287.720,sl
    Lai Châu,489.300,lc
    Yên Bái/Lào Cai,5,yb
    """

  private static func configuration(_ pipeline: String) -> String {
    """
    version: 1
    languages: [en]
    sources:
      provinces: {type: csv, path: provinces.csv}
      projects: {type: csv, path: projects.csv, date: day, bad_rows: 50%, columns: {value: integer}}
    metrics:
      n: {type: count, from: projects, label: Projects}
      v: {type: sum, from: projects, of: value, label: Value}
    pipelines:
      p:
        title: "Projects of {{province}}: {{n}}"
        period: 2024
        sections: [{figures: [n, v]}, {table: {metrics: [v], by: sector, compare: previous year}}]
        renderers: [text, json]
    \(pipeline.split(separator: "\n").map { "    \($0)" }.joined(separator: "\n"))

    """
  }

  private static func within(_ pipeline: String, _ body: (ProgramOffice) throws -> Void) throws {
    let files = ["projects.csv": data + "\n", "provinces.csv": provinces + "\n"]
    try ProgramOffice.within(configuration(pipeline), files, body)
  }

  private static func sets(_ office: ProgramOffice, _ folder: String = "out/p/2024") throws
    -> [String]
  {
    try office.contents(folder).keys.filter { $0.hasSuffix(".txt") }.sorted()
  }

  /// The inputs that the newest run noted: `path rows`.
  private static func shown(_ office: ProgramOffice) throws -> [String: Any] {
    let shown = try office.run("runs", "show", "--format", "json")
    return try JSONSerialization.jsonObject(with: Data(shown.output.utf8)) as! [String: Any]
  }

  @Test func aListMakesASetOfEach() throws {
    try Self.within("for: {province: [Sơn La, Lai Châu]}") { office in
      let run = try office.run("run")
      #expect(run.status == 0, "\(run.errors)")
      #expect(run.errors.contains("R040") && run.errors.contains("1 rows of 'projects' have no"))
      #expect(!run.errors.contains("Điện Biên"))
      #expect(try Self.sets(office) == ["Lai Châu/p.txt", "Sơn La/p.txt"])
      let (one, other) = (
        try office.text("out/p/2024/Sơn La/p.txt"), try office.text("out/p/2024/Lai Châu/p.txt")
      )
      #expect(one.contains("Projects of Sơn La: 2") && one.contains("left-out.csv"))
      #expect(other.contains("Projects of Lai Châu: 1") && other.contains("150"))
      #expect(!other.contains("left-out.csv"))
      #expect(
        try office.contents("out/p/2024/Lai Châu").keys.sorted() == [
          "p.json", "p.txt", "provenance.json",
        ])
      #expect(try office.text("out/p/2024/Sơn La/left-out.csv").contains("projects.csv,,3,"))
      let provenance = try office.text("out/p/2024/Sơn La/provenance.json")
      #expect(provenance.contains(#""v/province=Sơn La@2024""#))
      #expect(provenance.contains(#""parameters": {"#))
      #expect(try office.run("explain", "v/province=Lai Châu@2024").output.contains("Value: 300"))
    }
  }

  @Test func theRunIsOneForTheJournalAndIsVerified() throws {
    try Self.within("for: {province: [Sơn La, Lai Châu]}") { office in
      try office.run("run")
      #expect(try office.runs() == ["good 0"])
      let shown = try Self.shown(office)
      let inputs = (shown["inputs"] as! [[String: Any]]).map {
        "\($0["path"] as! String) \($0["rows"] as! Int) \($0["left_out"] as! Int)"
      }
      #expect(inputs == ["projects.csv 7 1"])
      let figures = (shown["figures"] as! [[String: Any]]).map { $0["id"] as! String }
      #expect(figures.contains("n/province=Sơn La@2024"))
      #expect(figures.contains("v/province=Lai Châu/sector=health@2024|previous(previous year)"))
      #expect(Set(figures).count == figures.count)
      let id = shown["id"] as! String
      #expect(try office.run("verify", id).status == 0)
      try office.run("run")
      #expect(try office.runs() == ["unchanged 0", "good 0"])
      try office.write("projects.csv", Self.data + "\n2024-03-01,Lai Châu,health,1\n")
      let differs = try office.run("verify", id)
      #expect(differs.status == 66 && differs.errors.contains("'Lai Châu/p.txt' has other bytes"))
    }
  }

  @Test func allAreThoseFoundInThePeriod() throws {
    try Self.within("for: {province: all}\noutput: \"o/{province}-{period}\"") { office in
      #expect(try office.run("run").status == 0)
      #expect(
        try Self.sets(office, "o") == [
          "Lai Châu-2024/p.txt", "Sơn La-2024/p.txt", "Điện Biên-2024/p.txt",
        ])
      let none = try office.run("run", "--period", "2019")
      #expect(none.status == 65 && none.errors.contains("R042"))
    }
  }

  @Test func severalNamesAreAllCombinations() throws {
    try Self.within("for: {province: [Sơn La, Lai Châu], sector: all}") { office in
      let run = try office.run("run")
      #expect(run.status == 0)
      #expect(
        try Self.sets(office) == [
          "Lai Châu/health/p.txt", "Lai Châu/school/p.txt", "Sơn La/health/p.txt",
          "Sơn La/school/p.txt",
        ])
      #expect(try office.text("out/p/2024/Sơn La/health/p.txt").contains("100"))
    }
  }

  private static func rows(_ more: String = "") -> String { "for: {province: provinces}\n" + more }

  @Test func aSourceMakesASetOfEachRowWithItsColumns() throws {
    let more = Self.rows("publish: [{type: folder, path: \"sent/{province}-{email}\"}]")
    try Self.within(more) { office in
      let text = try office.text("config.yaml").replacing(
        "Projects of {{province}}: {{n}}",
        with: "{{province}}, {{population}} people, {{population | compact}}: {{n}}")
      try office.write("config.yaml", text)
      let run = try office.run("run", "--publish")
      #expect(run.status == 0, "\(run.errors)")
      #expect(run.errors.contains("'provinces' has no 'province' 'Điện Biên'"))
      #expect(
        try Self.sets(office) == ["Lai Châu/p.txt", "Sơn La/p.txt", "Yên Bái_Lào Cai/p.txt"])
      #expect(
        try office.text("out/p/2024/Sơn La/p.txt").contains(
          "Sơn La, 1,287,720 people, 1.3 million: 2"))
      #expect(
        try office.text("out/p/2024/Yên Bái_Lào Cai/p.txt").contains(
          "Yên Bái/Lào Cai, 5 people, 5: 0"))
      #expect(
        try FileManager.default.contentsOfDirectory(
          atPath: office.url("sent").path(percentEncoded: false)
        ).sorted() == ["Lai Châu-lc", "Sơn La-sl", "Yên Bái_Lào Cai-yb"])
      let outbox = try Self.shown(office)["outbox"] as! [[String: Any]]
      #expect(
        outbox.map { $0["parameters"] as! String } == [
          "province=Sơn La", "province=Lai Châu", "province=Yên Bái/Lào Cai",
        ])
      let inputs = (try Self.shown(office)["inputs"] as! [[String: Any]]).map {
        "\($0["path"] as! String) \($0["rows"] as! Int)"
      }
      #expect(inputs == ["provinces.csv 3", "projects.csv 7"])
    }
  }

  @Test func aNameThatIsNoColumnIsTold() throws {
    try Self.within(Self.rows()) { office in
      let text = try office.text("config.yaml").replacing(
        "Projects of {{province}}: {{n}}", with: "{{popluation}}")
      try office.write("config.yaml", text)
      #expect(try office.run("validate").status == 0)
      let run = try office.run("run")
      #expect(run.status == 78 && run.errors.contains("'{{popluation}}'"))
      #expect(run.errors.contains("did you mean 'population'?"))
    }
  }

  @Test func aReportThatCannotBeWrittenStopsNoOther() throws {
    try Self.within("for: {province: [Sơn La, Lai Châu]}") { office in
      try FileManager.default.createDirectory(
        at: office.url("out/p/2024/Sơn La"), withIntermediateDirectories: true)
      try office.write("out/p/2024/Sơn La/mine.txt", "mine")
      let run = try office.run("run")
      #expect(run.status == 3)
      #expect(run.errors.contains("R043") && run.errors.contains("province=Sơn La"))
      #expect(!run.errors.contains("province=Lai Châu"))
      #expect(try Self.sets(office) == ["Lai Châu/p.txt", "Sơn La/mine.txt"])
      #expect(try office.runs() == ["partial 3"])
      let shown = try Self.shown(office)
      #expect((shown["message"] as! String).hasPrefix("1 of 2 reports: province=Sơn La: "))
      #expect(try office.run("verify", shown["id"] as! String).status == 0)
      try FileManager.default.removeItem(at: office.url("out/p/2024/Sơn La/mine.txt"))
      #expect(try office.run("run").status == 0)
      #expect(try office.runs() == ["good 0", "partial 3"])
    }
  }

  @Test(arguments: ["fail", "hold"])
  func aCheckOfOneValueStopsNoOther(consequence: String) throws {
    let more = """
      for: {province: [Sơn La, Lai Châu]}
      checks: [{expect: v >= 200, otherwise: \(consequence)}]
      publish: [{type: folder, path: sent}]
      """
    try Self.within(more) { office in
      let run = try office.run("run", "--publish")
      #expect(run.status == 3 && run.errors.contains("province=Sơn La: 'v >= 200' does not hold"))
      let made = consequence == "hold" ? ["Lai Châu/p.txt", "Sơn La/p.txt"] : ["Lai Châu/p.txt"]
      #expect(try Self.sets(office) == made)
      #expect(try Self.sets(office, "sent") == ["Lai Châu/p.txt"])
      #expect(try office.runs() == ["partial 3"])
      let id = try Self.shown(office)["id"] as! String
      #expect(try office.run("verify", id).status == 0)
      #expect(try office.run("publish").status == 0)
      #expect(try Self.sets(office, "sent") == ["Lai Châu/p.txt"])
      #expect(try office.run("publish", id).status == 0)
      #expect(try Self.sets(office, "sent") == made)
    }
  }

  /// Each value has its own history: another one's set is none that a later one replaces.
  @Test func whatMovesIsToldOfItsOwnValue() throws {
    let more = """
      for: {province: [Sơn La, Lai Châu]}
      publish: [{type: command, command: [./post]}]
      """
    try Self.within(more) { office in
      try office.write("post", "#!/bin/sh\ncat >> sent.txt\necho >> sent.txt\n")
      try FileManager.default.setAttributes(
        [.posixPermissions: 0o755], ofItemAtPath: office.url("post").path())
      #expect(try office.run("run", "--publish").status == 0)
      try office.write("projects.csv", Self.data + "\n2024-03-01,Lai Châu,health,1\n")
      let run = try office.run("run", "--publish")
      #expect(run.status == 0 && run.errors.contains("v/province=Lai Châu@2024 was published as"))
      #expect(!run.errors.contains("Sơn La@2024 was published"))
      let sent = try office.text("sent.txt").split(separator: "\n").map { line in
        let set = try JSONSerialization.jsonObject(with: Data(line.utf8)) as! [String: Any]
        let parameters = set["parameters"] as! [String: String]
        return "\(set["purpose"] as! String) \(parameters["province"]!)"
      }
      #expect(sent.prefix(2) == ["report Sơn La", "report Lai Châu"])
      #expect(sent.contains("replacement Lai Châu"))
      #expect(try office.text("out/p/2024/Lai Châu/p.txt").contains("replace those published"))
      let unmoved = try office.text("out/p/2024/Sơn La/p.txt")
      #expect(!unmoved.contains("replace those published"))
      let id = try Self.shown(office)["id"] as! String
      #expect(try office.run("verify", id).status == 0)
    }
  }

  @Test func twoValuesOfOneFolderAreRefused() throws {
    try Self.within("for: {province: all}") { office in
      try office.write(
        "projects.csv", Self.data + "\n2024-02-05,A/B,health,7\n2024-02-05,A:B,health,7\n")
      let run = try office.run("run")
      #expect(run.status == 65 && run.errors.contains("R041"))
      #expect(run.errors.contains("province=A/B and province=A:B"))
      #expect((try? office.contents("out")) == nil)
    }
  }

  @Test func aStatedFigureIsNotDivided() throws {
    try Self.within("for: {province: [Sơn La, Lai Châu]}") { office in
      let text = try office.text("config.yaml").replacing(
        "\nmetrics:",
        with: """

            stated:
              type: inline
              records: figure
              period: 2024
              rows:
                - {metric: n, value: 40, province: Sơn La}
                - {metric: v, value: 9000}
          metrics:
          """)
      try office.write("config.yaml", text)
      let run = try office.run("run")
      #expect(run.status == 0, "\(run.errors)")
      #expect(try office.text("out/p/2024/Sơn La/p.txt").contains("Projects of Sơn La: 40"))
      #expect(try office.text("out/p/2024/Lai Châu/p.txt").contains("Projects of Lai Châu: 1"))
      let provenance = try office.text("out/p/2024/Lai Châu/provenance.json")
      #expect(provenance.contains("not_stated"))
    }
  }
}
