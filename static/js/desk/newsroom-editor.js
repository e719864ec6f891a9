// What a press officer expects of the editor: typographic quotes and dashes while typing, Word's lists when pasting,
// a count of words, and a name that screen readers can say.

import { Extension, InputRule, Plugin } from "django-prose-editor/editor"

const OPENING = String.raw`(^|[\s([{—–-])`

const TYPOGRAPHY = [
  [`${OPENING}"$`, "“"],
  [`"$`, "”"],
  [`${OPENING}'$`, "‘"],
  [`'$`, "’"],
  [`--$`, "–"],
  [String.raw`\.\.\.$`, "…"],
]

const FROM_WORD = /mso-list|MsoListParagraph/
const LIST_ITEM = /mso-list:\s*l\d/i
const NUMBER = /^\s*(\d+|[a-z])[.)]/i

export const Newsroom = Extension.create({
  name: "newsroom",

  // The style sheet of the desk holds what tiptap would put into the page; the policy forbids inline styles.
  onBeforeCreate() {
    this.editor.options.injectCSS = false
  },

  addInputRules() {
    return TYPOGRAPHY.map(([find, sign]) => replaceTyped(new RegExp(find), sign))
  },

  addProseMirrorPlugins() {
    return [new Plugin({ props: { transformPastedHTML: listsOutOfWord } })]
  },

  onCreate() {
    const surface = this.editor.view.dom
    const frame = surface.closest(".prose-editor")
    nameAfterLabel(this.editor, surface, frame.querySelector("textarea"))
    this.storage.count = document.createElement("p")
    this.storage.count.className = "prose-count"
    frame.append(this.storage.count)
    showCount(this)
  },

  onUpdate() {
    showCount(this)
  },
})

function replaceTyped(find, sign) {
  const handler = ({ state, range, match }) => {
    state.tr.insertText((match[1] || "") + sign, range.from, range.to)
  }
  return new InputRule({ find, handler })
}

function nameAfterLabel(editor, surface, textarea) {
  const label = document.querySelector(`label[for="${textarea.id}"]`)
  surface.setAttribute("role", "textbox")
  surface.setAttribute("aria-multiline", "true")
  for (const name of ["aria-describedby", "aria-invalid"]) {
    if (textarea.hasAttribute(name)) surface.setAttribute(name, textarea.getAttribute(name))
  }
  if (label) {
    label.id ||= `${textarea.id}_label`
    surface.setAttribute("aria-labelledby", label.id)
    label.addEventListener("click", () => editor.commands.focus())
  }
}

function showCount({ editor, storage }) {
  const text = editor.getText({ blockSeparator: " " }).trim()
  const words = text ? text.split(/\s+/).length : 0
  storage.count.textContent = `${words.toLocaleString("en")} ${words === 1 ? "word" : "words"}`
}

// Word pastes its lists as paragraphs with a marker in front; here they become lists again.
function listsOutOfWord(html) {
  if (!FROM_WORD.test(html)) return html
  const page = new DOMParser().parseFromString(html, "text/html")
  let list = null
  for (const paragraph of page.querySelectorAll("p")) {
    if (!LIST_ITEM.test(paragraph.getAttribute("style") || "")) {
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
  removeLeftovers(page)
  return page.body.innerHTML
}

// Takes the marker out of the paragraph and answers whether it was a number.
function takeMarker(paragraph) {
  const marker = paragraph.querySelector('[style*="mso-list"]')
  marker?.remove()
  return NUMBER.test(marker?.textContent || "")
}

function removeLeftovers(page) {
  page.querySelectorAll('a[href^="#_ftn"], a[name^="_ftn"]').forEach((footnote) => footnote.remove())
  for (const paragraph of page.querySelectorAll("p")) {
    if (!paragraph.textContent.trim() && !paragraph.querySelector("br")) paragraph.remove()
  }
}
