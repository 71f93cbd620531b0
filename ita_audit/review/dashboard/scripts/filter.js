const [search, province, district, gap] = ["search", "province", "district", "gap"].map($);
const names = rows.map((row) => plain(row.children[1].textContent));
const GAPS = "cjiCJI";
const one = board.provinces.length === 1;
const having = new Map();

/** Which of them have the gap that is chosen: a common one, any of a requirement or any of a measure. */
function holders(wanted) {
  if (!having.has(wanted)) having.set(wanted, found(wanted[0], wanted.slice(1)));
  return having.get(wanted);
}

function found(kind, which) {
  if (kind === "c") return new Set(unpacked(board.gaps[Number(which)]));
  const asked = [];
  board.questions.forEach(([, requirement], at) => {
    if (kind === "r" ? requirement === Number(which) : board.requirements[requirement][1] === which) asked.push(at);
  });
  const all = new Set();
  board.answers.forEach((letters, n) => { if (asked.some((at) => GAPS.includes(letters[at]))) all.add(n); });
  return all;
}

let last = rows.length;

/** Blocks that grow are laid out a frame later, when it is known which of them are in sight. */
function rest() {
  $("league").classList.add("resting");
  requestAnimationFrame(() => requestAnimationFrame(() => $("league").classList.remove("resting")));
}

function filter() {
  const words = plain(search.value);
  const inside = one ? "0" : province.value;
  const holding = gap.value === "" ? null : holders(gap.value);
  let shown = 0;
  rows.forEach((row, n) => {
    const [p, d] = board.areas[n];
    const out = !names[n].includes(words) || (inside !== "" && p !== Number(inside))
      || (district.value !== "" && d !== Number(district.value)) || (holding !== null && !holding.has(n));
    if (row.hidden !== out) row.hidden = out;
    shown += out ? 0 : 1;
  });
  if (shown > last) rest();
  last = shown;
  for (const block of blocks) {
    const left = [...block.children].reduce((sum, row) => sum + (row.hidden ? 0 : 1), 0);
    block.hidden = left === 0;
    block.style.setProperty("--rows", left);  // how high it is while it is far away
  }
  const said = [province, district, gap].filter((select) => select.value !== "").map((select) => select.selectedOptions[0].textContent);
  const count = say("shown", { n: shown.toLocaleString(), all: rows.length.toLocaleString() });
  $("count").textContent = [count, ...said, ...(words ? [`“${search.value.trim()}”`] : [])].join(" · ");
  press();
}

/** What is chosen stands as pressed; a chosen province shows its districts. */
function press() {
  for (const row of document.querySelectorAll("#heatmap .row[data-p]")) {
    const { p, d } = row.dataset;
    const here = one || p === province.value;
    if (row.classList.contains("inside")) row.hidden = !here;
    row.querySelector("button").setAttribute("aria-pressed", here && district.value === (d ?? ""));
  }
  for (const button of document.querySelectorAll("[data-gap]")) button.setAttribute("aria-pressed", button.dataset.gap === gap.value);
  for (const absent of document.querySelectorAll(".absent[data-p]")) absent.hidden = !one && province.value !== "" && absent.dataset.p !== province.value;
}

function offer() {
  const inside = one ? 0 : province.value;
  const options = inside === "" ? [] : board.districts[inside].map((name, d) => new Option(name, d));
  district.replaceChildren(new Option(board.say.every, ""), ...options);
  district.parentElement.hidden = options.length < 2;
}

function choose(p, d) {
  if (!one && province.value !== p) { province.value = p; offer(); }
  district.value = d;
  filter();
}

search.addEventListener("input", filter);
province.addEventListener("change", () => choose(province.value, "", offer()));
district.addEventListener("change", filter);
gap.addEventListener("change", filter);
$("controls").addEventListener("submit", (event) => event.preventDefault());
$("reset").addEventListener("click", () => { search.value = gap.value = province.value = ""; offer(); filter(); search.focus(); });
$("heatmap")?.addEventListener("click", (event) => {
  const button = event.target.closest(".name button");
  if (!button) return;
  const { p, d } = button.closest(".row").dataset;
  const pressed = button.getAttribute("aria-pressed") === "true";
  if (d === undefined) choose(pressed ? "" : p, "");
  else choose(p, pressed ? "" : d);
});
for (const button of document.querySelectorAll("[data-gap]")) {
  button.addEventListener("click", () => {
    const pressed = button.getAttribute("aria-pressed") === "true";
    gap.value = pressed ? "" : button.dataset.gap;
    filter();
    if (!pressed) { $("count").focus(); $("count").scrollIntoView(); }
  });
}
offer();
filter();
