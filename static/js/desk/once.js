// A double click is one click: while a form is on its way, sending it again does nothing. Its buttons keep the focus,
// their names and their values. What arrives twice all the same, the server does once.

const PATIENCE = 10_000 // milliseconds; then whoever stopped the page from loading may send again
const buttonsOf = (form) => [...form.elements].filter(({ type }) => type === "submit")

function isUnderWay(form) {
  return form.hasAttribute("data-under-way")
}

function mark(form) {
  form.dataset.underWay = ""
  for (const button of buttonsOf(form)) button.setAttribute("aria-disabled", "true")
  setTimeout(() => release(form), PATIENCE)
}

function release(form) {
  delete form.dataset.underWay
  for (const button of buttonsOf(form)) button.removeAttribute("aria-disabled")
}

// At the document, so that whoever holds a form back has done so before.
document.addEventListener("submit", (event) => {
  const form = event.target
  if (event.defaultPrevented || form.method !== "post") return
  if (isUnderWay(form)) event.preventDefault()
  else mark(form)
})

// Whoever comes back by the browser's button finds the page as it was left: with its forms under way.
window.addEventListener("pageshow", ({ persisted }) => {
  if (persisted) document.querySelectorAll("[data-under-way]").forEach(release)
})
