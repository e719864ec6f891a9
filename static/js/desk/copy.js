// A button that copies what stands in a field, where the browser lets us; without it the field is there to be selected.

function offerToCopy(button) {
  const field = document.getElementById(button.dataset.copies)
  const status = button.parentElement.querySelector("[role=status]")
  button.hidden = false
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(field.value)
    status.textContent = "Copied."
  })
  field.addEventListener("focus", () => field.select())
}

if (navigator.clipboard) document.querySelectorAll("button[data-copies]").forEach(offerToCopy)
