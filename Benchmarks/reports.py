"""The comparison that Benchmarks/reports starts: see there. With `python` it is the peer itself."""

import csv, math, os, random, re, shutil, subprocess, sys, time

PROVINCES = [
    "Tuyên Quang", "Cao Bằng", "Lai Châu", "Lào Cai", "Thái Nguyên", "Điện Biên", "Lạng Sơn", "Sơn La",
    "Phú Thọ", "Bắc Ninh", "Quảng Ninh", "Hà Nội", "Hải Phòng", "Hưng Yên", "Ninh Bình", "Thanh Hóa",
    "Nghệ An", "Hà Tĩnh", "Quảng Trị", "Huế", "Đà Nẵng", "Quảng Ngãi", "Gia Lai", "Đắk Lắk",
    "Khánh Hòa", "Lâm Đồng", "Đồng Nai", "Tây Ninh", "Thành phố Hồ Chí Minh", "Đồng Tháp", "An Giang",
    "Vĩnh Long", "Cần Thơ", "Cà Mau"]
MONTHS = [f"2025-{month:02d}" for month in range(1, 13)]
TOPICS = ["giáo dục", "y tế", "nông nghiệp", "văn hoá", "thương mại", "biên giới", "thanh niên",
          "môi trường"]

CONFIGURATION = """\
version: 1
languages: [vi]
sources:
  trips:
    type: csv
    path: trips.csv
    date: day
    columns:
      day: date
      month: text
      people: {type: integer, unit: lượt người}
      amount: {type: integer, unit: VND}
  provinces: {type: csv, path: provinces.csv}
  months: {type: csv, path: months.csv}
metrics:
  trips_made: {type: count, from: trips, label: Số đoàn}
  travellers: {type: sum, from: trips, of: people, label: Lượt người}
  aid: {type: sum, from: trips, of: amount, label: Kinh phí}
pipelines:
  tinh:
    title: "Hoạt động đối ngoại của {{province}}, {{month}}"
    period: 2025
    for: {province: provinces, month: months}
    sections:
      - title: Tóm tắt
        text: >-
          Trong {{month}}, {{province}} có {{trips_made}} với {{travellers}};
          kinh phí {{aid | exact}}.
      - title: Theo lĩnh vực
        table: {metrics: [trips_made, travellers, aid], by: topic}
      - title: Theo chiều
        table: {metrics: [trips_made, travellers, aid], by: direction}
      - title: Biểu đồ
        chart: {kind: bar, metric: travellers, by: topic}
    renderers: [html, docx]
"""


