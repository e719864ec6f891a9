// “Paste or upload a release”: a file may be dropped anywhere, pasted text keeps its links, and a field and its places
// in the source point at each other. Without script all of it is a plain form with links between the two sides.

import { cleanPaste } from "./paste.js"
import { words } from "./words.js"

const LONGEST_HTML = 2_000_000
const A_MOMENT = 200 // milliseconds that a pointer rests on a mark before the page goes to its field

function takeSources(form) {
  const file = form.querySelector("input[type=file]")
  const text = form.querySelector("textarea")
  const html = form.querySelector("input[name=html]")
  const chosen = form.querySelector("[data-chosen]")
  const dropHere = document.querySelector("[data-drop-here]")
  const saysWhich = () => (chosen.textContent = file.files.length ? words("ready", { file: file.files[0].name }) : "")
  const hasFile = (event) => event.dataTransfer?.types.includes("Files")

  text.addEventListener("input", () => (html.value = ""))
  text.addEventListener("paste", (event) => {
    const isWhole = text.selectionStart === 0 && text.selectionEnd === text.value.length
    const pasted = event.clipboardData.getData("text/html")
    if (isWhole && pasted && pasted.length < LONGEST_HTML) {
      // The paste itself comes as an input event first.
      setTimeout(() => (html.value = cleanPaste(pasted)))
    }
  })
  file.addEventListener("change", saysWhich)

  document.addEventListener("dragover", (event) => {
    if (!hasFile(event)) return
    event.preventDefault()
    dropHere.hidden = false
  })
  document.addEventListener("dragleave", (event) => {
    if (!event.relatedTarget) dropHere.hidden = true
  })
  document.addEventListener("drop", (event) => {
    dropHere.hidden = true
    if (!hasFile(event)) return
    event.preventDefault()
    file.files = event.dataTransfer.files
    saysWhich()
    form.querySelector("button").focus()
  })
}

function linkBothSides(form) {
  const source = form.querySelector("[data-source]")
  const findings = (element) =>
    (element?.dataset.findings ?? element?.dataset.finding ?? "").split(" ").filter((name) => name)
  const under = (event) => event.target.closest?.("[data-findings], [data-finding]")
  const all = (name) => form.querySelectorAll(`[data-findings~="${name}"], [data-finding="${name}"]`)
  const tags = [...source.querySelectorAll("a.tag")]

  function point(element) {
    form.querySelectorAll(".lit").forEach((each) => each.classList.remove("lit"))
    for (const name of findings(element)) all(name).forEach((each) => each.classList.add("lit"))
  }

  // The source scrolls in itself, so that the page stays where it is.
  function scrollSource(name) {
    const mark = source.querySelector(`[data-findings~="${name}"]`)
    if (!mark) return
    const away = mark.getBoundingClientRect().top - source.getBoundingClientRect().top
    if (away < 0 || away > source.clientHeight * 0.7) source.scrollTop += away - source.clientHeight * 0.2
  }

  function follow(event) {
    const element = under(event)
    if (!element) return
    point(element)
    if (!source.contains(element)) scrollSource(findings(element)[0])
    else goToField(element)
  }

  function goToField(element) {
    const name = findings(element).at(-1)
    form.querySelector(`[data-finding="${name}"]`)?.scrollIntoView({ block: "nearest" })
  }

  // The page moves only for a pointer that moved and rests: what scrolls away under it is not pointed at.
  let rest, at
  function hover(event) {
    const here = `${event.clientX} ${event.clientY}`
    clearTimeout(rest)
    if (event.pointerType === "touch" || here === at) return
    at = here
    if (source.contains(event.target)) {
      const element = under(event)
      if (element) point(element)
      rest = setTimeout(() => follow(event), A_MOMENT)
    } else follow(event)
  }

  form.addEventListener("pointerover", hover)
  form.addEventListener("focusin", follow)
  form.addEventListener("click", follow)
  source.addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key]
    const at = tags.indexOf(document.activeElement)
    if (!step || at < 0) return
    event.preventDefault()
    tags[at + step]?.focus()
  })
}

const sources = document.querySelector("[data-release-source]")
const review = document.querySelector("[data-review]")
document.querySelector("[data-wrong]")?.focus()
if (sources) takeSources(sources)
if (review) linkBothSides(review)
