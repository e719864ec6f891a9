// What this browser holds of texts that the server could not keep: each under the number of the person who typed it, so
// that nobody else who signs in here is shown it. Signing out takes it away.

const PREFIX = "typed:"

export function held(key) {
  try {
    return JSON.parse(localStorage.getItem(PREFIX + key))
  } catch {
    return null
  }
}

// Answers whether there was room.
export function hold(key, what) {
  try {
    localStorage.setItem(PREFIX + key, JSON.stringify(what))
    return true
  } catch {
    return false
  }
}

export function forget(key) {
  localStorage.removeItem(PREFIX + key)
}

const signOut = document.querySelector("[data-signs-out]")
signOut?.addEventListener("submit", () => {
  const own = `${PREFIX}${signOut.dataset.signsOut}:`
  for (const key of Object.keys(localStorage)) if (key.startsWith(own)) localStorage.removeItem(key)
})
