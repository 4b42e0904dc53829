import Foundation
import Testing

@testable import BulletinCommands
@testable import BulletinOperations

/// `bulletin query` as people type it, run as the real program.
@Suite struct QueryTests {
  private static let events = """
    date,direction,country,people,amount
    2024-01-02,out,Lào,5,1.5
    11/3/2024,in,Thái Lan,abc,2.25
    2023-05-05,out,"Lào",7,3
    ,out,,,
    2023,in,Lào,3,1

    """

  struct Case: Sendable, CustomTestStringConvertible {
    var arguments: [String]
    var output: String
    var errors = ""
    var status: Int32 = 0
    var testDescription: String { arguments.joined(separator: " ") }

    init(_ arguments: [String], _ output: String, _ errors: String = "", _ status: Int32 = 0) {
      (self.arguments, self.output, self.errors) = (arguments, output, errors)
      self.status = status
    }
  }

  private static let badPeople =
    "a.csv:3:23: warning[D003]: 'abc' is not an integer in 'people'; row left out\n"

  static let cases = [
    Case([], "count()\n5\n"),
    Case(
      ["--select", "count(), sum(people) as people", "--by", "direction, year(date) as y"],
      "direction,y,count(),people\nin,2023,1,3\nin,2024,1,\nout,2023,1,7\nout,2024,1,5\nout,,1,\n",
      badPeople),
    Case(
      ["--select", "mean(amount), median(amount), quantile(amount, 0.25), distinct(country)"],
      "mean(amount),median(amount),\"quantile(amount, 0.25)\",distinct(country)\n1.9375,1.875,1.375,2\n"
    ),
    Case(
      ["--select", "min(date), max(people)", "--by", "direction"],
      "direction,min(date),max(people)\nin,2024-03-11,3\nout,2023-05-05,7\n",
      badPeople + "a.csv:6:1: warning[D003]: 'date' has no one value; row left out\n"),
    Case(["--where", "people > 4"], "count()\n2\n", badPeople),
    Case(["--where", "people > 4", "--strict"], "count()\n2\n", badPeople, 65),
    Case(["--where", "people > 100", "--by", "country"], "country,count()\n", badPeople),
    Case(
      ["--where", "people > 100", "--select", "count(), sum(amount)"],
      "count(),sum(amount)\n0,\n", badPeople),
    Case(
      ["--select", "first(amount), last(amount)", "--where", "not is_missing(date)"],
      "first(amount),last(amount)\n1,2.25\n"),
    Case(
      ["--select", "sum(country)"], "",
      "error[B030]: --select: sum() needs numbers, not text\n", 64),
    Case(
      ["--select", "sum(peopl)"], "",
      """
      a.csv:1:1: error[D009]: no column for 'peopl'; the headers are 'date', 'direction', 'country', \
      'people', 'amount'
            hint: did you mean 'people'?

      """, 64),
    Case(
      ["--select", "count() as n, sum(amount) as n"], "",
      """
      error[B033]: two columns of the answer have the name 'n'
            hint: name one of them otherwise: sum(people) as total

      """, 64),
    Case(
      ["--select", "count()", "--by", "0 - amount as less"],
      "less,count()\n-3,1\n-2.25,1\n-1.5,1\n-1,1\n,1\n"),
    Case(
      ["--where", "people >"], "",
      "error[B030]: --where: the expression ends where a value is due\n", 64),
  ]

  @Test(arguments: cases) func aQuestionIsAnswered(_ asked: Case) throws {
    try Program.within { folder in
      try Self.events.write(
        to: folder.appending(path: "a.csv"), atomically: true, encoding: .utf8)
      let outcome = try Program.run(
        ["query", "a.csv", "--format", "csv"] + asked.arguments, in: folder)
      #expect(outcome.output == asked.output)
      #expect(outcome.errors == asked.errors)
      #expect(outcome.status == asked.status)
    }
  }

