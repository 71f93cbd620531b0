/** On paper nothing is folded. */
let unfolded = [];
window.addEventListener("beforeprint", () => {
  unfolded = [...document.querySelectorAll("main details:not([open])")];
  unfolded.forEach((one) => { one.open = true; });
});
window.addEventListener("afterprint", () => { unfolded.forEach((one) => { one.open = false; }); unfolded = []; });
