import Bulletin
import Testing

@testable import BulletinRenderers

/// Workbooks and PDF files: their bytes depend on the libraries of the machine, what they say does not.
@Suite struct OfficeGoldenTests {
  #if Excel
    @Test(arguments: Wording.languages)
    func aWorkbookHoldsWhatIsRecorded(language: LanguageCode) throws {
      let bytes = try ExcelRenderer(EmptyOptions()).render(
        SampleReport.make(language), in: RenderContext(fileName: "f"))[0].bytes
      let parts = try Unpacked.texts(bytes).filter { part in
        [
          "xl/worksheets/sheet", "xl/sharedStrings", "xl/styles", "xl/workbook.xml",
          "docProps/core",
        ]
        .contains { part.name.hasPrefix($0) }
      }
      // One element a line, so that a difference can be read.
      let text = parts.map { "== \($0.name)\n\($0.text.replacing("><", with: ">\n<"))\n" }.joined()
      Golden.expect(Array(text.utf8), "report.\(language).xlsx.txt", #_sourceLocation)
    }
  #endif

  #if PDF
    @Test(
      .enabled(if: Poppler.isThere),
      arguments: [
        (LanguageCode.vi, PageLayout.decree30), (.en, .plain), (.lo, .decree30), (.vi, .plain),
      ])
    func aPDFFileReadsAsRecorded(language: LanguageCode, layout: PageLayout) throws {
      var options = PDFRenderer.Options()
      options.layout = layout
      let bytes = try PDFRenderer(options).render(
        SampleReport.make(language), in: RenderContext(fileName: "f"))[0].bytes
      Golden.expect(
        Array(try Poppler.structure(bytes).utf8), "report.\(language).\(layout.rawValue).pdf.txt",
        #_sourceLocation)
    }

    @Test(.enabled(if: Poppler.isThere))
    func theChartOfAPDFFileIsAPictureWithItsWords() throws {
      let sample = SampleChart.make(
        .bar, SampleChart.years(3), [("Đoàn ra", SampleChart.counts([3, -5, 4]))])
      let bytes = try PDFRenderer(PDFRenderer.Options()).render(
        sample.report, in: RenderContext(fileName: "f"))[0].bytes
      let structure = try Poppler.structure(bytes)
      #expect(structure.contains("  Figure: ") && structure.contains("2018"))
    }
  #endif
}
