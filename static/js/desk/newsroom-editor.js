// What a press officer expects of the editor: typographic quotes and dashes while typing, clean text when pasting,
// a count of words, and a name that screen readers can say.

import { Extension, InputRule, Plugin } from "django-prose-editor/editor"
import { cleanPaste } from "./paste.js"
import { counted } from "./words.js"

const OPENING = String.raw`(^|[\s([{—–-])`

const TYPOGRAPHY = [
  [`${OPENING}"$`, "“"],
  [`"$`, "”"],
  [`${OPENING}'$`, "‘"],
  [`'$`, "’"],
  [`--$`, "–"],
  [String.raw`\.\.\.$`, "…"],
]

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
    return [new Plugin({ props: { transformPastedHTML: cleanPaste } })]
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
  storage.count.textContent = counted("words", words, { number: words.toLocaleString(document.documentElement.lang) })
}
