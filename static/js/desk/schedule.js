// The Publish button says what it will do: now, or at the hour that is typed, by the newsroom's clock.

const button = document.querySelector("button[data-follows]")
const hour = button && document.getElementById(button.dataset.follows)

function nowInZone(timeZone) {
  const parts = { year: "numeric", month: "2-digit", day: "2-digit", hour: "2-digit", minute: "2-digit" }
  return new Intl.DateTimeFormat("sv-SE", { timeZone, ...parts }).format(new Date()).replace(" ", "T")
}

function sayWhen() {
  const isAhead = hour.value && hour.value > nowInZone(button.dataset.zone)
  button.textContent = isAhead ? button.dataset.later : button.dataset.now
}

if (hour) {
  hour.addEventListener("input", sayWhen)
  sayWhen()
}
