import Bulletin
import Foundation
import Testing

/// Inputs that nobody on this project wrote; they stand beside the checkout, and where they do not
/// these tests are skipped and say so.
@Suite struct RealInputTests {
  private static let shared = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "shared")

  private static func text(_ path: String) -> String? {
    try? String(contentsOf: shared.appending(path: path), encoding: .utf8)
  }

  private static let hasArticle = text("data/article.vi.txt") != nil
  private static let hasExamples = text("examples/term.yaml") != nil

  private static let patterns = #"""
    version: 1
    languages: [vi, en]
    sources:
      term:
        type: text
        path: article.txt
        records: figure
        period: 2017..2023
        patterns:
          laos.delegations_out: {match: 'cử (?<value>[\d.]+ đoàn)'}
          laos.people_out: {match: 'với (?<value>[\d.]+ lượt người)'}
          laos.delegations_in: {match: 'làm việc với (?<value>[\d.]+ đoàn)'}
          laos.people_in: {match: '(?<value>[\d.]+ lượt khách)'}
          laos.aid: {match: '(?<value>\d+ tỷ \d+ triệu đồng)'}
          laos.aid_provinces: {match: 'Hỗ trợ (?<value>\d+ tỉnh)'}
          laos.students: {match: '(?<value>[\d.]+ lưu học sinh)'}
          laos.student_provinces: {match: 'lưu học sinh của (?<value>\d+ tỉnh)'}
          laos.event_provinces: {match: 'Đoàn đại biểu (?<value>\d+ tỉnh)'}
          ngo.projects: {match: '(?<value>\d+ chương trình, dự án)'}
          ngo.value: {match: '(?<value>trên \d+ triệu USD)'}
      congress:
        type: text
        path: article.txt
        records: figure
        period: 2024..2029
        patterns:
          congress.committee_elected: {match: 'bầu (?<value>\d+ đồng chí) vào BCH'}
          congress.standing_committee_elected: {match: 'bầu (?<value>\d+ đồng chí) vào Ban Thường vụ'}
    """#

  @Test(.enabled(if: hasArticle, "the press article is not beside the checkout"))
  func thePressArticleGivesThePublishedFigures() async throws {
    let article = try #require(Self.text("data/article.vi.txt"))
    let metrics: [(MetricID, String)] = [
      ("laos.delegations_out", "171"), ("laos.people_out", "1440"), ("laos.delegations_in", "279"),
      ("laos.people_in", "3614"), ("laos.aid", "70814000000"), ("laos.aid_provinces", "9"),
      ("laos.students", "2133"), ("laos.student_provinces", "9"), ("laos.event_provinces", "16"),
      ("ngo.projects", "62"), ("ngo.value", "at least 17000000"), ("laos.delegations", "450"),
      ("laos.people", "5054"), ("congress.committee_elected", "22"),
      ("congress.standing_committee_elected", "5"), ("congress.delegates_total", "not stated"),
    ]
    let office = Office(Self.patterns, ["article.txt": article])
    let answer = try await office.ask(metrics.map(\.0), period: "2017..2023")
    for (metric, value) in metrics { #expect(answer.value(metric) == value, "\(metric)") }
    let use = try #require(answer.figure("laos.people_out").provenance.stated.first)
    let span = try #require(use.place.span)
    let start = article.index(article.startIndex, offsetBy: span.lowerBound)
    let end = article.index(article.startIndex, offsetBy: span.upperBound)
    #expect(article[start..<end] == "1.440 lượt người")
    #expect(use.input.sha256.count == 64)
  }

  private static func example(_ name: String) throws -> Office {
    var files: [String: String] = [:]
    for file in ["doan-2017-2023.csv", "doan-2022-2023.csv", "ho-tro-lao.csv", "so-lieu.csv"] {
      files["data/\(file)"] = try #require(text("examples/data/\(file)"))
    }
    let configuration = try #require(text("examples/\(name)"))
      .replacing("[docx, pdf, html]", with: "[html]").replacing("[docx]", with: "[html]")
    return Office(configuration, files)
  }

  @Test(.enabled(if: hasExamples, "the examples are not beside the checkout"))
  func theTermExampleIsWhatItsRowsSay() async throws {
    // 12 on 12 January, 8 in March ("8 người"), 10 on 15–18 May; 12.500 + 1.314,5 + 999,5 million.
    let expected: [(MetricID, String)] = [
      ("laos.people_out", "30"), ("laos.delegations_out", "3"), ("laos.people_in", "0"),
      ("laos.avg_size_out", "10"), ("laos.aid", "14814000000"), ("laos.aid_provinces", "3"),
      ("laos.students", "2133"), ("ngo.projects", "62"), ("ngo.value", "at least 17000000"),
      ("congress.committee_elected", "22"), ("congress.standing_committee_elected", "not stated"),
    ]
    let office = try Self.example("term.yaml")
    let answer = try await office.ask(expected.map(\.0), period: "2017..2023")
    for (metric, value) in expected { #expect(answer.value(metric) == value, "\(metric)") }
    #expect(answer.warnings.isEmpty)
    for (period, people) in [("2017-01", "12"), ("2017-03", "8"), ("2017-05", "10")] {
      #expect(
        try await office.ask(["laos.people_out"], period: period).value("laos.people_out") == people
      )
    }
  }

  @Test(.enabled(if: hasExamples, "the examples are not beside the checkout"))
  func totalsAndRecordsMeetInTheSameMetrics() async throws {
    // 1 102 stated for 2017..2021, 9 in 2022, 12 in 2023; 41 in place of 38 in May 2023.
    let office = try Self.example("totals-and-records.yaml")
    let metrics: [MetricID] = [
      "laos.people_out", "laos.people_in", "laos.delegations_out", "laos.delegations_in",
      "laos.people", "ngo.value",
    ]
    let term = try await office.ask(metrics, by: [Dimension("year(date)")], period: "2017..2023")
    #expect(metrics.map(term.value) == ["1123", "41", "2", "1", "1164", "at least 17000000"])
    #expect(
      term.rows == [
        "2022: 9 0 1 0 9 not stated", "2023: 12 41 1 1 53 not stated",
        "*: 1102 0 0 0 1102 at least 17000000",
      ])
    #expect(
      try await office.ask(["laos.people_out"], period: "2017..2021").value("laos.people_out")
        == "1102")
    #expect(
      try await office.ask(["laos.people_out"], period: "2019").value("laos.people_out")
        == "not stated")
    #expect(
      try await office.ask(["laos.people_in"], period: "2023-05").value("laos.people_in") == "41")
  }
}
