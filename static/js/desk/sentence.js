// From when a statement is public, in the words of statements/admin/moment/schedule.py, and what time that is here.

import { localTime } from "./local-time.js"

const YEARS = 400 // after which the calendar repeats itself
const THEIR_DAYS = 146097

// `house` has zone, place and style; `clock` is the time of day where it comes twice, as the page writes it.
export function sentence(instant, now, house, clock) {
  if (instant === null) return "Public the moment it is published"
  const said = moment(instant, house, clock)
  return instant > now
    ? `Public on ${said}, in ${distance(instant - now)}`
    : `Public the moment it is published, dated ${said}, ${distance(now - instant)} ago`
}

// Only where the clocks here show another time.
export function whereYouAre(instant, house, zone = Intl.DateTimeFormat().resolvedOptions().timeZone) {
  const [here, there] = [localTime(instant, zone), localTime(instant, house.zone)]
  if (here === there) return ""
  const day = here.slice(0, 10) === there.slice(0, 10) ? "" : `${part(here, { weekday: "long" })}, `
  return ` (${day}${here.slice(11)} where you are)`
}

// Thursday, April 9, 2026, 10:00 a.m. in Washington.
export function moment(instant, house, clock) {
  const local = localTime(instant, house.zone)
  const comma = house.style === "iso" ? " " : ", "
  const day = `${part(local, { weekday: "long" })}, ${dayIn(house.style, local)}`
  return `${day}${comma}${clock || clockIn(house.style, local)} in ${house.place}`
}

function part(local, options) {
  return new Intl.DateTimeFormat("en-US", { timeZone: "UTC", ...options }).format(Date.parse(`${local}Z`))
}

function dayIn(style, local) {
  if (style === "iso") return local.slice(0, 10)
  const month = part(local, { month: "long" })
  const [year, , day] = local.slice(0, 10).split("-").map(Number)
  return style === "british" ? `${day} ${month} ${year}` : `${month} ${day}, ${year}`
}

function clockIn(style, local) {
  if (style !== "american") return local.slice(11)
  const [hour, minute] = local.slice(11).split(":")
  const isMorning = hour < 12
  if (minute === "00" && hour % 12 === 0) return isMorning ? "midnight" : "noon"
  return `${hour % 12 || 12}:${minute} ${isMorning ? "a.m." : "p.m."}`
}

function distance(milliseconds) {
  const minutes = Math.floor(milliseconds / 60_000)
  const hours = Math.floor(minutes / 60)
  const days = Math.floor(hours / 24)
  if (!minutes) return "less than a minute"
  if (!days) return counted([hours, "h"], [minutes % 60, "min"])
  if (days < 7) return counted([days, days === 1 ? "day" : "days"], [hours % 24, "h"])
  if (days < 731) return `${days} days`
  return `${Math.floor((days * YEARS) / THEIR_DAYS)} years`
}

function counted(...parts) {
  return parts.filter(([number]) => number).map((both) => both.join(" ")).join(" ")
}
