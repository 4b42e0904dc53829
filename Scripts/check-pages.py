"""The checks that Scripts/check-pages starts: see there."""

import glob, html, html.parser, json, os, re, shutil, subprocess, sys, tempfile

FOLDER = sys.argv[1]
AXE = glob.glob(os.path.join(sys.prefix, "lib/*/site-packages/axe_playwright_python/axe.min.js"))
KNOWN_TO_OTHERS = ("<data> is not approved by W3C", "<svg> proprietary attribute",
                   '<title> proprietary attribute "id"', '<table> lacks "summary" attribute')
faults, left_out = [], []


def fault(path, text):
    faults.append(f"{os.path.relpath(path, FOLDER)}: {text}")


def needs(tool, what):
    """Whether a program is there; where not, what is left out is named once."""
    if shutil.which(tool):
        return True
    line = f"not done, no {tool} here: {what}"
    if line not in left_out:
        left_out.append(line)
    return False


def files(extension):
    return sorted(glob.glob(os.path.join(FOLDER, "**/*." + extension), recursive=True))


# Web pages


class Elements(html.parser.HTMLParser):
    """The elements of a page with their attributes, and its texts."""

    def __init__(self, text):
        super().__init__()
        self.found, self.styles, self.words, self.open = [], [], [], []
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        self.found.append((tag, dict(attributes)))
        self.open.append(tag)

    def handle_endtag(self, tag):
        while self.open and self.open.pop() != tag:
            pass

    def handle_data(self, data):
        if "style" in self.open:
            self.styles.append(data)
        elif "body" in self.open and "script" not in self.open:
            self.words.append(data)


def check_parsed(path, text):
    """No error of the HTML5 parser, no id twice, no link that leads nowhere, nothing fetched."""
    import html5lib
    parser = html5lib.HTMLParser(strict=False)
    parser.parse(text)
    for (line, column), code, _ in parser.errors:
        fault(path, f"line {line}, column {column}: {code}")
    page = Elements(text)
    ids = [a["id"] for _, a in page.found if "id" in a]
    for name in {name for name in ids if ids.count(name) > 1}:
        fault(path, f"the id {name} is there twice")
    for tag, attributes in page.found:
        for key, value in attributes.items():
            if key in ("href", "xlink:href") and value.startswith("#"):
                if value[1:] not in ids:
                    fault(path, f"nothing is at {value}")
            elif key in ("aria-labelledby", "aria-describedby", "aria-controls", "for"):
                if not set(value.split()) <= set(ids):
                    fault(path, f"{key} names what is not there: {value}")
            elif key in ("src", "srcset", "data", "poster", "background", "action", "formaction") \
                    or (key in ("href", "xlink:href") and tag != "a"):
                fault(path, f"<{tag} {key}={value}> is fetched from elsewhere")
            elif key.startswith("on"):
                fault(path, f"<{tag} {key}>: a script in an attribute")
            elif key == "style" and re.search(r"url\(|@import", value):
                fault(path, f"<{tag}> fetches a style")
        if tag in ("iframe", "object", "embed", "link", "base", "img"):
            fault(path, f"<{tag}> asks for something")
    for style in page.styles:
        for asked in re.findall(r"url\([^)#]*\)|@import[^;]*", style):
            fault(path, f"the style fetches {asked}")
    if "default-src 'none'" not in text:
        fault(path, "no policy forbids it to fetch anything")


def check_tidy(path, text):
    """No error and no warning of tidy, but for what it does not know.

    Its HTML is that of 2017: `data` is declared to it, and groups of `dt` and `dd` within a `div`
    (HTML 5.2, 4.4.9) are taken out of theirs. Nor does it know the attributes of SVG, and takes
    a page with them for HTML 4, whose tables had summaries. The checker of the W3C knows better.
    """
    if not needs("tidy", "web pages with tidy"):
        return
    text = re.sub(r"<div>(<dt>.*?</dd>)</div>", r"\1", text)
    done = subprocess.run(["tidy", "-q", "-e", "-utf8", "--new-inline-tags", "data",
                           "--drop-empty-elements", "no"], input=text, capture_output=True, text=True)
    for line in done.stderr.splitlines():
        if line and not any(known in line for known in KNOWN_TO_OTHERS):
            fault(path, f"tidy: {line}")


def check_w3c(paths):
    """No error and no warning of the checker of the W3C, where somebody installed it.

    What it says of styles is left out: its list of their properties is that of 2017.
    """
    jars = glob.glob(os.path.join(sys.prefix, "lib/*/site-packages/*/vnu.jar"))
    if not jars or not shutil.which("java"):
        return
    done = subprocess.run(["java", "-jar", jars[0], "--format", "json", *paths],
                          capture_output=True, text=True)
    for message in json.loads(done.stderr)["messages"]:
        if not message["message"].startswith("CSS:"):
            fault(message.get("url", "").removeprefix("file:"), f"W3C: {message['message']}")


def chromium(page, *options):
    """The document as Chromium has it when all scripts have run."""
    profile = tempfile.mkdtemp(dir=os.path.dirname(page))
    done = subprocess.run(
        ["chromium", "--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={profile}",
         "--virtual-time-budget=20000", "--dump-dom", *options, "file://" + page],
        capture_output=True, text=True, timeout=120)
    shutil.rmtree(profile, ignore_errors=True)
    return done.stdout


