/** An element with its class, text and what stands in it. Texts are never read as HTML. */
function make(tag, name, ...inside) {
  const element = document.createElement(tag);
  if (name) element.className = name;
  element.append(...inside);
  return element;
}

function fold(title, ...inside) {
  return make("details", "", make("summary", "", title), ...inside);
}

function link(code, text, finding = "") {
  const anchor = make("a", "", text);
  anchor.href = `#${encodeURIComponent(code)}${finding && `/${finding}`}`;
  return anchor;
}

const FINE = "mn-";
const FIRST = 2;
const ORDER = Object.keys(board.letters).join("");

/** One answer: its id as a link to itself, its title, its grade or verdict. */
function answer(code, at, letter, fresh) {
  const [finding, , title] = board.questions[at];
  const kind = letter.toLowerCase();
  const item = make("li", GAPS.includes(letter) ? "gap" : FINE.includes(letter) ? "" : "wait", link(code, finding, finding), ` ${title} `);
  item.append(make("span", "pill", board.letters[kind] ?? "-"));
  if (fresh.has(at)) item.append(" ", make("span", "pill fresh", board.say.new));
  item.dataset.finding = finding;
  item.id = `${code}/${finding}`;
  item.tabIndex = -1;
  return item;
}

/** One requirement: what to mend first, then what waits for a reviewer in one line, then what is fine, folded. */
function requirement(code, letters, asked, which, fresh) {
  const [id, , heading] = board.requirements[which];
  const sorted = [...asked].sort((a, b) => ORDER.indexOf(letters[a].toLowerCase()) - ORDER.indexOf(letters[b].toLowerCase()) || a - b);
  const list = (some) => make("ul", "", ...some.map((at) => answer(code, at, letters[at], fresh)));
  const whole = sorted.filter((at) => "CJI".includes(letters[at]));
  const fine = sorted.filter((at) => FINE.includes(letters[at]));
  const waits = sorted.filter((at) => letters[at] === "r");
  const open = sorted.filter((at) => ![whole, fine, waits].some((some) => some.includes(at)));
  const folded = (kind, sentence, some) => {
    const details = fold(`${say(sentence, { n: some.length })} `, list(some));
    details.firstChild.append(make("span", "pill", board.letters[letters[some[0]].toLowerCase()]));
    details.className = kind;
    return details;
  };
  const section = make("section", "", make("h4", "", `${id} ${heading}`));
  if (whole.length) section.append(folded("gap", "whole", whole));
  if (open.length) section.append(list(open));
  if (waits.length) section.append(folded("wait", "waits", waits));
  if (fine.length) section.append(fold(say("fine", { n: fine.length }), list(fine)));
  return [section, whole.length + open.length + waits.length > 0];
}

function measures(code, letters, fresh) {
  const asked = new Map();
  board.questions.forEach(([, which], at) => asked.set(which, [...(asked.get(which) ?? []), at]));
  const parts = new Map();
  for (const [which, places] of asked) {
    if (places.every((at) => letters[at] === "-")) continue;
    const measure = board.requirements[which][1];
    if (!parts.has(measure)) parts.set(measure, [[], []]);
    const [section, open] = requirement(code, letters, places, which, fresh);
    parts.get(measure)[open ? 0 : 1].push(section);
  }
  return [...parts].map(([measure, [open, done]]) => {
    const section = make("section", "", make("h3", "", measure in board.measures ? `${measure}. ${board.measures[measure]}` : say("measure", { n: measure })), ...open);
    if (!open.length) section.append(make("p", "", board.say.nothing));
    if (done.length) section.append(fold(say("fine_requirements", { n: done.length }), ...done));
    return section;
  });
}

function moved(code, n) {
  const found = board.moved[n];
  if (!found) return [[], new Set()];
  const [closed, fresh, still, eased, raised] = [unpacked(found[0]), unpacked(found[1]), ...found.slice(2)];
  const told = [make("p", "", say("moved", { closed: closed.length, new: fresh.length, still }))];
  if (eased || raised) told.push(make("p", "", say("rules", { eased, raised })));
  const items = closed.map((at) => make("li", "", `${board.questions[at][0]} ${board.questions[at][2]}`));
  if (items.length) told.push(fold(say("closed", { n: items.length }), make("ul", "", ...items)));
  return [told, new Set(fresh)];
}

/** The doubts that name one of them, with all that was seen. */
function doubts(code) {
  const { every = [], kinds, texts } = board.doubts;
  const mine = every.filter(([, , seen]) => seen.some(([other]) => other === code));
  if (!mine.length) return [];
  const items = mine.map(([kind, share, seen]) => {
    const sides = seen.filter(([other]) => other === code).concat(seen.filter(([other]) => other !== code));
    const shown = sides.slice(0, 7).map(([other, name, pointer, text]) =>
      make("li", "", other === code ? make("b", "", texts[name]) : places.has(other) ? link(other, texts[name] || other) : texts[name] || other, " ", make("q", "", texts[text]), " ", make("code", "", texts[pointer])));
    const item = make("li", "wait", make("span", "kind", kinds[kind]), share < 100 ? ` (${say("alike", { n: share })})` : "", make("ul", "", ...shown));
    if (sides.length > shown.length) item.append(say("others", { n: sides.length - shown.length }));
    return item;
  });
  const section = make("section", "named", make("h3", "", say("doubts", { n: mine.length })), make("ul", "", ...items.slice(0, FIRST)));
  if (items.length > FIRST) section.append(fold(say("more", { n: items.length - FIRST }), make("ul", "", ...items.slice(FIRST))));
  return [section];
}

function tell(n) {
  const cells = [...rows[n].children];
  const code = board.codes[n];
  const at = (key) => cells[[...$("league").querySelectorAll(".head button")].findIndex((head) => head.dataset.key === key)].textContent;
  const [told, fresh] = moved(code, n);
  $("who").textContent = cells[1].textContent;
  const counts = {};
  for (const letter of board.answers[n]) { const kind = letter.toLowerCase(); counts[kind] = (counts[kind] ?? 0) + 1; }
  const said = Object.entries(board.letters).filter(([letter]) => counts[letter]).map(([letter, word]) => `${word} ${counts[letter]}`);
  $("told").replaceChildren(
    make("p", "", [say("complete", { least: at("low"), most: board.most[n].toFixed(1) }), say("mistakes", { n: at("mistakes") }), say("waiting", { n: board.waiting[n] }), say("rank", { n: at("rank") })].join(" · ")),
    make("p", "", said.join(" · ")), ...told, ...doubts(code), ...measures(code, board.answers[n], fresh));
}
