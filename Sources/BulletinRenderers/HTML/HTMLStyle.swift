/// The style sheet of a page: no colour carries meaning alone, no font is fetched.
///
/// On paper A4 with the margins and the page number of Decree 30/2020/NĐ-CP, Appendix I.
enum HTMLStyle {
  static let sheet = """
    :root { --ink: #1c2430; --soft: #535d6b; --line: #d3d8df; --dots: #98a1ae; --paper: #fff; --tint: #f5f6f8;
      --accent: #8a1c1c; --warn: #8a5a00; }
    @media (prefers-color-scheme: dark) { :root { --ink: #e6e8ec; --soft: #a9b1bd; --line: #3a4250; --dots: #6b7585;
      --paper: #14181f; --tint: #1d232d; --accent: #f0a4a0; --warn: #e5b567; } }
    * { box-sizing: border-box; }
    html { color-scheme: light dark; scroll-padding-top: 1rem; -webkit-text-size-adjust: 100%; }
    body { margin: 0 auto; max-width: 48rem; padding: 2rem 1.25rem 4rem; color: var(--ink);
      background: var(--paper); font: 1.0625rem/1.6 "Times New Roman", "Liberation Serif",
      "Noto Serif", "Noto Serif Lao", "Phetsarath OT", "Noto Sans Lao", Georgia, serif;
      overflow-wrap: break-word; }
    :lang(lo) body, body:lang(lo) { line-height: 1.8; }
    header { border-bottom: 2px solid var(--accent); margin-bottom: 1.75rem; }
    .letterhead { display: grid; grid-template-columns: minmax(0, 3fr) minmax(0, 2fr);
      gap: 0 2rem; margin: 0 0 2.25rem; font-size: .9375rem; line-height: 1.45; }
    .letterhead p { grid-column: 1; margin: 0; text-align: center; text-wrap: balance; }
    .letterhead .issuer { font-weight: 700; }
    .letterhead .issuer::after { content: ""; display: block; width: 40%; margin: .4rem auto .5rem;
      border-top: 1px solid currentColor; }
    .letterhead .place { grid-column: 2; grid-row: 1 / span 3; align-self: end;
      font-style: italic; }
    .letterhead .kind, .letterhead .addressees, .letterhead .addressee { grid-column: 1 / -1; }
    .letterhead .kind { margin-top: 1.5rem; font-weight: 700; }
    .letterhead .addressees { margin-top: 1rem; text-align: left; }
    .letterhead .addressee { text-align: left; }
    .closing { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
      gap: 0 2rem; margin: 2.5rem 0 1.5rem; break-inside: avoid; }
    .closing p { margin: 0; text-wrap: balance; }
    .closing > div { grid-column: 1; grid-row: 1; font-size: .9375rem; line-height: 1.45; }
    .closing > div:has(.authority, .position, .name) { grid-column: 2; font-size: inherit;
      text-align: center; }
    .closing .recipients { font-style: italic; font-weight: 700; }
    .closing .authority, .closing .position, .closing .name { font-weight: 700; }
    .closing .name { margin-top: 4.5rem; }
    .draft { margin: 0 0 1rem; font-weight: 700; letter-spacing: .12em; color: var(--warn); }
    h2 .annex { display: block; font-size: 1rem; font-weight: 400; color: var(--soft); }
    h1 { margin: 0 0 .35rem; font-size: 1.8rem; line-height: 1.25; text-wrap: balance; }
    .period { margin: 0 0 1.1rem; color: var(--soft); }
    h2 { margin: 2.5rem 0 .75rem; font-size: 1.3rem; line-height: 1.3; text-wrap: balance; }
    h3, h4, h5, h6 { margin: 1.6rem 0 .5rem; font-size: 1.0625rem; line-height: 1.35; }
    p { margin: 0 0 .9rem; text-wrap: pretty; }
    nav { margin: 0 0 1.5rem; padding: .75rem 1.1rem; background: var(--tint); }
    nav ul { margin: 0; padding: 0; list-style: none; }
    nav li { margin: .15rem 0; padding-left: 1rem; text-indent: -1rem; }
    a { color: inherit; text-decoration-color: var(--line); text-underline-offset: .2em; }
    a:hover, a:focus-visible { text-decoration-color: var(--accent); }
    a:focus-visible, .table:focus-visible { outline: 2px solid var(--accent);
      outline-offset: 2px; }
    a.origin { text-decoration: underline dotted 1px var(--dots); }
    a.corrected::after { content: "*"; color: var(--warn); font-weight: 700; }
    .figure { font-variant-numeric: tabular-nums lining-nums; font-weight: 600;
      unicode-bidi: isolate; }
    th, td, dt, li, strong, em { unicode-bidi: isolate; }
    dl.key-figures { display: grid; grid-template-columns: repeat(auto-fill, minmax(13rem, 1fr));
      margin: 1.25rem 1px 1.5rem 0; }
    dl.key-figures > div { display: flex; flex-direction: column; justify-content: space-between;
      padding: .7rem .9rem; border: 1px solid var(--line); margin: 0 -1px -1px 0; }
    dl.key-figures dt { color: var(--soft); font-size: .9rem; line-height: 1.35; }
    dl.key-figures dd { margin: .3rem 0 0; font-size: 1.15rem; line-height: 1.35; }
    .table { overflow-x: auto; margin: 1.25rem 0 1.5rem; }
    table { border-collapse: collapse; width: 100%; font-size: .96rem; line-height: 1.4; }
    caption { padding: 0 0 .5rem; text-align: left; font-style: italic; color: var(--soft); }
    th, td { min-width: 4.5rem; padding: .4rem .6rem; border-bottom: 1px solid var(--line);
      text-align: left; vertical-align: top; }
    th:first-child, td:first-child { padding-left: 0; }
    th:last-child, td:last-child { padding-right: 0; }
    .long { min-width: 10rem; overflow-wrap: anywhere; }
    thead th { border-bottom: 2px solid var(--ink); vertical-align: bottom; }
    thead th.group { border-bottom: 1px solid var(--line); text-align: center; }
    th button { all: unset; cursor: pointer; font: inherit; color: inherit; text-align: inherit; }
    th button:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
    th button:hover { text-decoration: underline dotted 1px var(--dots); }
    th[aria-sort="ascending"] button::after { content: "\\00a0\\2191"; }
    th[aria-sort="descending"] button::after { content: "\\00a0\\2193"; }
    sup { font-size: .75em; line-height: 0; font-weight: 400; }
    .footnotes { margin: -1rem 0 1.5rem; padding: 0; list-style: none; font-size: .875rem;
      line-height: 1.45; color: var(--soft); }
    .footnotes li { padding-left: .7rem; border-left: 3px solid var(--line); }
    .footnotes li.caveat, .footnotes li.correction { border-left-color: var(--warn); }
    .note.correction { border-left-color: var(--warn); }
    thead small { display: inline-block; white-space: nowrap; font-size: .875rem;
      font-weight: 400; color: var(--soft); }
    tbody th { font-weight: 400; }
    td .figure { font-weight: 400; }
    .number { text-align: right; }
    td.number { white-space: nowrap; }
    tbody:last-child tr:last-child > * { border-bottom-color: var(--ink); }
    tfoot th, tfoot td, tfoot .figure { border-top: 2px solid var(--ink);
      border-bottom-color: var(--ink); font-weight: 700; }
    tfoot .figure { border: 0; }
    tr.apart { font-style: italic; color: var(--soft); }
    .notes { margin-top: 2.5rem; padding: .1rem 1.1rem .4rem; background: var(--tint);
      border-left: 4px solid var(--warn); }
    .notes h2 { margin: .8rem 0 .6rem; font-size: 1.0625rem; }
    .note { padding: .6rem .9rem; background: var(--tint); border-left: 4px solid var(--line);
      font-size: .96rem; line-height: 1.5; }
    .note.caveat { border-left-color: var(--warn); }
    .notes .note { margin: 0 0 .6rem; padding: 0; border: 0; }
    .origins { margin-top: 3.5rem; padding-top: .25rem; border-top: 1px solid var(--line);
      font-size: .875rem; line-height: 1.5; }
    .origins h2 { margin-top: 1.5rem; }
    .origins ol { margin: 0; padding-left: 2.1rem; }
    .origins li { margin-bottom: 1rem; padding: .1rem .25rem; overflow-wrap: anywhere; }
    .origins li::marker { color: var(--soft); }
    .origins li:target { background: var(--tint); outline: 2px solid var(--accent);
      outline-offset: .2rem; }
    .origins p { margin: 0; }
    .origins dl { display: grid; grid-template-columns: minmax(5rem, max-content) minmax(0, 1fr);
      gap: .05rem .75rem; margin: .15rem 0 0; color: var(--soft); }
    .origins dt { font-style: italic; }
    .origins dd { margin: 0; }
    code { font: .8125rem/1.4 ui-monospace, "DejaVu Sans Mono", "Noto Sans Mono", monospace;
      color: var(--soft); }
    .origins dd code { white-space: nowrap; }
    @media (max-width: 36rem) { body { padding: 1.25rem 1rem 3rem; }
      .letterhead { grid-template-columns: minmax(0, 1fr); }
      .letterhead .place { grid-column: 1; grid-row: auto; margin-top: .4rem; }
      h1 { font-size: 1.5rem; }
      dl.key-figures { grid-template-columns: repeat(auto-fill, minmax(9.5rem, 1fr)); }
      th, td { min-width: 3.5rem; padding: .35rem .5rem; }
      th:first-child, td:first-child { padding-left: 0; }
      th:last-child, td:last-child { padding-right: 0; }
      .origins ol { padding-left: 1.6rem; } .origins dl { display: block; }
      .origins dd { margin: 0 0 .2rem; } }
    @page { size: A4; margin: 20mm 15mm 20mm 30mm;
      @top-center { content: counter(page); font: 13pt "Times New Roman", serif; } }
    @page :first { @top-center { content: none; } }
    @media print {
      :root { --ink: #000; --soft: #333; --line: #999; --paper: #fff; --tint: #fff;
        --accent: #000; --warn: #000; }
      html { color-scheme: light; }
      body { max-width: none; padding: 0; font-size: 13pt; line-height: 1.4; }
      nav { display: none; }
      a, a.origin { text-decoration: none; }
      p, li { orphans: 2; widows: 2; }
      .letterhead { font-size: 12pt; }
      section.annex { break-before: page; }
      h1 { font-size: 18pt; } h2 { font-size: 14pt; } h3, h4, h5, h6 { font-size: 13pt; }
      h1, h2, h3, h4, h5, h6, caption { break-after: avoid; }
      tr, dl.key-figures > div, .origins li, .note { break-inside: avoid; }
      thead { display: table-header-group; } tfoot { display: table-row-group; }
      .table { overflow: visible; } td.number { white-space: normal; }
      dl.key-figures { grid-template-columns: 1fr 1fr; }
      .origins { font-size: 9.5pt; line-height: 1.35; } .origins li { margin-bottom: .5rem; }
      .origins code { font-size: 8pt; } }

    """
}