RUN_AXE = """
addEventListener("load", () => {
  const copy = document.body.cloneNode(true);
  for (const script of copy.querySelectorAll("script, style")) script.remove();
  const words = copy.textContent;
  axe.run(document, {resultTypes: ["violations"]}).then(
    found => found.violations, error => [{id: String(error), impact: "critical", nodes: []}]
  ).then(violations => {
    const found = violations.map(v => [v.id, v.impact, v.nodes.length, v.nodes[0]?.html ?? "",
                                       v.nodes[0]?.failureSummary ?? ""]);
    const isDark = matchMedia("(prefers-color-scheme: dark)").matches;
    document.documentElement.innerHTML = "<pre id=axe></pre>";
    document.getElementById("axe").textContent = JSON.stringify({isDark, found, words});
  });
});
"""


def check_accessible(path, text):
    """No serious or critical fault of axe-core's rules, in light and in dark."""
    if not needs("chromium", "accessibility of web pages"):
        return
    if not AXE:
        line = "not done, no axe-core here: accessibility of web pages"
        if line not in left_out:
            left_out.append(line)
        return
    with open(AXE[0], encoding="utf-8") as file:
        rules = file.read()
    # The page forbids scripts that are not its own: those of this check need a copy without that.
    open_page = re.sub(r'<meta http-equiv="Content-Security-Policy"[^>]*>', "", text)
    assert open_page != text
    script = f"<script>{rules}</script><script>{RUN_AXE}</script></body>"
    before, after = open_page.rsplit("</body>", 1)
    copy = path + ".axe.html"
    with open(copy, "w", encoding="utf-8") as file:
        file.write(before + script + after)
    told = "".join(Elements(text).words)
    for scheme, option in (("light", "1"), ("dark", "0")):
        answer = re.search(r'<pre id="axe">(.*?)</pre>', chromium(
            copy, f"--blink-settings=preferredColorScheme={option}"), re.S)
        answer = json.loads(html.unescape(answer[1])) if answer else {}
        if answer.get("isDark") != (scheme == "dark"):
            fault(path, f"axe-core did not answer in {scheme} colours")
            continue
        for rule, impact, count, example, why in answer["found"]:
            line = f"{scheme}: {rule} ({impact}, {count} times): {example[:200]} {why[:300]}"
            if impact in ("serious", "critical"):
                fault(path, line)
            else:
                print(f"{os.path.relpath(path, FOLDER)}: {line}")
        # Scripts may help to use a page, not to read it.
        if "".join(answer["words"].split()) != "".join(told.split()):
            fault(path, "its script changes its words")
    os.remove(copy)


# Files of office programs


def convert(path, extension, into):
    """A file as LibreOffice saves it."""
    profile = "file://" + os.path.join(into, "profile")
    done = subprocess.run(
        ["soffice", f"-env:UserInstallation={profile}", "--headless", "--convert-to", extension,
         "--outdir", into, path], capture_output=True, text=True, timeout=180)
    made = os.path.join(into, os.path.splitext(os.path.basename(path))[0] + "."
                        + extension.split(":")[0])
    if not os.path.exists(made):
        fault(path, f"LibreOffice does not open it: {done.stderr[-300:]}")
        return None
    return made


def docx_words(path):
    """All that a Word file says, paragraph by paragraph."""
    import docx
    document = docx.Document(path)
    def texts(element):
        name = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
        for paragraph in element.iter(name + "p"):
            words = "".join("\u2011" if t.tag == name + "noBreakHyphen" else t.text or ""
                            for t in paragraph.iter(name + "t", name + "noBreakHyphen"))
            if words.strip():
                yield re.sub(r"\s+", " ", words).strip()
    return document, list(texts(document.element.body))


def check_word(path, work):
    document, words = docx_words(path)
    if not document.core_properties.title or not words:
        fault(path, "python-docx finds no title or no words")
    for table in document.tables:
        for row in table.rows:
            len(row.cells)
    if not needs("soffice", "Word files in LibreOffice"):
        return
    made = convert(path, "docx", work)
    if made:
        _, again = docx_words(made)
        lost = set(words) - set(again)
        if lost:
            fault(path, f"LibreOffice loses {len(lost)} paragraphs: {sorted(lost)[:3]}")


def xlsx_cells(path):
    import openpyxl
    book = openpyxl.load_workbook(path)
    return {(sheet.title, cell.coordinate): (cell.value, cell.data_type, cell.number_format)
            for sheet in book for row in sheet.iter_rows() for cell in row
            if cell.value is not None}


def check_workbook(path, work):
    cells = xlsx_cells(path)
    if not any(kind == "n" for _, kind, _ in cells.values()):
        fault(path, "openpyxl finds no numbers")
    for place, (value, kind, _) in cells.items():
        if kind in ("f", "e"):
            fault(path, f"{place}: a formula or an error: {value}")
    if not needs("soffice", "workbooks in LibreOffice"):
        return
    made = convert(path, "xlsx", work)
    if made:
        again = xlsx_cells(made)
        for place, (value, kind, _) in cells.items():
            if again.get(place, (None,))[0] != value:
                fault(path, f"{place}: LibreOffice saves {again.get(place)} for {value!r}")


def main():
    for path in files("html"):
        with open(path, encoding="utf-8") as file:
            text = file.read()
        check_parsed(path, text)
        check_tidy(path, text)
        check_accessible(path, text)
    check_w3c(files("html"))
    with tempfile.TemporaryDirectory() as work:
        for path in files("docx"):
            check_word(path, work)
        for path in files("xlsx"):
            check_workbook(path, work)
    pages, words, books = len(files("html")), len(files("docx")), len(files("xlsx"))
    if not (pages and words and books):
        faults.append("a format was not made")
    for line in left_out + faults:
        print(line)
    print(f"{pages} web pages, {words} Word files, {books} workbooks: {len(faults)} faults")
    sys.exit(1 if faults else 0)


main()
