// “New” and “Change” beside a choice open the noun's form in a dialog of the page, never in a second window.
// Django's RelatedObjectLookups.js asks by an event before it opens a window, and knows how to take in the answer.

import { words } from "./words.js"

const $ = window.django?.jQuery
const label = (link) => link.textContent.trim()

function openDialog(link) {
  const address = new URL(link.href)
  address.searchParams.set("_popup", "1")
  const dialog = document.createElement("dialog")
  const close = document.createElement("button")
  const frame = document.createElement("iframe")
  dialog.className = "related"
  dialog.setAttribute("aria-label", label(link))
  close.type = "button"
  close.className = "close"
  close.textContent = words("close")
  frame.title = label(link)
  frame.src = address
  dialog.append(close, frame)
  document.body.append(dialog)

  close.addEventListener("click", () => dialog.close())
  frame.addEventListener("desk:close", () => dialog.close())
  frame.addEventListener("desk:answer", ({ detail }) => takeIn(detail, link, frame, dialog))
  dialog.addEventListener("close", () => {
    dialog.remove()
    link.focus()
  })
  dialog.showModal()
}

function takeIn(answer, link, frame, dialog) {
  const popup = {
    name: link.id.replace(/^(change|add|delete)_/, ""),
    location: frame.contentWindow.location,
    close: () => dialog.close(),
  }
  if (answer.action === "change") {
    window.dismissChangeRelatedObjectPopup(popup, answer.value, answer.obj, answer.new_value)
  } else if (answer.action === "delete") {
    window.dismissDeleteRelatedObjectPopup(popup, answer.value)
  } else {
    window.dismissAddRelatedObjectPopup(popup, answer.value, answer.obj)
  }
}

$?.(document).on("django:show-related", ".related-widget-wrapper-link", (event) => {
  event.preventDefault()
  openDialog(event.target.closest("a"))
})

// Inside a dialog the keys belong to the frame: Escape goes back to the page that opened it.
if (window.frameElement) {
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !event.defaultPrevented && !document.querySelector("dialog[open]")) {
      window.frameElement.dispatchEvent(new CustomEvent("desk:close"))
    }
  })
}
