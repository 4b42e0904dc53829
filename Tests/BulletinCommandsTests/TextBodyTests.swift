import Foundation
import Testing

/// Bodies in Markdown, comparisons and templates, by the real program.
@Suite struct TextBodyTests {
  private static let trips = """
    date,people,country
    2021-03-01,2,Lào
    2022-01-10,5,Lào
    2022-03-10,7,Ấn Độ
    2022-05-10,1,Đức
    2023-02-01,15,Lào
    2023-02-02,3,Ấn Độ
    """

  private static func run(
    _ pipeline: String, _ files: [String: String] = [:], arguments: [String] = ["run"],
    _ check: (Program.Outcome, URL) throws -> Void
  ) throws {
    try Program.within { folder in
      let configuration = """
        version: 1
        languages: [vi]
        sources: {trips: {type: csv, path: trips.csv, date: date}}
        metrics:
          people: {type: sum, from: trips, of: people, label: Người đi, unit: người}
        pipelines:
          p:
            period: 2023
        \(pipeline)
        """
      for (name, text) in files.merging(["c.yaml": configuration, "trips.csv": trips]) { a, _ in a }
      {
        try text.write(to: folder.appending(path: name), atomically: true, encoding: .utf8)
      }
      try check(try Program.run(arguments + ["--config", "c.yaml"], in: folder), folder)
    }
  }

  @Test func aBodyIsWrittenInMarkdown() throws {
    let body = """
      Mở đầu.

      # Kết quả {{period}}

      Đã có **{{people}}**, {{people | change}}.

      - một
      - {{people | words}}

      ```bulletin
      table: {metrics: [people], by: country, caption: Theo nước}
      ```

      <script>alert(1)</script> {{period}}
      """
    try Self.run("    body: b.md\n    renderers: [text, html]", ["b.md": body]) { outcome, folder in
      #expect(outcome.status == 0, "\(outcome.errors)")
      #expect(outcome.errors.contains("b.md:14:1: warning[B040]"), "\(outcome.errors)")
      let text = try Program.text(folder.appending(path: "out/p/2023/p.txt"))
      for words in [
        "Mở đầu.", "Kết quả năm 2023\n---", "Đã có 18 người, tăng 38,5 %.", "- một",
        "- Mười tám người", "Theo nước", "<script>alert(1)</script> năm 2023",
      ] { #expect(text.contains(words), "\(words) in \(text)") }
      // Ấ stands behind A and before L in Vietnamese, whatever its code point.
      let rows = text.split(separator: "\n").map(String.init)
      let order = ["Ấn Độ", "Lào", "Tổng cộng"].compactMap { name in
        rows.firstIndex { $0.contains("  \(name)") }
      }
      #expect(order.count == 3 && order == order.sorted(), "\(text)")
      let html = try Program.text(folder.appending(path: "out/p/2023/p.html"))
      #expect(html.contains("&lt;script&gt;alert(1)") && !html.contains("<script>alert"))
    }
  }

  @Test func whatABodyHoldsIsInTheReport() throws {
    let body = """
      # Kết quả

      Xem [cổng **{{people}}**](https://example.org/a "tựa") và ![biểu đồ](anh.png).  
      Dòng hai <!-- TODO: hỏi lại -->

      ## Chi tiết

      1. Đoàn ra
         - Hủa Phăn
           - Sốp Bâu
      2. Đoàn vào `BC-01`

      > Trích
      >
      > - trong trích

      ```
      if a {
        {{b}}
      ```
      """
    try Self.run(
      "    body: b.md\n    renderers: [text, html, markdown]", ["b.md": body]
    ) { outcome, folder in
      #expect(outcome.status == 0, "\(outcome.errors)")
      #expect(outcome.errors.contains("b.md:3:59: warning[B040]"), "\(outcome.errors)")
      let out = folder.appending(path: "out/p/2023")
      let text = try Program.text(out.appending(path: "p.txt"))
      for words in [
        "Xem cổng 18 người (https://example.org/a) và biểu đồ.\nDòng hai\n",
        "1. Đoàn ra\n  - Hủa Phăn\n    - Sốp Bâu\n2. Đoàn vào BC-01\n", "* Trích\n\n- trong trích",
        "if a {\n  {{b}}\n",
      ] { #expect(text.contains(words), "\(words) in \(text)") }
      let html = try Program.text(out.appending(path: "p.html"))
      for words in [
        "<a rel=\"noreferrer\" href=\"https://example.org/a\">cổng <strong><data",
        "biểu đồ.<br>Dòng hai", "<h3>Chi tiết</h3>",
        "<ol>\n<li>Đoàn ra\n<ul>\n<li>Hủa Phăn\n<ul>\n<li>Sốp Bâu</li>\n</ul>\n</li>\n</ul>\n</li>\n"
          + "<li>Đoàn vào <code>BC-01</code></li>\n</ol>",
        "<code>  {{b}}</code>",
      ] { #expect(html.contains(words), "\(words) in \(html)") }
      #expect(!text.contains("TODO") && !html.contains("TODO"))
      let markdown = try Program.text(out.appending(path: "p.md"))
      for words in [
        "(<https://example.org/a>)", "biểu đồ.\\\nDòng hai",
        "1. Đoàn ra\n   - Hủa Phăn\n     - Sốp Bâu\n2. Đoàn vào `BC-01`",
      ] { #expect(markdown.contains(words), "\(words) in \(markdown)") }
    }
  }

  @Test func faultsOfABodyStandWhereTheyAre() throws {
    let body =
      "# A\n\nSố {{peple}} và {{people | compat}}\n\n```bulletin\ntable: {metrix: [people]}\n```\n"
    try Self.run(
      "    body: b.md\n    renderers: [text]", ["b.md": body], arguments: ["validate"]
    ) { outcome, _ in
      #expect(outcome.status == 78)
      for words in [
        "b.md:3:4: error[B022]", "did you mean 'people'?", "b.md:3:28: error[B031]",
        "b.md:6:9: error[B012]: unknown key 'metrix'", "    3 | Số {{peple}}",
      ] { #expect(outcome.errors.contains(words), "\(words) in \(outcome.errors)") }
    }
  }

  @Test func aTemplateOfOnesOwnIsFilledIn() throws {
    let pipeline = "    renderers: [{type: template, template: m.mustache, file: r.html}]"
    let template = "<p>{{title}}: {{figures.people.text}}</p>\n{{#sections}}{{title}};{{/sections}}"
    try Self.run(pipeline, ["m.mustache": template]) { outcome, folder in
      #expect(outcome.status == 0, "\(outcome.errors)")
      let text = try Program.text(folder.appending(path: "out/p/2023/r.html"))
      #expect(text.hasPrefix("<p>Báo cáo năm 2023: 18 người</p>\n"), "\(text)")
    }
    try Self.run(pipeline, ["m.mustache": "a\n {{#x}}"], arguments: ["validate"]) { outcome, _ in
      #expect(outcome.status == 78)
      #expect(outcome.errors.contains("m.mustache:2:2: error[R044]: '{{#x}}' is never closed"))
    }
  }
}
