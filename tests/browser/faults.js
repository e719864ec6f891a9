// What is wrong with the page that is shown, each a list of lines; read by test_every_page.py.
(() => {
  const everything = () => [...document.querySelectorAll("body, body *")]
  const seen = (each) => each.checkVisibility({ visibilityProperty: true })
  const tag = (each) => `${each.cloneNode().outerHTML.slice(0, 140)} ${each.textContent.trim().slice(0, 30)}`
  const style = (each, pseudo) => getComputedStyle(each, pseudo)
  const length = (node) => node.textContent.replace(/\s+/g, "").length
  const isForEarsOnly = (each) => each.closest(".visually-hidden, .skip, .select2-hidden-accessible")

  // Links that are a part of a sentence are as high as its lines (WCAG 2.5.8).
  const inSentence = (link) => {
    const around = link.closest("p, li, dd, td, figcaption, cite, blockquote")
    return style(link).display === "inline" && around && length(around) > length(link)
  }
  const stops = () =>
    [...document.querySelectorAll("a[href], button, summary, input, select, textarea, [tabindex], [contenteditable=true]")]
      .filter((each) => seen(each) && each.tabIndex >= 0 && !each.disabled && each.type !== "hidden")
      .filter((each) => each.type !== "radio" || each === inGroup(each))
  const inGroup = (radio) => {
    const group = [...(radio.form ?? document).querySelectorAll("input[type=radio]")].filter((each) => each.name === radio.name)
    return group.find((each) => each.checked) ?? group[0]
  }
  // The letters themselves, without the air above and below them, line by line.
  const lines = () => {
    const found = []
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node; (node = walker.nextNode()); ) {
      const parent = node.parentElement
      if (!node.data.trim() || !seen(parent) || isForEarsOnly(parent) || parent.closest("script, style, option, textarea")) continue
      const range = document.createRange()
      range.selectNodeContents(node)
      const edge = parent.closest(".results")?.getBoundingClientRect().right ?? Infinity // a table scrolls in its place
      for (const { left, right, top, bottom, height } of range.getClientRects()) {
        if (Math.min(right, edge) - left > 2) found.push({ node, left, right: Math.min(right, edge), top: top + height * 0.3, bottom: bottom - height * 0.3 })
      }
    }
    return found.sort((one, other) => one.top - other.top)
  }
  const isStuck = (each) => ["sticky", "fixed"].includes(style(each).position) && seen(each)

  return {
    sideways: () => {
      if (document.documentElement.scrollWidth <= innerWidth) return []
      const wide = everything().filter((each) => seen(each) && each.getBoundingClientRect().right > innerWidth + 1)
      return [`${document.documentElement.scrollWidth} px wide`, ...wide.slice(0, 4).map(tag)]
    },
    tooLow: () =>
      [...document.querySelectorAll("a[href], button, summary, select, input:not([type=hidden])")]
        .filter((each) => seen(each) && !isForEarsOnly(each) && each.getBoundingClientRect().top + scrollY >= 0)
        .filter((each) => Math.round(each.getBoundingClientRect().height) < 24 && !inSentence(each))
        .map(tag),
    cutOff: () =>
      everything()
        .filter((each) => seen(each) && !isForEarsOnly(each) && each.innerText?.trim())
        .filter((each) => !each.matches("select, .material-icons")) // whose letters are signs, once their font is there
        .filter((each) => {
          const { overflowX, overflowY } = style(each)
          const hides = (overflow) => overflow === "hidden" || overflow === "clip"
          return (
            (hides(overflowX) && each.scrollWidth > each.clientWidth + 2) ||
            (hides(overflowY) && each.scrollHeight > each.clientHeight + 2)
          )
        })
        .map(tag),
    overlaps: () => {
      const all = lines()
      const found = []
      all.forEach((one, place) => {
        for (let next = place + 1; next < all.length && all[next].top < one.bottom - 1; next++) {
          const other = all[next]
          if (other.node === one.node || Math.min(one.right, other.right) - Math.max(one.left, other.left) < 2) continue
          if ([one, other].some(({ node }) => [...ancestors(node)].some(isStuck))) continue
          found.push(`“${one.node.data.trim().slice(0, 30)}” on “${other.node.data.trim().slice(0, 30)}”`)
        }
      })
      return found
    },
    // Where a window is low, as at 400 %, what stays in place leaves three quarters of it to the text.
    stuck: () =>
      everything()
        .filter((each) => isStuck(each) && each.getBoundingClientRect().height > innerHeight / 4)
        .map(tag),
    moves: () =>
      everything()
        .flatMap((each) => [undefined, "::before", "::after"].map((pseudo) => [each, style(each, pseudo)]))
        .filter(([, { transitionDuration, animationName, scrollBehavior }]) =>
          /[1-9]/.test(transitionDuration) || animationName !== "none" || scrollBehavior === "smooth")
        .map(([each]) => tag(each)),
    // Where a system puts its own colors, only lines, weights and system colors are left to tell things apart.
    onlyInColor: () => {
      const looks = (each) => {
        const { borderBottomColor, borderBottomWidth, fontWeight, textDecorationLine, backgroundColor, outlineStyle } = style(each)
        return [borderBottomWidth === "0px" || borderBottomColor, fontWeight, textDecorationLine, backgroundColor, outlineStyle].join()
      }
      const marked = [...document.querySelectorAll("mark, ins, del")].filter(seen)
      const current = [...document.querySelectorAll("[aria-current]:not([aria-current=false])")].filter(seen)
      const fellow = (each) =>
        [...(each.closest("nav, ul, p")?.querySelectorAll("a") ?? [])].find((a) => !a.hasAttribute("aria-current"))
      return [
        ...marked.filter((each) => style(each).textDecorationLine === "none"),
        ...current.filter((each) => fellow(each) && looks(each) === looks(fellow(each))),
      ].map(tag)
    },
    onPaper: () =>
      [...document.querySelectorAll("nav, button, input, form, .skip, .button")].filter((each) => seen(each)).map(tag),
    stops: () => {
      window.stops = stops()
      return window.stops.map(tag)
    },
    // One stop of the keyboard: which it is, and what hides it or its focus.
    stop: () => {
      const each = document.activeElement
      if (!each || each === document.body) return null
      const [box] = each.getClientRects()
      const at = (height) => box && document.elementFromPoint(Math.min(box.left + box.width / 2, innerWidth - 1), height)
      const isHit = (hit) => hit && (each.contains(hit) || hit.contains(each))
      // A field that is found by typing: the ring is around the whole choice.
      const { outlineStyle, outlineWidth, boxShadow } = style(each.closest(".select2-selection") ?? each)
      const faults = []
      if (["none", "hidden"].includes(outlineStyle) || outlineWidth === "0px") if (boxShadow === "none") faults.push("has no ring")
      // Of what is higher than its place some may be hidden, its beginning may not.
      if (![box && box.top + box.height / 2, box && box.top + 12].some((height) => isHit(at(height)))) faults.push("is hidden")
      return { place: window.stops.indexOf(each), faults, tag: tag(each) }
    },
  }
  function* ancestors(node) {
    for (let each = node.parentElement; each; each = each.parentElement) yield each
  }
})()
