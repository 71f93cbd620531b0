"use strict";
const board = JSON.parse(document.getElementById("board").textContent);
const league = document.getElementById("league");
const rows = [...league.querySelectorAll(".row[data-n]")];
const blocks = [...league.querySelectorAll(".block")];
const heads = [...league.querySelectorAll(".head button")];
const search = document.getElementById("search");
const province = document.getElementById("province");
const count = document.getElementById("count");
const detail = document.getElementById("detail");
const texts = rows.map((row) => row.children[1].textContent.toLowerCase());
let opened = null;

function filter() {
  const words = search.value.toLowerCase().trim();
  let shown = 0;
  rows.forEach((row) => {
    const n = Number(row.dataset.n);
    row.hidden = !texts[n].includes(words) || (province.value !== "" && board.provinces[n] !== province.value);
    shown += row.hidden ? 0 : 1;
  });
  blocks.forEach((block) => { block.hidden = [...block.children].every((row) => row.hidden); });
  count.textContent = shown.toLocaleString();
}

function value(row, column) {
  const text = row.children[column].textContent;
  return column === 1 ? text : parseFloat(text) || 0;
}

function sort(column) {
  const head = heads[column].parentElement;
  const down = head.getAttribute("aria-sort") === "ascending";
  heads.forEach((one) => one.parentElement.setAttribute("aria-sort", "none"));
  head.setAttribute("aria-sort", down ? "descending" : "ascending");
  const keyed = rows.map((row) => [value(row, column), row]);
  keyed.sort(([a, one], [b, two]) => {
    const order = typeof a === "string" ? a.localeCompare(b, "th") : a - b;
    return (down ? -order : order) || Number(one.dataset.n) - Number(two.dataset.n);
  });
  const size = Math.ceil(rows.length / Math.max(1, blocks.length));
  blocks.forEach((block, at) => block.replaceChildren(...keyed.slice(at * size, (at + 1) * size).map(([, row]) => row)));
  filter();
}

function show(row) {
  const letters = board.answers[Number(row.dataset.n)];
  detail.querySelector("h2").textContent = row.children[1].textContent;
  const items = [];
  for (const [letter, verdict] of Object.entries(board.verdicts)) {
    board.questions.forEach(([finding, title], at) => {
      if (letters[at] !== letter) return;
      const item = document.createElement("li");
      item.className = letter;
      item.textContent = `${finding} ${title}: ${verdict}`;
      items.push(item);
    });
  }
  detail.querySelector("ol").replaceChildren(...items);
  detail.hidden = false;
  detail.focus();
}

function close() {
  detail.hidden = true;
  if (opened) opened.focus();
}

search.addEventListener("input", filter);
province.addEventListener("change", filter);
document.getElementById("controls").addEventListener("submit", (event) => event.preventDefault());
heads.forEach((head, column) => head.addEventListener("click", () => sort(column)));
league.addEventListener("click", (event) => {
  const button = event.target.closest(".name button");
  if (button) { opened = button; show(button.closest(".row")); }
});
document.getElementById("close").addEventListener("click", close);
document.addEventListener("keydown", (event) => { if (event.key === "Escape" && !detail.hidden) close(); });