  @Test func severalFilesAndGlobsAreOneTable() throws {
    try Program.within { folder in
      // A code that is a number in one file alone is text in both.
      for (name, text) in [("a.csv", "code,n\n1,5\n"), ("b.csv", "n;code\n2,5;A1\n")] {
        try text.write(to: folder.appending(path: name), atomically: true, encoding: .utf8)
      }
      for files in [["*.csv"], ["a.csv", "b.csv"], ["b.csv", "a.csv"]] {
        let outcome = try Program.run(
          ["query"] + files + ["--by", "code", "--select", "sum(n) as n", "--format", "json"],
          in: folder)
        let lines = [
          "[", "  {", "    \"code\": \"1\",", "    \"n\": 5", "  },", "  {",
          "    \"code\": \"A1\",",
          "    \"n\": \"2.5\"", "  }", "]", "",
        ]
        #expect(outcome.output == lines.joined(separator: "\n"))
        #expect(outcome.status == 0)
      }
    }
  }

  @Test func noMoreThanTenBadCellsAreTold() throws {
    try Program.within { folder in
      let rows = (1...30).map { $0 % 2 == 0 ? "x\($0)" : "\($0)" }
      try ("n\n" + rows.joined(separator: "\n")).write(
        to: folder.appending(path: "a.csv"), atomically: true, encoding: .utf8)
      let outcome = try Program.run(["query", "a.csv", "--select", "count(), sum(n)"], in: folder)
      let lines = outcome.errors.split(separator: "\n")
      #expect(lines.count == 11)
      #expect(
        lines.first == "a.csv:3:1: warning[D003]: 'x2' is not an integer in 'n'; row left out")
      #expect(lines.last == "warning[D003]: 5 more bad cells; rows left out")
      #expect(outcome.output == "count()  sum(n)\n     30     225\n")
    }
  }

  /// `country,people` with two rows of Lào and one of Cuba, by gzip; rows as JSON, by zstd.
  private static let packed = [
    "a.csv.gz":
      "H4sIAAAAAAACA0vOL80rKarUKUjNL8hJ5fI5vCBfxxRCmXM5lyYl6hhzAQBn+HowJAAAAA==",
    "a.jsonl.zst":
      "KLUv/QRolQEAhAJ7ImNvdW50cnkiOiAiTMOgbyIsICJwZW9wbGUiOiA1fQpDdWJhM30KAgDgICGHegKRI/Pr",
  ].mapValues { Data(base64Encoded: $0)! }

  @Test func compressedFilesAreUnpacked() throws {
    try Program.within { folder in
      for (name, bytes) in Self.packed { try bytes.write(to: folder.appending(path: name)) }
      let question = ["--by", "country", "--select", "sum(people) as n", "--format", "csv"]
      let rows = try Program.run(["query", "*.gz"] + question, in: folder)
      #expect(rows.output == "country,n\nCuba,3\nLào,12\n")
      let json = try Program.run(["query", "a.jsonl.zst"] + question, in: folder)
      #expect(json.output == "country,n\nCuba,3\nLào,5\n")
      #expect(rows.errors + json.errors == "")
      for name in Self.packed.keys {
        try Self.packed[name]!.dropLast(6).write(to: folder.appending(path: name))
        let cut = try Program.run(["query", name] + question, in: folder)
        #expect(cut.status == 65)
        #expect(cut.output == "", "never a part of it")
        #expect(
          cut.errors.hasPrefix(
            "\(name):1:1: error[R003]: the compressed file is damaged or cut short: "))
      }
    }
  }

  @Test func anOutputThatTakesNoMoreIsAFault() throws {
    let full = try FileHandle(forWritingTo: URL(fileURLWithPath: "/dev/full"))
    let output = ResultOutput(full.fileDescriptor)
    output.append("country")
    #expect(throws: OutputFault.self) { try output.finish() }
  }

  static let refused: [([String], Int32)] = [
    (["none.csv"], 66), (["none-*.csv"], 66), (["a.csv", "b.json"], 64), (["a.sqlite"], 64),
  ]

  @Test(arguments: refused)
  func whatCannotBeReadIsTold(_ files: [String], _ status: Int32) throws {
    try Program.within { folder in
      let outcome = try Program.run(["query"] + files, in: folder)
      #expect(outcome.status == status)
      #expect(outcome.errors.contains("error["))
      #expect(outcome.output == "")
    }
  }
}
