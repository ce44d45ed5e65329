
"use strict";
{
  const all = (selector) => [...document.querySelectorAll(selector)];
  const marks = all("[data-c]");
  const items = all("li[data-act]");

  // Statement, cue, speaker and list entry of one claim light up together; of nested ones the innermost.
  const light = (event) => {
    const at = event.target.closest("[data-c]");
    const claim = at && at.dataset.c.split(" ").pop();
    for (const mark of marks) mark.classList.toggle("on", claim !== null && mark.dataset.c.split(" ").includes(claim));
  };
  document.addEventListener("mouseover", light);
  document.addEventListener("focusin", light);

  const filters = document.getElementById("filters");
  const selects = [...filters.querySelectorAll("select")];
  for (const select of selects) {
    const values = new Set(items.map((item) => item.dataset[select.name]).filter(Boolean));
    for (const value of [...values].sort((a, b) => a.localeCompare(b, "fr"))) select.add(new Option(value, value));
  }
  const filter = () => {
    const shown = new Set();
    for (const item of items) {
      item.hidden = selects.some((select) => select.value && item.dataset[select.name] !== select.value);
      if (!item.hidden) shown.add(item.dataset.c);
    }
    for (const mark of marks) mark.classList.toggle("off", !mark.dataset.c.split(" ").some((claim) => shown.has(claim)));
    filters.querySelector("output").textContent = `${shown.size} of ${items.length} claims`;
  };
  filters.addEventListener("change", filter);
  filters.addEventListener("submit", (event) => event.preventDefault());
  filters.hidden = false;
  filter();
}
