import Bulletin
import Testing

@testable import BulletinRenderers

@Suite struct TemplateTests {
  private static let values: JSONValue = [
    "a": "x<y>", "yes": true, "no": false, "none": nil, "empty": [],
    "list": [["n": "1"], ["n": "2"]], "deep": ["b": ["c": "d"]], "hostile": "{{a}} {{{a}}}",
  ]

  private static func fill(_ template: String, _ escape: MustacheWriter.Escape = .html) throws
    -> String
  {
    var writer = MustacheWriter(values, escape: escape)
    let parsed = try MustacheTemplate(template, file: "t.mustache") { name in
      ["part": "<{{a}}>", "self": "{{>self}}"][name].map { ($0, "\(name).mustache") }
    }
    try writer.write(parsed.pieces)
    return writer.text
  }

  @Test(arguments: [
    ("plain } {", "plain } {"), ("{{a}} {{{a}}} {{&a}}", "x&lt;y&gt; x<y> x<y>"),
    ("{{ a }}", "x&lt;y&gt;"), ("{{deep.b.c}}", "d"), ("{{none.b}}", ""),
    ("{{#list}}{{n}},{{/list}}", "1,2,"), ("{{#list}}{{a}}{{/list}}", "x&lt;y&gt;x&lt;y&gt;"),
    ("{{^empty}}e{{/empty}}{{#empty}}f{{/empty}}", "e"), ("{{#yes}}1{{/yes}}{{#no}}2{{/no}}", "1"),
    ("{{^no}}{{^none}}3{{/none}}{{/no}}", "3"), ("a{{! c }}b", "ab"),
    ("{{#deep}}{{#b}}{{c}}{{/b}}{{/deep}}", "d"), ("{{#deep.b}}{{c}}{{/deep.b}}", "d"),
    ("{{=<% %>=}}<%a%>{{a}}", "x&lt;y&gt;{{a}}"), ("{{hostile}}", "{{a}} {{{a}}}"),
    ("{{>part}}", "<x&lt;y&gt;>"),
    ("1\n{{#yes}}\n2\n{{/yes}}\n3\n", "1\n2\n3\n"), ("1\n  {{! c }}\n2", "1\n2"),
    ("1 {{! c }}\n2", "1 \n2"), ("{{#list}}\r\n{{n}}\r\n{{/list}}\r\n", "1\r\n2\r\n"),
    ("{{#list}}{{.}}{{/list}}", ""),
  ])
  func templatesAreFilledIn(template: String, expected: String) throws {
    #expect(try Self.fill(template) == expected)
  }

  @Test func plainTextIsNotEscaped() throws {
    #expect(try Self.fill("{{a}}", .none) == "x<y>")
  }

  @Test(arguments: [
    ("a\n {{#list}}", "t.mustache:2:2", "'{{#list}}' is never closed"),
    ("{{/list}}", "t.mustache:1:1", "'{{/list}}' closes nothing that is open"),
    ("{{#a}}\nĐ{{/b}}", "t.mustache:2:2", "'{{/b}}' closes nothing that is open"),
    ("x\n\n{{a", "t.mustache:3:1", "the tag is never closed"),
    ("{{}}", "t.mustache:1:1", "'' is no name"),
    ("{{a..b}}", "t.mustache:1:1", "'a..b' is no name"),
    ("{{> gone}}", "t.mustache:1:1", "no template 'gone'"),
    ("{{>self}}", "self.mustache:1:1", "'self' includes itself"),
    ("{{aa}}", "t.mustache:1:1", "nothing is called 'aa' here"),
    ("{{deep.x}}", "t.mustache:1:1", "nothing is called 'x' here"),
    ("{{= a =}}", "t.mustache:1:1", "delimiters are two, with a blank between them"),
  ])
  func faultsAreToldWhereTheyAre(template: String, place: String, message: String) {
    let fault = #expect(throws: TemplateFault.self) { try Self.fill(template) }
    #expect(fault.map { "\($0.place)" } == place)
    #expect(fault?.message.description == message)
  }

  @Test func aReportFillsATemplateIn() throws {
    let template = """
      {{title}} ({{period_code}}){{#letterhead}}, {{issuer}}{{/letterhead}}
      {{#sections}}
      # {{#annex}}{{annex}}: {{/annex}}{{title}}
      {{#blocks}}
      {{#paragraph}}
      {{paragraph}}
      {{/paragraph}}
      {{#table}}
      {{#rows}}
      {{#cells}}{{text}} | {{/cells}}
      {{/rows}}
      {{/table}}
      {{/blocks}}
      {{/sections}}
      {{figures.laos.out.text}} = {{figures.laos.out.number}} = {{figures.laos.out.value}}

      """
    var writer = MustacheWriter(
      TemplateValues(SampleReport.make(.vi), units: .standard).json, escape: .html)
    try writer.write(try MustacheTemplate(template, file: "t").pieces)
    Golden.expect(Array(writer.text.utf8), "report.vi.template.txt", #_sourceLocation)
  }
}
