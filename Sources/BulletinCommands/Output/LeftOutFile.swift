import Bulletin
import BulletinEngine

/// The rows that figures were made without, as CSV.
enum LeftOutFile {
  static func text(_ rows: [LeftOutRow]) -> String {
    var lines = ["source,file,sheet,line,column,header,content,reason"]
    for row in rows {
      lines.append(
        [
          row.source, row.path, row.sheet ?? "", String(row.line),
          row.column > 0 ? String(row.column) : "", row.header, row.content, row.reason.description,
        ].map(CSVCell.text).joined(separator: ","))
    }
    return lines.map { $0 + "\r\n" }.joined()
  }
}
