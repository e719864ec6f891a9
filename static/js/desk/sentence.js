// From when a statement is public, in the words of statements/admin/moment/schedule.py, and what time that is here.

import { localTime } from "./local-time.js"
import { counted, month, weekday, words } from "./words.js"

const YEARS = 400 // after which the calendar repeats itself
const THEIR_DAYS = 146097

// `house` has zone, place and style; `clock` is the time of day where it comes twice, as the page writes it.
export function sentence(instant, now, house, clock) {
  if (instant === null) return words("at once")
  const said = { moment: moment(instant, house, clock), distance: distance(Math.abs(instant - now)) }
  return words(instant > now ? "ahead" : "dated", said)
}

// Only where the clocks here show another time.
export function whereYouAre(instant, house, zone = Intl.DateTimeFormat().resolvedOptions().timeZone) {
  const [here, there] = [localTime(instant, zone), localTime(instant, house.zone)]
  if (here === there) return ""
  const hour = here.slice(11)
  const isSameDay = here.slice(0, 10) === there.slice(0, 10)
  const said = isSameDay ? hour : words("on its day", { weekday: weekdayOf(here), moment: hour })
  return ` (${words("where you are", { moment: said })})`
}

// Thursday, April 9, 2026, 10:00 a.m. in Washington.
export function moment(instant, house, clock) {
  const local = localTime(instant, house.zone)
  const comma = house.style === "iso" ? " " : ", "
  const said = `${dayIn(house.style, local)}${comma}${clock || clockIn(house.style, local)}`
  const onItsDay = words("on its day", { weekday: weekdayOf(local), moment: said })
  return words("in place", { moment: onItsDay, place: house.place })
}

function weekdayOf(local) {
  return weekday((new Date(`${local}Z`).getUTCDay() + 6) % 7)
}

function dayIn(style, local) {
  if (style === "iso") return local.slice(0, 10)
  const [year, number, day] = local.slice(0, 10).split("-").map(Number)
  return words(style, { year, month: month(number - 1), day })
}

function clockIn(style, local) {
  const time = local.slice(11)
  if (style === "iso") return time
  if (style === "british") return words("hour", { time })
  const [hour, minute] = time.split(":")
  const isMorning = hour < 12
  if (minute === "00" && hour % 12 === 0) return words(isMorning ? "midnight" : "noon")
  return `${hour % 12 || 12}:${minute} ${words(isMorning ? "a.m." : "p.m.")}`
}

function distance(milliseconds) {
  const minutes = Math.floor(milliseconds / 60_000)
  const hours = Math.floor(minutes / 60)
  const days = Math.floor(hours / 24)
  if (!minutes) return words("less than a minute")
  if (!days) return joined([hours, "h"], [minutes % 60, "min"])
  if (days < 7) return joined([days, counted("day", days)], [hours % 24, "h"])
  if (days < 731) return counted("days", days)
  return counted("years", Math.floor((days * YEARS) / THEIR_DAYS))
}

function joined(...parts) {
  return parts.filter(([number]) => number).map((both) => both.join(" ")).join(" ")
}
