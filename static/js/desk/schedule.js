// When a statement is to be public: presets fill the field, a sentence says what is typed, the Publish button follows.

import { dayAfter, instantsOf, localTime, nextMinute } from "./local-time.js"
import { sentence, whereYouAre } from "./sentence.js"
import { words } from "./words.js"

const HOUR = 3_600_000
const field = document.querySelector(".schedule")
const button = document.querySelector("button[data-later]")

function follow() {
  const house = field.dataset
  const output = field.querySelector("output")
  const day = field.querySelector("[type=date]")
  const time = field.querySelector("[type=time]")
  const which = field.querySelector(".which")

  // The question is about the time that was sent; another one is another question.
  function answerTo(instants) {
    if (!which) return undefined
    const answers = [...which.querySelectorAll("input")]
    which.hidden = !answers.some(({ value }) => instants.includes(Date.parse(value)))
    return which.hidden ? undefined : answers.find(({ checked }) => checked)
  }

  // The sentence, and the instants that may be meant.
  function read(now) {
    const found = instantsOf(`${day.value}T${time.value.slice(0, 5)}`, house.zone)
    const answer = answerTo(found)
    const instants = answer ? [Date.parse(answer.value)] : found
    const isEmpty = [day, time].every(({ value, validity }) => !value && !validity.badInput)
    if (isEmpty) return [sentence(null, now, house), []]
    if (!day.value || !time.value) return [words("day and time"), []]
    if (!instants.length) return [words("does not exist"), []]
    if (instants.length > 1) return [words("comes twice"), instants]
    const clock = found.length > 1 && answer.parentElement.textContent.trim()
    return [sentence(instants[0], now, house, clock) + whereYouAre(instants[0], house), instants]
  }

  // A screen reader speaks of what is typed, not of every minute that passes.
  function say(isTyped) {
    const now = Date.now()
    const [said, instants] = read(now)
    output.ariaLive = isTyped ? "polite" : "off"
    if (output.textContent !== said) output.textContent = said
    if (button) button.textContent = instants.some((each) => each > now) ? button.dataset.later : button.dataset.now
  }

  function fill(local) {
    ;[day.value, time.value] = local.split("T")
    day.dispatchEvent(new Event("input", { bubbles: true }))
  }

  const presets = {
    now: () => "T",
    hour: () => localTime(nextMinute(Date.now() + HOUR), house.zone),
    tomorrow: ({ at }) => `${dayAfter(localTime(Date.now(), house.zone))}T${at}`,
  }
  for (const preset of field.querySelectorAll("[data-preset]")) {
    preset.addEventListener("click", () => fill(presets[preset.dataset.preset](preset.dataset)))
  }
  field.querySelector(".presets").hidden = false
  field.addEventListener("input", () => say(true))
  setInterval(() => say(false), 15_000)
  say(false)
}

if (field) follow()
