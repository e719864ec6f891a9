// Results while somebody types: the same page is asked for, and its results put in place of those that stand here.
// Without this the form works by its button.
const PAUSE = 250;
const form = document.querySelector(".search");
const field = form?.elements.q;
let waiting, underway, shown = field?.value.trim();

function addressOf(typing) {
  const asked = new URLSearchParams([...new FormData(form)].filter(([, value]) => value.trim()));
  if (typing) asked.set("typing", "1");
  asked.sort();
  return `${form.action}${asked.size ? "?" : ""}${asked}`;
}

function put(id, page, into) {
  const fresh = page.getElementById(id), present = document.getElementById(id);
  if (fresh && present) into(present, fresh);
}

async function search() {
  const words = field.value.trim();
  if (words === shown) return;
  shown = words;
  underway?.abort();
  underway = new AbortController();
  const results = document.getElementById("results");
  results.setAttribute("aria-busy", "true");
  try {
    const answer = await fetch(addressOf(true), { signal: underway.signal });
    if (!answer.ok) return;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    for (const id of ["results", "facets"]) put(id, page, (present, fresh) => present.replaceChildren(...fresh.childNodes));
    put("found", page, (present, fresh) => { present.textContent = fresh.textContent });
    document.title = page.title;
    history.replaceState(null, "", addressOf(false));
  } catch (failure) {
    if (failure.name !== "AbortError") shown = null;
  } finally {
    results.removeAttribute("aria-busy");
  }
}

field?.addEventListener("input", () => {
  clearTimeout(waiting);
  waiting = setTimeout(search, PAUSE);
});
