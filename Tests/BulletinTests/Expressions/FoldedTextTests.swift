import Bulletin
import Testing

@Suite struct FoldedTextTests {
  @Test(arguments: [
    (" STT  No.\t1\r\n", "stt no. 1"), ("AZaz[@`{", "azaz[@`{"), ("Số người", "so nguoi"),
    ("  SỐ\u{A0}\u{A0}NGƯỜI \t", "so nguoi"),
    ("So\u{302}\u{301} người", "so nguoi"), ("Đoàn", "doan"), ("Ðoàn", "doan"),
    ("Ɖoàn", "doan"), ("đoàn", "doan"), ("", ""), ("   ", ""), ("a\r\n\u{2009}b", "a b"),
    ("Giá trị (triệu đồng)", "gia tri (trieu dong)"), ("Straße", "straße"), ("ÉCOLE", "ecole"),
    ("ເມືອງ\u{200B}ລາວ", "ເມືອງລາວ"), ("\u{FEFF}STT", "stt"), ("ລ້ານ", "ລ້ານ"),
    ("ບໍລິຄຳໄຊ", "ບໍລິຄໍາໄຊ"), ("İstanbul", "istanbul"), ("q̣̣ƯỞ", "quo"),
  ])
  func fold(text: String, expected: String) {
    #expect(FoldedText.fold(text) == expected)
    #expect(FoldedText.fold(FoldedText.fold(text)) == expected)
  }

  @Test(arguments: [
    ("peeple", "people"), ("so nguoi", "Số người"), ("perdiod", "period"), ("poeple", "people"),
    ("xyz", nil), ("", nil), ("delegation", "delegations"),
  ])
  func nearest(typed: String, expected: String?) {
    let names = ["people", "period", "Số người", "delegations", "id"]
    #expect(NearestName.find(typed, among: names) == expected)
  }
}