def generated(folder):
    """A hundred thousand rows, the provinces and the months, with the configuration."""
    if os.path.exists(os.path.join(folder, "trips.csv")):
        return
    os.makedirs(folder, exist_ok=True)
    pick = random.Random(21)
    rows = [(f"{month}-{pick.randint(1, 28):02d}", pick.choice(PROVINCES), month, pick.choice(TOPICS),
             "đoàn ra" if pick.random() < 0.4 else "đoàn vào", pick.randint(1, 60),
             pick.randint(1, 900) * 100_000)
            for month in MONTHS for _ in range(100_000 // 12 + 1)][:100_000]
    tables = {"provinces.csv": [["province"]] + [[p] for p in PROVINCES],
              "months.csv": [["month"]] + [[m] for m in MONTHS],
              "trips.csv": [["day", "province", "month", "topic", "direction", "people", "amount"]] + rows}
    for name, table in tables.items():
        with open(os.path.join(folder, name), "w", encoding="utf-8", newline="") as file:
            csv.writer(file, lineterminator="\n").writerows(table)


# The peer


def number(value):
    return f"{value:,}".replace(",", ".")


PAGE = """<!DOCTYPE html>
<html lang="vi"><head><meta charset="utf-8"><title>{{ title }}</title>
<style>body { max-width: 48rem; margin: auto; font-family: serif } td { text-align: right }</style></head>
<body><h1>{{ title }}</h1>
<h2>Tóm tắt</h2><p>Trong {{ month }}, {{ province }} có {{ n(total.trips) }} đoàn với
{{ n(total.people) }} lượt người; kinh phí {{ n(total.amount) }} đồng.</p>
{% for heading, name, table in tables %}<h2>{{ heading }}</h2>
<table><thead><tr><th>{{ name }}</th><th>Số đoàn</th><th>Lượt người</th><th>Kinh phí (VND)</th></tr></thead>
<tbody>{% for row in table.itertuples() %}<tr><th>{{ row.Index }}</th>
{% for cell in row[1:] %}<td><data value="{{ cell }}">{{ n(cell) }}</data></td>{% endfor %}</tr>
{% endfor %}</tbody></table>
{% endfor %}<h2>Biểu đồ</h2>{{ chart }}
</body></html>
"""


def peer(folder, out):
    """The same reports, as one would write them in Python."""
    import io
    import docx, jinja2, matplotlib, pandas
    matplotlib.use("Agg")
    import matplotlib.pyplot as plt
    from docx.shared import Cm

    rows = pandas.read_csv(os.path.join(folder, "trips.csv"))
    environment = jinja2.Environment(autoescape=True)
    environment.globals["n"] = number
    page = environment.from_string(PAGE)
    figure, axes = plt.subplots(figsize=(6, 3))

    def table_by(group, column):
        return group.groupby(column, sort=False).agg(
            trips=("people", "size"), people=("people", "sum"), amount=("amount", "sum"))

    def chart(table):
        """The chart as SVG for the page and as PNG for the Word file."""
        axes.clear()
        axes.bar(table.index, table["people"])
        axes.tick_params(axis="x", rotation=30)
        axes.set_ylabel("lượt người")
        figure.tight_layout()
        vector, pixels = io.StringIO(), io.BytesIO()
        figure.savefig(vector, format="svg")
        figure.savefig(pixels, format="png", dpi=150)
        pixels.seek(0)
        return vector.getvalue().split("?>", 1)[1], pixels

    for (province, month), group in rows.groupby(["province", "month"]):
        title = f"Hoạt động đối ngoại của {province}, {month}"
        total = {"trips": len(group), "people": group["people"].sum(), "amount": group["amount"].sum()}
        tables = [("Theo lĩnh vực", "Lĩnh vực", table_by(group, "topic")),
                  ("Theo chiều", "Chiều", table_by(group, "direction"))]
        vector, pixels = chart(tables[0][2])
        place = os.path.join(out, province, month)
        os.makedirs(place)
        with open(os.path.join(place, "tinh.html"), "w", encoding="utf-8") as file:
            file.write(page.render(title=title, province=province, month=month, total=total,
                                   tables=tables, chart=jinja2.utils.markupsafe.Markup(vector)))
        document = docx.Document()
        document.core_properties.title = title
        document.add_heading(title, 0)
        document.add_heading("Tóm tắt", 1)
        document.add_paragraph(
            f"Trong {month}, {province} có {number(total['trips'])} đoàn với "
            f"{number(total['people'])} lượt người; kinh phí {number(total['amount'])} đồng.")
        for heading, name, table in tables:
            document.add_heading(heading, 1)
            # Filled row by row: `table.cell(i, j)` would search the whole table for each cell.
            grid = document.add_table(rows=len(table) + 1, cols=4, style="Table Grid")
            lines = [(name, "Số đoàn", "Lượt người", "Kinh phí (VND)")] + [
                (row[0], *map(number, row[1:])) for row in table.itertuples()]
            for row, line in zip(grid.rows, lines):
                for cell, words in zip(row.cells, line):
                    cell.text = words
        document.add_heading("Biểu đồ", 1)
        document.add_picture(pixels, width=Cm(15))
        document.save(os.path.join(place, "tinh.docx"))


# The comparison


def run(command):
    """Seconds and peak megabytes of one whole program."""
    begun = time.monotonic()
    child = subprocess.Popen(command)
    _, status, usage = os.wait4(child.pid, 0)
    took = time.monotonic() - begun
    if status != 0:
        sys.exit(f"failed: {' '.join(command)[:200]}")
    return took, usage.ru_maxrss / 1024


def table_figures(path):
    """The numbers in the first two tables of a page, row by row, under the names of their rows."""
    with open(path, encoding="utf-8") as file:
        text = file.read()
    found = {}
    for body in re.findall(r"<tbody>(.*?)</tbody>", text, re.S)[:2]:
        for row in re.findall(r"<tr[^>]*>(.*?)</tr>", body, re.S):
            name = re.sub(r"<[^>]*>", "", re.search(r"<th[^>]*>(.*?)</th>", row, re.S)[1]).strip()
            found[name] = re.findall(r'<data [^>]*?value="(\d+)"', row)
    return found


def agree(ours, theirs):
    """Whether each report has the same figures, and each its two files."""
    count = 0
    for province in PROVINCES:
        for month in MONTHS:
            places = [os.path.join(out, province, month) for out in (ours, theirs)]
            for place in places:
                if not os.path.getsize(os.path.join(place, "tinh.docx")):
                    sys.exit(f"{place}: no Word file")
            mine, other = (table_figures(os.path.join(place, "tinh.html")) for place in places)
            if mine != other or len(mine) < 8 or any(len(row) != 3 for row in mine.values()):
                sys.exit(f"{province}, {month}: {mine} is not {other}")
            count += sum(map(len, mine.values()))
    print(f"{len(PROVINCES) * len(MONTHS)} reports of 2 files: all {count} figures of the tables are the same")


def many(bulletin, folder, runs):
    data = os.path.join(folder, "reports")
    generated(data)
    with open(os.path.join(data, "config.yaml"), "w", encoding="utf-8") as file:
        file.write(CONFIGURATION)
    ours, theirs = os.path.join(data, "bulletin"), os.path.join(data, "python")
    commands = {
        "bulletin": [bulletin, "run", "--config", os.path.join(data, "config.yaml"), "--force",
                     "--output", ours, "--state", os.path.join(data, "state")],
        "python": [sys.executable, __file__, "python", data, theirs]}
    best = {}
    for turn in range(runs):
        for name, command in commands.items():
            if name == "python" and turn > 1:
                continue
            # Both begin with nothing there.
            for made in (ours if name == "bulletin" else theirs, os.path.join(data, "state")):
                shutil.rmtree(made, ignore_errors=True)
            took, peak = run(command)
            old = best.get(name, (math.inf, 0))
            best[name] = (min(old[0], took), max(old[1], peak))
        if turn == 0:
            agree(ours, theirs)
    for name, (took, peak) in best.items():
        print(f"  {name:9} {took:7.3f} s  {peak:6.0f} MB")
    print(f"  bulletin / python: {best['bulletin'][0] / best['python'][0]:.3f}")


def one(bulletin, folder, runs):
    """What the four formats of config.yaml's report take behind its data."""
    with open("config.yaml", encoding="utf-8") as file:
        text = file.read().replace("Examples/", os.path.abspath("Examples") + "/")
    whole = "html, {type: docx, layout: decree-30}, {type: pdf, layout: decree-30}, xlsx"
    commands = {}
    for name, renderers in (
            ("csv", "csv"), ("html", "html"), ("docx", "{type: docx, layout: decree-30}"),
            ("xlsx", "xlsx"), ("pdf", "{type: pdf, layout: decree-30}"), ("all four", whole)):
        path = os.path.join(folder, f"one-{name.replace(' ', '-')}.yaml")
        with open(path, "w", encoding="utf-8") as file:
            file.write(re.sub(r"(?m)^    renderers: .*$", f"    renderers: [{renderers}]", text))
        commands[name] = [bulletin, "run", "--config", path, "--force", "--output",
                          os.path.join(folder, "one", name), "--state", os.path.join(folder, "one-state")]
    best = dict.fromkeys(commands, math.inf)
    for _ in range(4 * runs):
        for name, command in commands.items():
            best[name] = min(best[name], run(command)[0])
    print("the report of config.yaml, in its two languages, behind its data:")
    for name, took in best.items():
        print(f"  {name:9} {took * 1000:6.1f} ms" + (
            "  the whole run" if name == "csv" else f"  {(took - best['csv']) * 1000:6.1f} ms more"))


if sys.argv[1] == "python":
    peer(sys.argv[2], sys.argv[3])
else:
    one(sys.argv[1], sys.argv[2], int(sys.argv[3]))
    many(sys.argv[1], sys.argv[2], int(sys.argv[3]))
