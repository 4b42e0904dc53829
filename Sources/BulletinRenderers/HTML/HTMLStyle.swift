/// The style sheet of a page: no colour carries meaning alone, no font is fetched.
enum HTMLStyle {
  static let sheet = """
    :root { --ink: #1c2430; --soft: #56606e; --line: #d5d9e0; --paper: #fff; --tint: #f5f6f8;
      --accent: #8a1c1c; }
    @media (prefers-color-scheme: dark) { :root { --ink: #e6e8ec; --soft: #a3abb8; --line: #3a4250;
      --paper: #14181f; --tint: #1d232d; --accent: #f0a4a0; } }
    * { box-sizing: border-box; }
    html { color-scheme: light dark; }
    body { margin: 0 auto; max-width: 46rem; padding: 2rem 1.25rem 4rem; color: var(--ink);
      background: var(--paper); font: 1.0625rem/1.6 "Times New Roman", "Noto Serif",
      "Noto Serif Lao", "Phetsarath OT", Georgia, serif; overflow-wrap: break-word; }
    header { border-bottom: 2px solid var(--accent); margin-bottom: 1.75rem; }
    .letterhead { margin: 0 0 1.5rem; font-size: .9rem; line-height: 1.5; }
    h1 { margin: 0 0 .25rem; font-size: 1.75rem; line-height: 1.25; text-wrap: balance; }
    .period { margin: 0 0 1rem; color: var(--soft); }
    h2 { margin: 2.25rem 0 .75rem; font-size: 1.25rem; line-height: 1.3; }
    h3 { margin: 1.5rem 0 .5rem; font-size: 1.0625rem; }
    p { margin: 0 0 .9rem; }
    nav { margin: 0 0 1.5rem; padding: .75rem 1rem; background: var(--tint); }
    nav ol { margin: 0; padding-left: 1.5rem; }
    a { color: inherit; text-decoration-color: var(--line); text-underline-offset: .2em; }
    a:hover, a:focus-visible { text-decoration-color: var(--accent); }
    a.origin { text-decoration-style: dotted; white-space: normal; }
    .figure { font-variant-numeric: tabular-nums lining-nums; font-weight: 600; }
    dl.key-figures { display: grid; grid-template-columns: repeat(auto-fill, minmax(13rem, 1fr));
      margin: 1.25rem 1px 1.25rem 0; }
    dl.key-figures > div { padding: .7rem .9rem; border: 1px solid var(--line);
      margin: 0 -1px -1px 0; }
    dl.key-figures dt { color: var(--soft); font-size: .875rem; line-height: 1.35; }
    dl.key-figures dd { margin: .2rem 0 0; font-size: 1.125rem; line-height: 1.35; }
    .table { overflow-x: auto; margin: 1.25rem 0; }
    table { border-collapse: collapse; width: 100%; font-size: .95rem; line-height: 1.4; }
    caption { padding: 0 0 .5rem; text-align: left; font-style: italic; color: var(--soft); }
    th, td { padding: .4rem .6rem; border-bottom: 1px solid var(--line); text-align: left;
      vertical-align: top; }
    thead th { border-bottom: 2px solid var(--ink); vertical-align: bottom; }
    thead small { font-weight: 400; color: var(--soft); }
    tbody th { font-weight: 400; }
    td .figure { font-weight: 400; }
    .number { text-align: right; }
    tfoot th, tfoot td, tfoot .figure { border-top: 2px solid var(--ink); font-weight: 700; }
    tr.apart { font-style: italic; }
    .notes { margin-top: 2.5rem; padding: .25rem 1rem .5rem; border-left: 4px solid var(--accent);
      background: var(--tint); }
    .notes h2 { margin-top: .75rem; font-size: 1.0625rem; }
    .note { font-size: .95rem; }
    .origins { margin-top: 3rem; padding-top: .5rem; border-top: 1px solid var(--line);
      color: var(--soft); font-size: .875rem; line-height: 1.5; }
    .origins ol { padding-left: 2rem; }
    .origins li { margin-bottom: .9rem; }
    .origins li:target { background: var(--tint); outline: 2px solid var(--accent);
      outline-offset: .3rem; }
    .origins p { margin: 0; color: var(--ink); }
    .origins dl { margin: .1rem 0 0; }
    .origins dt { display: inline; }
    .origins dt::after { content: ": "; }
    .origins dd { display: inline; margin: 0; overflow-wrap: anywhere; }
    code { font: .8125rem/1.4 ui-monospace, "DejaVu Sans Mono", monospace; overflow-wrap: anywhere; }
    @page { size: A4; margin: 20mm 15mm 20mm 30mm; }
    @media print { :root { --ink: #000; --soft: #333; --line: #999; --paper: #fff; --tint: #fff;
      --accent: #000; } body { max-width: none; padding: 0; font-size: 13pt; }
      nav { display: none; } a { text-decoration: none; } h2, h3, caption { break-after: avoid; }
      tr, dl.key-figures > div, .origins li { break-inside: avoid; }
      thead { display: table-header-group; } .table { overflow: visible; } }

    """
}
