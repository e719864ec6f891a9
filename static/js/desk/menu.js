// Escape closes the menu of the account, and the focus is where it was opened.

document.addEventListener("keydown", (event) => {
  const open = event.key === "Escape" && event.target.closest?.(".account details[open]")
  if (!open) return
  event.preventDefault()
  open.open = false
  open.querySelector("summary").focus()
})
