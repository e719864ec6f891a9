// What the scripts say, in the language of the page: statements/admin/script_words.py has the sentences.

const sentences = JSON.parse(document.body.dataset.words ?? "{}")

// `places` are what stands in the sentence under a name: %(moment)s.
export function words(name, places = {}) {
  return filled(sentences[name], places)
}

export function counted(name, number, places = { number }) {
  const [one, more] = sentences[name]
  return filled(number === 1 ? one : more, places)
}

// Monday is the first.
export const weekday = (number) => sentences.weekdays[number]
export const month = (number) => sentences.months[number]

function filled(sentence, places) {
  return sentence.replace(/%\((\w+)\)[sd]/g, (whole, place) => places[place] ?? whole)
}
