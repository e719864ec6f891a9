// What is typed is kept by itself: on the server, or in this browser when the server cannot be reached or the session is
// over. The form asks before it is sent whether anybody is signed in, and says who else has it open.

import { forget, held, hold } from "./held.js"
import { moment } from "./sentence.js"
import { words } from "./words.js"

const PAUSE = 2_000 // after which typing has stopped
const BEAT = 30_000
const LARGEST_FAREWELL = 60_000 // bytes that a page may still send while it closes
const SIGNED_OUT = "signed out"
const UNREACHABLE = "unreachable"
const REFUSED = "refused"
const place = document.querySelector("[data-autosave]")

function keepWhatIsTyped() {
  const { keep, beat, form: address, person, statement } = place.dataset
  const form = place.closest("form")
  const line = place.querySelector("[data-line]")
  const signedOut = place.querySelector("[data-signed-out]")
  const where = signedOut.querySelector("span")
  const others = document.querySelector("[data-others]")
  const local = document.querySelector("[data-local]")
  const onServer = document.querySelector("[data-kept]:not([data-taken-up])")
  const key = `${person}:${statement}`
  let keptAt = document.querySelector("[data-kept]")?.dataset.kept // on the server, as far as this page knows
  let kept = typed() // what needs no keeping: as the form came, or as it was kept last
  let isTouched = false
  let isHeld = false // here, because the server could not
  let isAlive = false // the session, just now
  let isAsking = false
  let isSent = false // and a save forgets what was kept: nothing may be kept after it
  let pause, sending

  // Without the token: it belongs to a session, and the text does not.
  function typed() {
    const fields = new URLSearchParams(new FormData(form))
    fields.delete("csrfmiddlewaretoken")
    return fields.toString()
  }

  async function ask(path, fields, options) {
    const body = new URLSearchParams(fields)
    body.set("_person", person)
    const headers = { "X-CSRFToken": token() }
    let answer
    try {
      answer = await fetch(path, { method: "POST", body, headers, redirect: "manual", ...options })
    } catch {
      return { failed: UNREACHABLE }
    }
    if (answer.type === "opaqueredirect" || answer.status === 401) return { failed: SIGNED_OUT }
    const said = answer.headers.get("Content-Type") === "application/json" ? await answer.json() : {}
    return answer.ok ? said : { failed: REFUSED, sentence: said.said }
  }

  function say(sentence) {
    if (line.textContent !== sentence) line.textContent = sentence
  }

  // Answers with what went wrong; what is typed is held here by then.
  function heard({ failed, others: said }) {
    signedOut.hidden = failed !== SIGNED_OUT
    if (said !== undefined && others.textContent !== said) others.textContent = said
    if (!failed && isHeld) kept = isHeld = false
    if (isTouched && failed) holdHere()
    return failed
  }

  // What waits here for a decision is never overwritten by what is typed beside it.
  function holdHere() {
    const fields = typed()
    const onTopOf = isUndecided() ? undefined : keptAt
    isHeld = local.hidden && hold(key, { at: Date.now(), fields, onTopOf })
    if (isHeld) kept = fields
    where.textContent = words(isHeld ? "kept here" : "not kept")
    if (isHeld) say(words(isUndecided() ? "kept until you decide" : "kept here alone"))
    else say(words(local.hidden ? "no room" : "decide first"))
  }

  function isUndecided() {
    return onServer && !onServer.hidden
  }

  async function keepNow(options) {
    clearTimeout(pause)
    const fields = typed()
    if (isSent || fields === kept || !isTouched) return
    if (isUndecided()) return holdHere()
    const answer = await ask(keep, fields, options)
    if (heard(answer)) return answer.sentence && say(answer.sentence)
    ;[kept, keptAt] = [fields, answer.at]
    if (local.hidden) forget(key)
    say(answer.said)
  }

  // One after the other, so that an older text never arrives last.
  function keepInTurn() {
    sending = Promise.resolve(sending).then(() => keepNow())
  }

  function keepSoon() {
    clearTimeout(pause)
    pause = setTimeout(keepInTurn, PAUSE)
  }

  // Before anything changes, the form is as it came: the editor has put its text in order by then.
  function touch() {
    if (isTouched) return
    isTouched = true
    kept = typed()
  }

  async function send(event) {
    if (isAlive) return (isAlive = false)
    event.preventDefault()
    event.stopImmediatePropagation()
    if (isAsking) return
    isAsking = isSent = true
    clearTimeout(pause)
    await sending
    isTouched = true
    const failed = heard(await ask(beat))
    isAsking = false
    isSent = ![SIGNED_OUT, UNREACHABLE].includes(failed)
    if (failed === SIGNED_OUT) return signedOut.querySelector("a").focus()
    if (failed === UNREACHABLE) return say(`${words("not sent")} ${where.textContent}`)
    form.elements.csrfmiddlewaretoken.value = token()
    isAlive = true
    sessionStorage.setItem("sent", JSON.stringify({ key, opened: form.elements._opened.value }))
    form.requestSubmit(event.submitter)
  }

  function leave() {
    if (isSent || !isTouched || typed() === kept) return
    const isSmall = new Blob([typed()]).size < LARGEST_FAREWELL
    if (isSmall && signedOut.hidden && !isHeld) sending = keepNow({ keepalive: true })
    else holdHere()
  }

  // A save that went through has taken what was held for it along.
  function settleWhatWasSent() {
    const sent = JSON.parse(sessionStorage.getItem("sent"))
    sessionStorage.removeItem("sent")
    if (sent && (sent.key !== key || sent.opened !== form.elements._opened.value)) forget(sent.key)
  }

  function offerWhatIsHeld() {
    const here = held(key)
    if (!here) return
    local.querySelector("span").textContent = moment(here.at, place.dataset)
    local.hidden = false
    // It was typed on top of what the server has, and holds that too.
    const isNewer = onServer && here.onTopOf === keptAt
    if (isNewer) onServer.hidden = true
    local.querySelector("[data-throw-away]").addEventListener("click", () => {
      forget(key)
      local.hidden = true
      if (isNewer) onServer.hidden = false
    })
    local.querySelector("[data-take-up]").addEventListener("click", async () => {
      const answer = await ask(keep, here.fields)
      if (heard(answer)) return
      forget(key)
      window.location = `${address}?kept=1`
    })
  }

  settleWhatWasSent()
  offerWhatIsHeld()
  for (const before of ["focusin", "pointerdown", "keydown"]) form.addEventListener(before, touch, true)
  for (const after of ["input", "change", "click", "keyup"]) form.addEventListener(after, keepSoon)
  window.django?.jQuery(form).on("change", keepSoon) // choices that are found by typing tell nobody else
  form.addEventListener("submit", send, true)
  form.addEventListener("input", () => (isSent = false)) // so it is still here: sending was broken off
  document.addEventListener("visibilitychange", () => document.hidden && leave())
  const stillOpen = async () => {
    heard(await ask(beat))
    keepInTurn()
  }
  setInterval(stillOpen, BEAT)
  stillOpen()
}

function token() {
  return document.cookie.match(/(?:^|; )csrftoken=([^;]*)/)?.[1] ?? ""
}

if (place) keepWhatIsTyped()
