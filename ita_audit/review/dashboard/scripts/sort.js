/** The heads of a table sort its ``items``, each by its ``row``; ``put`` writes them in their new order. */
function sortable(table, items, row, put) {
  const heads = [...table.querySelectorAll(".head > span")];
  const values = [];
  const value = (text) => { const number = parseFloat(text.replace(/^[^\d+-]+/, "").replace(/,/g, "")); return Number.isNaN(number) ? text : number; };
  heads.forEach((head, column) => head.firstElementChild.addEventListener("click", () => {
    const down = head.getAttribute("aria-sort") === "ascending";
    heads.forEach((other) => other.setAttribute("aria-sort", "none"));
    head.setAttribute("aria-sort", down ? "descending" : "ascending");
    const text = row(items[0]).children[column].classList.contains("name");
    values[column] ??= items.map((item, n) => { const cell = row(item).children[column].textContent; return [text ? cell : value(cell), n, item]; });
    const order = new Intl.Collator("th", { numeric: true }).compare;
    const sorted = values[column].slice().sort(([a, m], [b, n]) => {
      if (text) return (down ? -1 : 1) * order(a, b) || m - n;
      const [x, y] = [a, b].map((number) => (typeof number === "number" ? number : -Infinity));
      return (down ? y - x : x - y) || m - n;
    });
    put(sorted.map(([, , item]) => item));
  }));
}

sortable($("league"), rows, (row) => row, (sorted) => {
  const size = Math.ceil(sorted.length / Math.max(1, blocks.length));
  blocks.forEach((block, at) => block.replaceChildren(...sorted.slice(at * size, (at + 1) * size)));
  filter();
});
if ($("heatmap")) {
  const areas = [...$("heatmap").querySelectorAll(".area")];
  sortable($("heatmap"), areas, (area) => area.firstElementChild, (sorted) => $("heatmap").append(...sorted));
}
