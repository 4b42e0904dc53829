import Bulletin
import BulletinOperations

/// `provenance.json`: where every figure of a set comes from, and which files the set has.
struct ProvenanceFile {
  let pipeline: String
  let period: Period
  /// For which value of a `for` it is.
  var value = ReportValue()
  let figures: [Figure]
  let files: [RenderedFile]

  /// The file as text: keys in a fixed order, no time and no path of the machine.
  var text: String {
    let digests = files.map {
      JSONValue.Member($0.name, .string(FileDigest.sha256(of: $0.bytes)))
    }
    let values = figures.map { JSONValue.Member($0.wholeID.description, Self.value(of: $0)) }
    let parameters = value.entries.map { JSONValue.Member($0.name, .string($0.value)) }
    let rest: KeyValuePairs<String, JSONValue> = [
      "plan": .string(BulletinVersion.text), "files": .object(digests),
      "figures": .object(values),
    ]
    var file: JSONValue = ["pipeline": .string(pipeline), "period": .string(period.description)]
    if !parameters.isEmpty { file = file.adding(["parameters": .object(parameters)]) }
    file = file.adding(rest)
    return file.pretty + "\n"
  }

  /// One figure with its origin.
  static func value(of figure: Figure) -> JSONValue {
    let dimensions = figure.wholeID.dimensions.map {
      JSONValue.Member($0.name, .string($0.value.description))
    }
    var members = [JSONValue.Member("metric", .string(figure.id.metric.text))]
    members += FigureJSON.members(of: figure.quantity)
    members += [
      JSONValue.Member("dimensions", .object(dimensions)),
      JSONValue.Member("period", .string(figure.id.period.description)),
      JSONValue.Member("definition", .string(figure.provenance.definition)),
      JSONValue.Member("sources", .array(sources(of: figure))),
    ]
    if !figure.provenance.stated.isEmpty {
      members.append(JSONValue.Member("stated", .array(figure.provenance.stated.map(stated))))
    }
    return .object(members)
  }

  /// The sources of records, then the files of stated figures, whose other rows are filtered.
  private static func sources(of figure: Figure) -> [JSONValue] {
    var uses = figure.provenance.sources
    for stated in figure.provenance.stated {
      if let index = uses.firstIndex(where: {
        $0.source == stated.source && $0.input == stated.input && $0.of == nil
      }) {
        uses[index].rows.used += 1
        uses[index].rows.filtered -= 1
        var places = RowPlaces()
        places.add(stated.place)
        uses[index].places.merge(places)
      } else {
        var rows = RowCounts()
        rows.used = 1
        rows.filtered = stated.rowsInFile - 1
        var places = RowPlaces()
        places.add(stated.place)
        uses.append(
          SourceUse(source: stated.source, input: stated.input, rows: rows, places: places))
      }
    }
    return uses.map(source)
  }

  private static func source(_ use: SourceUse) -> JSONValue {
    let rows: JSONValue = [
      "read": .integer(use.rows.read), "used": .integer(use.rows.used),
      "filtered": .integer(use.rows.filtered), "left_out": .integer(use.rows.leftOut),
      "set_aside": .integer(use.rows.setAside),
    ]
    let source: JSONValue = [
      "id": .string(use.source), "path": .string(use.input.path),
      "sha256": .string(use.input.sha256), "rows": rows,
      "places": .string(use.places.description),
    ]
    return use.of.map { source.adding(["of": .string($0.id.description)]) } ?? source
  }

  private static func stated(_ use: StatedUse) -> JSONValue {
    var members = [
      JSONValue.Member("id", .string(use.source)),
      JSONValue.Member("path", .string(use.input.path)),
      JSONValue.Member("sha256", .string(use.input.sha256)),
      JSONValue.Member("line", .integer(use.place.line)),
    ]
    if let span = use.place.span {
      members.append(JSONValue.Member("start", .integer(span.lowerBound)))
      members.append(JSONValue.Member("end", .integer(span.upperBound)))
    }
    members.append(JSONValue.Member("value", .string(use.text)))
    members.append(JSONValue.Member("period", .string(use.period.description)))
    if let reason = use.reason { members.append(JSONValue.Member("reason", .string(reason))) }
    if let instead = use.insteadOf {
      members.append(JSONValue.Member("instead_of", .string(instead)))
    }
    return .object(members)
  }
}
