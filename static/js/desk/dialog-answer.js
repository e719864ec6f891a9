// The form in the dialog was saved: tell the page around it what came of it.

const answer = JSON.parse(document.body.dataset.answer)
window.frameElement?.dispatchEvent(new CustomEvent("desk:answer", { detail: answer }))
