"use strict";
const board = JSON.parse(document.getElementById("board").textContent);
const $ = (id) => document.getElementById(id);
const rows = [...$("league").querySelectorAll(".block > .row")];
const blocks = [...$("league").querySelectorAll(".block")];
const places = new Map(board.codes.map((code, n) => [code, n]));

/** A sentence of the page's language with its blanks filled. */
function say(name, values = {}) {
  return board.say[name].replace(/\{(\w+)(?::([^|}]*)\|([^}]*))?\}/g,
    (_, key, one, many) => many === undefined ? values[key] : String(values[key]) === "1" ? one : many);
}

/** Thai as it is typed in different ways made the same, Thai digits too. */
function plain(text) {
  return text.normalize("NFC").toLowerCase().replace(/\u0e4d\u0e32/g, "\u0e33")
    .replace(/[\u0e50-\u0e59]/g, (digit) => String(digit.charCodeAt(0) - 0xe50)).trim();
}

/** The ascending numbers of which only the differences were written. */
function unpacked(text) {
  let last = 0;
  return text === "" ? [] : text.split(",").map((part) => { last += parseInt(part, 36); return last; });
}
