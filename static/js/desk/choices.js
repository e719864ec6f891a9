// Choices that are found by typing are built by Django without a name of their own; the label of their field gives it.

function nameChoice(select) {
  const choice = select.nextElementSibling?.querySelector?.(".select2-selection")
  const [label] = select.labels
  if (!choice || !label || choice.dataset.named) return
  label.id ||= `${select.id}-label`
  const value = choice.getAttribute("aria-labelledby") ?? ""
  choice.setAttribute("aria-labelledby", `${label.id} ${value}`.trim())
  choice.querySelector(".select2-search__field, [role=textbox]")?.setAttribute("aria-labelledby", label.id)
  choice.dataset.named = "yes"
}

const nameAll = () => document.querySelectorAll("select.admin-autocomplete").forEach(nameChoice)
// When it is ready, and after Django, which waits for the same.
window.django?.jQuery(() => setTimeout(nameAll))
document.addEventListener("formset:added", () => setTimeout(nameAll))
