// Text that comes out of Word or Google Docs: its lists become lists, its bold and italic words keep their emphasis.
// The policy forbids inline styles even in a document that is never shown, so they are read under another name.

const LIST_ITEM = /mso-list:\s*l\d/i
const NUMBER = /^\s*(\d+|[a-z])[.)]/i
const BOLD = /font-weight:\s*(bold|[6-9]00)/i
const NOT_BOLD = /font-weight:\s*(normal|[1-4]00)/i
const ITALIC = /font-style:\s*italic/i

export function cleanPaste(html) {
  const page = new DOMParser().parseFromString(withoutStyles(html), "text/html")
  gatherLists(page)
  keepEmphasis(page)
  removeLeftovers(page)
  return page.body.innerHTML
}

function withoutStyles(html) {
  return html.replace(/<[^>]+>/g, (tag) => tag.replace(/\sstyle=/gi, " data-style="))
}

function styleOf(element) {
  return element.getAttribute("data-style") || ""
}

// Word pastes the items of a list as paragraphs with a marker in front.
function gatherLists(page) {
  let list = null
  for (const paragraph of page.querySelectorAll("p")) {
    if (!LIST_ITEM.test(styleOf(paragraph))) {
      list = null
      continue
    }
    const tag = takeMarker(paragraph) ? "OL" : "UL"
    if (list?.tagName !== tag || list.nextElementSibling !== paragraph) {
      list = page.createElement(tag)
      paragraph.before(list)
    }
    list.append(page.createElement("li"))
    list.lastChild.append(paragraph)
  }
}

// Takes the marker out of the paragraph and answers whether it was a number.
function takeMarker(paragraph) {
  const marker = paragraph.querySelector('[data-style*="mso-list"]')
  marker?.remove()
  return NUMBER.test(marker?.textContent || "")
}

// Google Docs wraps everything in a <b> that is not bold, and writes what is bold as a styled <span>.
function keepEmphasis(page) {
  for (const element of page.querySelectorAll("[data-style]")) {
    const style = styleOf(element)
    element.removeAttribute("data-style")
    if (element.matches("b, strong") && NOT_BOLD.test(style)) element.replaceWith(...element.childNodes)
    else if (element.matches("span")) {
      if (BOLD.test(style)) wrapContent(element, "strong")
      if (ITALIC.test(style)) wrapContent(element, "em")
    }
  }
}

function wrapContent(element, tag) {
  const wrapper = element.ownerDocument.createElement(tag)
  wrapper.append(...element.childNodes)
  element.append(wrapper)
}

function removeLeftovers(page) {
  page.querySelectorAll('a[href^="#_ftn"], a[name^="_ftn"]').forEach((footnote) => footnote.remove())
  for (const paragraph of page.querySelectorAll("p")) {
    if (!paragraph.textContent.trim() && !paragraph.querySelector("br")) paragraph.remove()
  }
}
