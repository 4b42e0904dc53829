extension MessageCatalogue {
  /// Plugins that are programs or packages.
  static let vietnamesePlugins: Table = [
    "the program '⟨1⟩' ⟨2⟩": "chương trình '⟨1⟩' ⟨2⟩",
    "the program '⟨1⟩' says: ⟨2⟩": "chương trình '⟨1⟩' báo: ⟨2⟩",
    "cannot be started: ⟨1⟩": "không chạy được: ⟨1⟩",
    "the first word of 'command' is a program on the PATH, or a path from the file that names it":
      "từ đầu của 'command' là chương trình có trong PATH, hoặc đường dẫn tính từ tệp nêu nó",
    "sends a line of more than 64 MiB": "gửi một dòng dài hơn 64 MiB",
    "breaks off in the middle of a line": "ngắt giữa chừng một dòng",
    "was ended by signal ⟨1⟩": "bị ngắt bởi tín hiệu ⟨1⟩",
    "ended with status ⟨1⟩": "kết thúc với mã ⟨1⟩",
    "did not answer within ⟨1⟩ seconds and was ended":
      "không trả lời trong ⟨1⟩ giây và đã bị dừng",
    "give it longer with 'timeout:' beside its 'command'":
      "cho thêm thời gian bằng 'timeout:' cạnh 'command'",
    "answers with '⟨1⟩' where '⟨2⟩' is wanted": "trả lời '⟨1⟩' trong khi cần '⟨2⟩'",
    "sends '⟨1⟩' where rows or 'done' are wanted": "gửi '⟨1⟩' trong khi cần các dòng hoặc 'done'",
    "says that it sent ⟨1⟩, and ⟨2⟩ came; nothing of it is used":
      "báo đã gửi ⟨1⟩, nhưng chỉ nhận được ⟨2⟩; không dùng gì trong đó",
    "closes with another SHA-256 than that of what came; nothing of it is used":
      "kết thúc với mã SHA-256 khác với dữ liệu nhận được; không dùng gì trong đó",
    "the digest is of the bytes of all 'rows' or 'file' lines, each with its line feed":
      "mã băm tính trên các byte của mọi dòng 'rows' hoặc 'file', kể cả ký tự xuống dòng",
    "⟨1⟩ before ⟨2⟩ came; nothing of it is used":
      "⟨1⟩ trước khi có ⟨2⟩; không dùng gì trong đó",
    "ended before ⟨1⟩ came; nothing of it is used":
      "kết thúc trước khi có ⟨1⟩; không dùng gì trong đó",
    "sends a line that is no JSON at byte ⟨1⟩: '⟨2⟩'":
      "gửi một dòng không phải JSON tại byte ⟨1⟩: '⟨2⟩'",
    "standard output is for messages alone: print anything else to standard error":
      "đầu ra chuẩn chỉ dành cho thông điệp: in mọi thứ khác ra luồng lỗi chuẩn",
    "opens without 'tables'": "mở mà không nêu 'tables'",
    "opens a table whose 'columns' are no list of different names":
      "mở một bảng mà 'columns' không phải danh sách tên khác nhau",
    "announces '⟨1⟩' when it is opened, and its schema lacks it":
      "nêu '⟨1⟩' khi mở, nhưng 'schema' không có",
    "makes files of more than 512 MiB": "tạo các tệp lớn hơn 512 MiB",
    "makes a file whose name is no plain name": "tạo tệp có tên không hợp lệ",
    "makes a file '⟨1⟩' with neither 'text' nor 'base64'":
      "tạo tệp '⟨1⟩' mà không có 'text' hay 'base64'",
    "describes itself in a way that is not understood: ⟨1⟩":
      "tự mô tả theo cách không hiểu được: ⟨1⟩",
    "'protocol' is missing": "thiếu 'protocol'",
    "'name' is missing, or not of lower case letters, digits, '-', '_' and '.'":
      "thiếu 'name', hoặc tên không chỉ gồm chữ thường, chữ số, '-', '_' và '.'",
    "'components' is no list, or empty": "'components' không phải danh sách, hoặc trống",
    "a component has no name": "một thành phần không có tên",
    "the kind of '⟨1⟩' is neither source nor renderer":
      "loại của '⟨1⟩' không phải source hay renderer",
    "'⟨1⟩' has no summary": "'⟨1⟩' không có tóm tắt",
    "the options of '⟨1⟩' are no JSON Schema of an object":
      "tùy chọn của '⟨1⟩' không phải JSON Schema của một đối tượng",
    "the renderer '⟨1⟩' has no 'extension'": "renderer '⟨1⟩' không có 'extension'",
    "speaks version ⟨1⟩ of the plugin protocol, this Bulletin version ⟨2⟩":
      "dùng phiên bản ⟨1⟩ của giao thức, Bulletin này dùng phiên bản ⟨2⟩",
    "use a newer Bulletin": "hãy dùng Bulletin mới hơn",
    "use a newer version of the program": "hãy dùng phiên bản mới hơn của chương trình",
    "brings a name that is taken: ⟨1⟩": "dùng một tên đã có: ⟨1⟩",
    "a program is named under 'plugins', not as a source's type":
      "chương trình được nêu dưới 'plugins', không phải ở 'type' của nguồn",
    "a program is named under 'plugins', not as a renderer's type":
      "chương trình được nêu dưới 'plugins', không phải ở 'type' của renderer",
    "a command has at least one word": "một lệnh có ít nhất một từ",
    "the environment has no '⟨1⟩' for '⟨2⟩'": "môi trường không có '⟨1⟩' cho '⟨2⟩'",
    "set it, or take it out of 'env'": "hãy đặt biến đó, hoặc bỏ nó khỏi 'env'",
    "type: bulletin build --config ⟨1⟩": "hãy gõ: bulletin build --config ⟨1⟩",
    "this program is not compiled with the plugins ⟨1⟩":
      "chương trình này không được biên dịch cùng các plugin ⟨1⟩",
    "the program with the plugins ⟨1⟩ is of Bulletin ⟨2⟩, this is ⟨3⟩":
      "chương trình có các plugin ⟨1⟩ thuộc Bulletin ⟨2⟩, còn đây là ⟨3⟩",
    "the program was built for other plugins than ⟨1⟩":
      "chương trình được tạo cho các plugin khác với ⟨1⟩",
    "the sources of the plugins ⟨1⟩ have changed since they were built":
      "mã nguồn của các plugin ⟨1⟩ đã thay đổi từ khi được tạo",
  ]
}
