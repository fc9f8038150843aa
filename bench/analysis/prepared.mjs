// @ts-check
/** @typedef {import('./core.mjs').SourceDocument} SourceDocument */
/** @typedef {import('./core.mjs').Sentence} Sentence */

/**
 * A document laid out and cut into sentences, with the way from offsets in the corpus to offsets in it.
 *
 * @param {any} modules of the program
 * @param {string} text
 * @returns {{ document: SourceDocument, sentences: readonly Sentence[], offset: (raw: number) => number }}
 */
export function prepared(modules, text) {
  const document = modules.text.documentFromText(text, 'en')
  const sentences = modules.sentences.splitSentences(document)
  return { document, sentences, offset: document.text === text ? (raw) => raw : offsetsAfterImport(text, document.text) }
}

/**
 * Import may drop or join characters (marks of direction, soft hyphens, composed letters): both texts are walked side
 * by side and meet again at the next character they share.
 *
 * @param {string} raw
 * @param {string} text
 */
function offsetsAfterImport(raw, text) {
  const map = new Int32Array(raw.length + 1)
  let at = 0
  for (let i = 0; i < raw.length; i++) {
    map[i] = at
    if (raw[i] === text[at]) at++
    else if (raw[i + 1] === text[at + 1] && raw[i + 1] !== text[at]) at++
  }
  map[raw.length] = Math.min(at, text.length)
  return (/** @type {number} */ offset) => map[offset] ?? text.length
}

/**
 * Who is in a document and what is said in it, each empty where the program has no such part yet.
 *
 * @param {any} modules
 * @param {SourceDocument} document
 * @param {readonly Sentence[]} sentences
 */
export function speech(modules, document, sentences) {
  const people = modules.people?.findPeople(document, sentences) ?? []
  const quotes = modules.quotes?.findQuotes(document, sentences, people) ?? []
  const statements = modules.statements?.findStatements(document, sentences, people, quotes) ?? []
  return { people, quotes, statements }
}
