// A button that copies what stands in a field, or in an element with its formatting, where the browser lets us;
// without it the words are there to be selected.

import { words } from "./words.js"

function contentOf(source) {
  if ("value" in source) return { "text/plain": source.value }
  return { "text/plain": source.innerText, "text/html": source.innerHTML }
}

function inBlobs(content) {
  return Object.fromEntries(Object.entries(content).map(([type, words]) => [type, new Blob([words], { type })]))
}

function offerToCopy(button) {
  const source = document.getElementById(button.dataset.copies)
  const status = button.parentElement.querySelector("[role=status]")
  button.hidden = false
  button.addEventListener("click", async () => {
    await navigator.clipboard.write([new ClipboardItem(inBlobs(contentOf(source)))])
    status.textContent = words("copied")
  })
  source.addEventListener("focus", () => source.select?.())
}

if (navigator.clipboard?.write) document.querySelectorAll("button[data-copies]").forEach(offerToCopy)
