import Testing

@testable import Bulletin

@Suite struct OptionDocumentationTests {
  @Test func factsTellWhatThereIsToKnow() throws {
    let facts = SampleOptions.facts
    #expect(facts.map(\.name).prefix(5) == ["path", "skip", "trim", "style", "column_names"])
    #expect(facts[0].isRequired && facts[0].fallback == nil && facts[0].example == "data/*.csv")
    #expect(facts[1].fallback == "0" && facts[1].range == 0...1000 && !facts[1].isRequired)
    #expect(facts[3].typeText == "plain | previous_month | A4" && facts[3].fallback == "plain")
    #expect(facts.first { $0.name == "headers" }?.isSecret == true)
    let smtp = try #require(facts.first { $0.name == "smtp" })
    #expect(smtp.facts.map(\.name) == ["host", "port", "password"] && !smtp.isRequired)
    #expect(smtp.facts.map(\.isSecret) == [false, false, true])
  }

  @Test func oneDeclarationGivesTheSchema() {
    #expect(
      SampleOptions.Server.schema(alongside: [], type: "smtp").description == """
        {"type":"object","properties":{"type":{"const":"smtp"},\
        "host":{"description":"The host.","type":["string","number"],"examples":["smtp.example.org"]},\
        "port":{"description":"The port.","type":["integer","null"],"minimum":1,"maximum":65535,"default":25},\
        "password":{"description":"The password.","type":["string","number","boolean","null"],\
        "writeOnly":true}},\
        "required":["type","host"],"additionalProperties":false}
        """)
    #expect(
      SampleOptions.schema["properties"]?["style"]?["enum"]
        == ["plain", "previous_month", "A4", nil])
    #expect(SampleOptions.schema["required"] == ["path"])
  }

  @Test func secretsAreMaskedInWhatWasWritten() {
    let node = Node.map([
      "path": .plain("a"), "headers": .map(["Authorization": .plain("hunter2")]),
      "smtp": .map(["host": .plain("h"), "password": .plain("hunter2")]),
      "servers": .map(["a": .map(["host": .plain("h"), "password": .plain("hunter2")])]),
    ])
    let masked = SampleOptions.masked(node).literal.description
    #expect(!masked.contains("hunter2"))
    #expect(
      masked == """
        {"path":"a","headers":{"Authorization":"•••"},"smtp":{"host":"h","password":"•••"},\
        "servers":{"a":{"host":"h","password":"•••"}}}
        """)
  }

  @Test func jsonIsEscapedAndStable() {
    let value: JSONValue = ["b": [1, true, nil], "a": "\"\\\n\u{1}é", "c": [:], "d": []]
    #expect(value.description == #"{"b":[1,true,null],"a":"\"\\\n\u0001é","c":{},"d":[]}"#)
    #expect(
      JSONValue.object([.init("x", [.number("1.50")])]).pretty == """
        {
          "x": [
            1.50
          ]
        }
        """)
  }
}
