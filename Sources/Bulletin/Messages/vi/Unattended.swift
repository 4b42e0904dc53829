extension MessageCatalogue {
  /// Runs that nobody watches: journal, locks, checks, crontab.
  static let vietnameseUnattended: Table = [
    "another run of pipeline '⟨1⟩' is at work: ⟨2⟩":
      "một lượt chạy khác của quy trình '⟨1⟩' đang làm việc: ⟨2⟩",
    "wait for it with '--wait'": "muốn chờ thì thêm '--wait'",
    "pipeline '⟨1⟩' was interrupted; the set in place is untouched":
      "quy trình '⟨1⟩' bị ngắt; bộ tệp đang có không bị động đến",
    "pipeline '⟨1⟩' took longer than ⟨2⟩ s, last ⟨3⟩":
      "quy trình '⟨1⟩' chạy quá ⟨2⟩ giây, việc sau cùng: ⟨3⟩",
    "pipeline '⟨1⟩': ⟨2⟩ took longer than ⟨3⟩ s": "quy trình '⟨1⟩': ⟨2⟩ mất quá ⟨3⟩ giây",
    "give it more time with '--timeout'": "cho thêm thời gian bằng '--timeout'",
    "give it more time with '--step-timeout'": "cho thêm thời gian bằng '--step-timeout'",
    "the journal '⟨1⟩' cannot be used: ⟨2⟩": "không dùng được nhật ký '⟨1⟩': ⟨2⟩",
    "move the file away; what was run and sent is then no longer known":
      "hãy chuyển tệp đi chỗ khác; khi đó không còn biết đã chạy và gửi những gì",
    "check permissions and free space, or name another folder with '--state'":
      "kiểm tra quyền và chỗ trống, hoặc nêu thư mục khác bằng '--state'",
    "the journal '⟨1⟩' was written by a newer version of Bulletin":
      "nhật ký '⟨1⟩' do phiên bản Bulletin mới hơn ghi",
    "use that version, or name another folder with '--state'":
      "dùng phiên bản đó, hoặc nêu thư mục khác bằng '--state'",
    "the state folder '⟨1⟩' cannot be made: ⟨2⟩": "không tạo được thư mục trạng thái '⟨1⟩': ⟨2⟩",
    "name another one with '--state'": "nêu thư mục khác bằng '--state'",
    "the lock '⟨1⟩' cannot be made: ⟨2⟩": "không tạo được khóa '⟨1⟩': ⟨2⟩",
    "the lock '⟨1⟩' cannot be taken: ⟨2⟩": "không giữ được khóa '⟨1⟩': ⟨2⟩",
    "name another folder with '--state'": "nêu thư mục khác bằng '--state'",
    "put the state folder on a local file system with '--state'":
      "dùng '--state' đặt thư mục trạng thái vào hệ tệp trên máy",
    "'⟨1⟩' fits several runs": "'⟨1⟩' ứng với nhiều lượt chạy",
    "write more of the id": "hãy viết thêm ký tự của mã",
    "nothing was run yet": "chưa chạy lần nào",
    "no run '⟨1⟩'": "không có lượt chạy '⟨1⟩'",
    "'bulletin runs list' shows the ids": "'bulletin runs list' cho biết các mã",
    "run ⟨1⟩ printed no figure '⟨2⟩'": "lượt chạy ⟨1⟩ không in số liệu '⟨2⟩'",
    "no run has made a set yet": "chưa lượt chạy nào tạo ra bộ tệp",
    "'⟨1⟩' has no row since ⟨2⟩, which is ⟨3⟩ ago":
      "'⟨1⟩' không có dòng nào từ ⟨2⟩, tức là ⟨3⟩ trước",
    "whether '⟨1⟩' is fresh cannot be told: it has no dates":
      "không biết '⟨1⟩' có mới không: nó không có ngày",
    "'⟨1⟩' has no rows for ⟨2⟩ of '⟨3⟩': ⟨4⟩": "'⟨1⟩' thiếu dòng cho ⟨2⟩ giá trị của '⟨3⟩': ⟨4⟩",
    "'⟨1⟩' has ⟨2⟩ rows, less than ⟨3⟩ of the usual ⟨4⟩":
      "'⟨1⟩' có ⟨2⟩ dòng, dưới ⟨3⟩ so với thường lệ là ⟨4⟩",
    "'⟨1⟩' does not hold: ⟨2⟩": "'⟨1⟩' không đúng: ⟨2⟩",
    "⟨1⟩ is ⟨2⟩": "⟨1⟩ là ⟨2⟩",
    "whether '⟨1⟩' holds cannot be told: ⟨2⟩": "không biết '⟨1⟩' có đúng không: ⟨2⟩",
    "'⟨1⟩' gave no rows": "'⟨1⟩' không có dòng nào",
    "'⟨1⟩' gave ⟨2⟩ rows, less than half of the usual ⟨3⟩":
      "'⟨1⟩' có ⟨2⟩ dòng, chưa bằng nửa thường lệ là ⟨3⟩",
    "⟨1⟩ differs from what was published: ⟨2⟩ before, ⟨3⟩ now":
      "⟨1⟩ khác với bản đã công bố: trước là ⟨2⟩, nay là ⟨3⟩",
    "⟨1⟩ was published as ⟨2⟩ and is now ⟨3⟩: ⟨4⟩":
      "⟨1⟩ đã công bố là ⟨2⟩, nay là ⟨3⟩: ⟨4⟩",
    "the crontab cannot be used: ⟨1⟩": "không dùng được crontab: ⟨1⟩",
    "install cron, or put the lines of 'schedule print' elsewhere":
      "hãy cài cron, hoặc đặt các dòng của 'schedule print' ở nơi khác",
    "no pipeline has a schedule": "không quy trình nào có lịch",
    "under cron: ⟨1⟩": "khi cron chạy: ⟨1⟩",
    "write NAME=value above the block in the crontab, or use ${file:…}":
      "viết TÊN=giá trị phía trên khối trong crontab, hoặc dùng ${file:…}",
    "'⟨1⟩' is set here, and cron will take its default":
      "'⟨1⟩' được đặt ở đây, còn cron sẽ dùng giá trị mặc định",
    "pipeline '⟨1⟩' was due at ⟨2⟩ and did not start":
      "quy trình '⟨1⟩' phải chạy lúc ⟨2⟩ mà không chạy",
  ]
}
