// Copies what the server wrote to be copied; without script it stands in the page to be selected.

function select(source) {
  for (let around = source.closest("details"); around; around = around.parentElement.closest("details")) around.open = true
  getSelection().selectAllChildren(source)
}

async function copy(button) {
  const source = document.getElementById(button.dataset.copies)
  const status = button.closest("details").querySelector("[role=status]")
  status.textContent = ""
  try {
    await navigator.clipboard.writeText(source.href ?? source.textContent)
    status.textContent = button.dataset.done
  } catch {
    select(source)
    status.textContent = status.dataset.refused
  }
}

for (const choices of document.querySelectorAll(".copies")) choices.hidden = false

document.addEventListener("click", ({ target }) => {
  const button = target.closest("button[data-copies]")
  if (button) copy(button)
})

// Escape closes what was opened last and leaves the focus where it was opened.
document.addEventListener("keydown", ({ key, target }) => {
  const open = key === "Escape" && target.closest(".quote details[open], .cite[open], .cite details[open]")
  if (!open) return
  open.open = false
  open.querySelector("summary").focus()
})
