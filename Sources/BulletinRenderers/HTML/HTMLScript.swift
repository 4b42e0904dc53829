/// What a page can do where scripts run: its tables are sorted by a column. It needs none to be read.
enum HTMLScript {
  /// Sorts the rows of a table's body by the column whose head is pressed: figures by their values,
  /// words by the order of the page's language, what is not known last.
  static let text = """
    "use strict";
    for (const table of document.querySelectorAll("table.sortable")) {
      const body = table.tBodies[0];
      const rows = Array.from(body.rows);
      const key = (row, column) => {
        const cell = row.cells[column];
        const data = cell.querySelector("data[value]");
        if (data) return Number(data.value);
        return cell.classList.contains("number") ? null : cell.textContent.trim();
      };
      const heads = table.querySelectorAll("th[data-column]");
      for (const head of heads) {
        const button = document.createElement("button");
        button.type = "button";
        button.append(...head.childNodes);
        head.append(button);
        button.addEventListener("click", () => {
          const column = Number(head.dataset.column);
          const before = head.getAttribute("aria-sort");
          const sign = before === "ascending" ? -1 : 1;
          for (const other of heads) other.removeAttribute("aria-sort");
          if (before === "descending") { body.append(...rows); return; }
          head.setAttribute("aria-sort", sign > 0 ? "ascending" : "descending");
          const order = new Intl.Collator(document.documentElement.lang, { numeric: true });
          const isApart = (row) => row.classList.contains("apart");
          const sorted = rows.filter((row) => !isApart(row)).sort((a, b) => {
            const [x, y] = [key(a, column), key(b, column)];
            if (x === null || y === null) return (x === null) - (y === null);
            const areNumbers = typeof x === "number" && typeof y === "number";
            return sign * (areNumbers ? x - y : order.compare(x, y));
          });
          body.append(...sorted, ...rows.filter(isApart));
        });
      }
    }

    """
  /// The SHA-256 of the text, which alone the page allows to run.
  static let digest = "239oynMMMoygOWt1qjq0ky2++ZTycdHaFF+C5ERZr/o="
}
