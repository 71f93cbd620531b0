/** The address says which of them is open, and at which finding: #6360404 or #6360404/8.3/total. */
const detail = $("detail");
let shown = null;
let from = null;

function read(hash) {
  const [code, ...finding] = hash.slice(1).split("/");
  try { return [places.get(decodeURIComponent(code)), decodeURIComponent(finding.join("/"))]; } catch { return []; }
}

function show() {
  const [n, finding] = read(location.hash);
  if (n === undefined) { leave(); return; }
  if (shown === null) from = document.activeElement;
  if (shown !== n) { tell(n); detail.scrollTop = 0; }
  shown = n;
  detail.hidden = false;
  $("page").inert = true;
  document.body.classList.add("opened");
  mark(finding);
}

function mark(finding) {
  detail.querySelectorAll(".marked").forEach((item) => { item.classList.remove("marked"); item.removeAttribute("aria-current"); });
  const item = finding ? [...detail.querySelectorAll("li[data-finding]")].find((one) => one.dataset.finding === finding) : null;
  if (!item) { detail.focus(); return; }
  for (let up = item.parentElement; up !== detail; up = up.parentElement) if (up.tagName === "DETAILS") up.open = true;
  item.classList.add("marked");
  item.setAttribute("aria-current", "true");
  item.focus({ preventScroll: true });
  item.scrollIntoView({ block: "center" });
}

function leave() {
  if (shown === null) return;
  const row = rows[shown];
  shown = null;
  detail.hidden = true;
  $("page").inert = false;
  document.body.classList.remove("opened");
  const back = from && from !== document.body && from.isConnected ? from : row.querySelector(".name a");
  back.focus();
}

function open(hash) {
  if (hash !== location.hash) history.pushState({ depth: (history.state?.depth ?? 0) + 1 }, "", hash);
  show();
}

/** Back to where the page was before any of them was open. */
function close() {
  const depth = history.state?.depth ?? 0;
  if (depth) { history.go(-depth); return; }
  history.replaceState(null, "", location.pathname + location.search);
  show();
}

document.addEventListener("click", (event) => {
  const anchor = event.target.closest("a[href^='#']");
  if (anchor && !event.ctrlKey && !event.metaKey && !event.shiftKey && read(anchor.hash)[0] !== undefined) {
    event.preventDefault();
    open(anchor.hash);
  } else if (shown !== null && !event.target.closest("#detail")) {
    close();
  }
});
$("close").addEventListener("click", close);
document.addEventListener("keydown", (event) => { if (event.key === "Escape" && shown !== null) close(); });
window.addEventListener("popstate", show);
window.addEventListener("hashchange", show);
show();
