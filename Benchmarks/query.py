"""The comparison that Benchmarks/query starts: see there."""

import csv, math, os, random, shutil, subprocess, sys, time

BULLETIN, FOLDER, RUNS, ROWS = sys.argv[1], sys.argv[2], int(sys.argv[3]), int(sys.argv[4])
COUNTRIES = ["Lào", "Thái Lan", "Trung Quốc", "Nhật Bản", "Hàn Quốc", "Hoa Kỳ", "Pháp", "Đức",
             "Campuchia", "Úc", "Cuba", "Liên bang Nga"]
TOPICS = ["giáo dục", "y tế", "nông nghiệp", "văn hoá", "thương mại", "biên giới", "thanh niên"]
NOTES = ["", "Đoàn công tác", '"Hội nghị, ký kết"', '"ghi ""mật"" kèm"', '"hai dòng\nở đây"',
         "trao đổi kinh nghiệm giảm nghèo", "thăm và làm việc tại tỉnh"]


def events(rows, out):
    """Events of an office; a note in seven holds a comma, quotes or a line break."""
    out.write("id,date,direction,country,topic,people,amount,note\n")
    days = [f"{y}-{m:02d}-{d:02d}" for y in range(2015, 2025) for m in range(1, 13)
            for d in range(1, 29)]
    pick, below = random.Random(11).choice, random.Random(12).random
    for start in range(0, rows, 50000):
        out.write("".join(
            f"SK-{i:08d},{pick(days)},{'out' if below() < 0.4 else 'in'},{pick(COUNTRIES)},{pick(TOPICS)},"
            f"{'' if below() < 0.01 else int(below() * 60) + 1},{below() * 1e5:.2f},{pick(NOTES)}\n"
            for i in range(start, min(start + 50000, rows))))


def wide(rows, out):
    """Sixty columns of numbers."""
    out.write(",".join(f"c{j}" for j in range(60)) + "\n")
    for start in range(0, rows, 5000):
        out.write("".join(
            ",".join(str((i * 7919 + j * 104729) % 100000) for j in range(60)) + "\n"
            for i in range(start, min(start + 5000, rows))))


def keys(rows, out):
    """A million different keys."""
    out.write("key,people,amount\n")
    below = random.Random(13).random
    for start in range(0, rows, 50000):
        out.write("".join(
            f"khách-{int(below() * 1000000):07d},{int(below() * 60) + 1},{below() * 1e4:.2f}\n"
            for _ in range(start, min(start + 50000, rows))))


def made(name, maker, rows):
    path = os.path.join(FOLDER, f"{name}-{rows}.csv")
    if not os.path.exists(path):
        with open(path + ".part", "w", encoding="utf-8", newline="") as out:
            maker(rows, out)
        os.rename(path + ".part", path)
    return path


QUESTIONS = {
    "events": {
        "bulletin": ["--select", "count() as n, sum(people) as p, sum(amount) as a", "--by",
                     "country, year(date) as y", "--where", 'direction == "out"'],
        "sql": "select country, year(date), count(*), sum(people), sum(amount::decimal(18, 2)) "
               "from T where direction = 'out' group by all",
        "polars": "T.filter(pl.col('direction') == 'out').group_by('country', "
                  "pl.col('date').dt.year().alias('y')).agg(pl.len(), pl.col('people').sum(), "
                  "pl.col('amount').sum())",
        "miller": ["filter", '$direction == "out"', "then", "put", '$y = substr($date, 0, 3)',
                   "then", "stats1", "-a", "sum", "-f", "people,amount", "-g", "country,y"],
    },
    "values": {
        "bulletin": ["--select", "distinct(amount) as d, median(people) as m", "--by", "country"],
        "sql": "select country, count(distinct amount), median(people) from T group by all",
        "polars": "T.group_by('country').agg(pl.col('amount').n_unique(), "
                  "pl.col('people').median())",
        "miller": ["count-distinct", "-f", "country,amount", "then", "count", "-g", "country"],
    },
    "wide": {
        "bulletin": ["--select", "sum(c7) as a, sum(c41) as b"],
        "sql": "select sum(c7), sum(c41) from T",
        "polars": "T.select(pl.col('c7').sum(), pl.col('c41').sum())",
        "miller": ["stats1", "-a", "sum", "-f", "c7,c41"],
    },
    "keys": {
        "bulletin": ["--select", "count() as n, sum(people) as p, sum(amount) as a", "--by", "key"],
        "sql": "select key, count(*), sum(people), sum(amount::decimal(18, 2)) from T group by all",
        "polars": "T.group_by('key').agg(pl.len(), pl.col('people').sum(), "
                  "pl.col('amount').sum())",
        "miller": ["stats1", "-a", "count,sum", "-f", "people,amount", "-g", "key"],
    },
}

DUCKDB = """
import duckdb, sys
duckdb.sql("set threads = 2")
duckdb.sql(sys.argv[2].replace("T", f"read_csv('{sys.argv[1]}')", 1)).write_csv(sys.argv[3])
"""
POLARS = """
import polars as pl, sys
T = pl.scan_csv(sys.argv[1], try_parse_dates=True)
eval(sys.argv[2]).collect(engine="streaming").write_csv(sys.argv[3])
"""


