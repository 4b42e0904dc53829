import Bulletin
import BulletinEngine

/// The rows that figures were made without, as CSV; reasons are in the language of the report.
enum LeftOutFile {
  static func text(_ rows: [LeftOutRow], in language: LanguageCode?) -> String {
    var lines = ["source,file,sheet,line,column,header,content,reason"]
    for row in rows {
      lines.append(
        [
          row.source, row.path, row.sheet ?? "", String(row.line),
          row.column > 0 ? String(row.column) : "", row.header, row.content,
          row.reason.text(in: language ?? .en),
        ].map(CSVCell.text).joined(separator: ","))
    }
    return lines.map { $0 + "\r\n" }.joined()
  }
}
