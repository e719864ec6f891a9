// Local times and instants. An instant is in milliseconds, a local time is written 2026-04-09T10:00.

const MINUTE = 60_000
const DAY = 1440 * MINUTE

export function localTime(instant, timeZone) {
  const parts = { year: "numeric", month: "2-digit", day: "2-digit", hour: "2-digit", minute: "2-digit" }
  return new Intl.DateTimeFormat("sv-SE", { timeZone, ...parts }).format(instant).replace(" ", "T")
}

// When clocks of that zone show this time: once, never (they are put forward), or twice (they are put back).
export function instantsOf(local, timeZone) {
  const inUtc = Date.parse(`${local}Z`)
  if (Number.isNaN(inUtc)) return []
  const offsets = new Set([inUtc - DAY, inUtc + DAY].map((near) => Date.parse(`${localTime(near, timeZone)}Z`) - near))
  return [...offsets]
    .map((offset) => inUtc - offset)
    .filter((instant) => localTime(instant, timeZone) === local)
    .sort((one, other) => one - other)
}

export function nextMinute(instant) {
  return Math.ceil(instant / MINUTE) * MINUTE
}

export function dayAfter(local) {
  return new Date(Date.parse(`${local.slice(0, 10)}Z`) + DAY).toISOString().slice(0, 10)
}