def commands(name, path, out):
    python = os.path.join(FOLDER, "venv/bin/python")
    question = QUESTIONS[name]
    found = {
        "bulletin": [BULLETIN, "query", path, "--format", "csv"] + question["bulletin"],
        "duckdb": [python, "-c", DUCKDB, path, question["sql"], out],
        "polars": [python, "-c", POLARS, path, question["polars"], out],
    }
    if shutil.which("mlr"):
        found["miller"] = ["mlr", "--icsv", "--ocsv"] + question["miller"] + [path]
    return found


def run(command, out):
    """Seconds and peak megabytes of one whole program."""
    with open(out, "w") as sink:
        begun = time.monotonic()
        child = subprocess.Popen(command, stdout=sink, stderr=subprocess.DEVNULL,
                                 env=dict(os.environ, POLARS_MAX_THREADS="2"))
        _, status, usage = os.wait4(child.pid, 0)
        took = time.monotonic() - begun
    if status != 0:
        sys.exit(f"failed: {' '.join(command)[:200]}")
    return took, usage.ru_maxrss / 1024


def answer(path):
    """The rows of an answer, numbers as hundredths, in an order of their own."""
    def cell(text):
        try:
            return round(float(text) * 100)
        except ValueError:
            return text
    with open(path, encoding="utf-8", newline="") as file:
        return sorted(([cell(c) for c in row] for row in list(csv.reader(file))[1:]), key=str)


def agree(name, asked, out):
    """Whether all give the same answer."""
    answers = {}
    for tool in ("bulletin", "duckdb", "polars"):
        file = out if tool != "bulletin" else out + ".bulletin"
        run(asked[tool], file if tool == "bulletin" else os.devnull)
        answers[tool] = answer(file)
    for peer in ("duckdb", "polars"):
        if answers[peer] != answers["bulletin"]:
            wrong = [p for p in zip(answers["bulletin"], answers[peer]) if p[0] != p[1]][:2]
            print(f"{name}: {peer} answers otherwise: {wrong}")
            return False
    return True


def compare(name, path, runs):
    out = os.path.join(FOLDER, "answer.csv")
    asked = commands(name, path, out)
    # In a process of its own: a child's peak memory begins with that of the process it comes from.
    checker = os.fork()
    if checker == 0:
        os._exit(0 if agree(name, asked, out) else 1)
    if os.waitpid(checker, 0)[1] != 0:
        sys.exit(1)
    best = {}
    for turn in range(runs):
        for tool, command in asked.items():
            if tool == "miller" and turn > 0:
                continue
            took, peak = run(command, out + ".bulletin" if tool == "bulletin" else os.devnull)
            old = best.get(tool, (math.inf, 0))
            best[tool] = (min(old[0], took), max(old[1], peak))
    size = os.path.getsize(path) / 1e6
    print(f"{name}: {size:.0f} MB; all give the same answer")
    for tool, (took, peak) in best.items():
        print(f"  {tool:9} {took:7.3f} s  {peak:6.0f} MB")
    better = min(best["duckdb"][0], best["polars"][0])
    print(f"  bulletin / better of duckdb and polars: {best['bulletin'][0] / better:.2f}")
    return best["bulletin"][0]


def growth(start):
    """How the cost grows from half a million to twenty million rows: the slope of its logarithm,
    of the whole time and of what it takes beyond the start of the program."""
    points = []
    for rows in (500000, 2000000, 5000000, 20000000):
        path = made("events", events, rows)
        command = commands("events", path, "")["bulletin"]
        took = min(run(command, os.devnull)[0] for _ in range(RUNS))
        points.append((math.log(rows), math.log(took), math.log(took - start)))
        print(f"  {rows:9} rows {took:7.3f} s  {rows / took / 1e6:5.1f} million rows a second")
    mean = [sum(p[i] for p in points) / len(points) for i in range(3)]
    slopes = [sum((p[0] - mean[0]) * (p[i] - mean[i]) for p in points)
              / sum((p[0] - mean[0]) ** 2 for p in points) for i in (1, 2)]
    print(f"  exponent {slopes[0]:.3f}; without the start {slopes[1]:.3f}")


def start():
    path = os.path.join(FOLDER, "one.csv")
    with open(path, "w") as file:
        file.write("country,people\nLào,5\n")
    command = [BULLETIN, "query", path, "--select", "sum(people)"]
    took = min(run(command, os.devnull)[0] for _ in range(20))
    print(f"one row: {took * 1000:.1f} ms, start included")
    return took


compare("events", made("events", events, ROWS), RUNS)
compare("values", made("events", events, ROWS), RUNS)
compare("wide", made("wide", wide, ROWS // 10), RUNS)
compare("keys", made("keys", keys, ROWS), RUNS)
first = start()
print("growth:")
growth(first)
