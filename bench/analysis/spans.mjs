// @ts-check

/*
 * The law, over whole briefings of real documents: every span lies in the text and says what the text says there; and
 * the same text gives the same briefing. Walks the briefing as it is written to disk, apart from the program's own check.
 */

/** Without a date of publication, and with one that has nothing to do with the text. */
const PUBLISHED = [undefined, '2024-03-15']

/** @typedef {{ spans: number, broken: string[] }} Count */

/**
 * @param {import('./corpus.mjs').Corpus} corpus
 * @param {{ deriveBriefing: (text: string, options: { fileName: string, published: string | undefined }) => unknown }} derive
 * @param {(line: string) => void} note
 * @returns {Record<string, string | number>}
 */
export function countSpans({ file, documents }, { deriveBriefing }, note) {
  const row = { file, documents: documents.length, briefings: 0, spans: 0, broken: 0, 'differing when derived again': 0 }
  for (const document of documents) {
    for (const published of PUBLISHED) {
      const write = () => JSON.stringify(deriveBriefing(textOf(document), { fileName: document.name, published }))
      const written = write()
      const briefing = JSON.parse(written)
      /** @type {Count} */
      const count = { spans: 0, broken: [] }
      walk(briefing, briefing.document.text, '', count)
      count.broken.forEach((path) => note(`${document.name} ${path}`))
      row.briefings += 1
      row.spans += count.spans
      row.broken += count.broken.length
      row['differing when derived again'] += Number(write() !== written)
    }
  }
  return row
}

/** @param {import('./corpus.mjs').CorpusDocument} document */
function textOf({ text, article, paras }) {
  return text ?? article ?? paras.map((/** @type {{ text: string }} */ para) => para.text).join('\n\n')
}

/**
 * @param {any} value
 * @param {string} text
 * @param {string} path
 * @param {Count} count
 */
function walk(value, text, path, count) {
  if (typeof value !== 'object' || value === null) return
  const { start, end, spans, mentions } = value
  if (typeof start === 'number' && typeof end === 'number') {
    count.spans += 1
    if (!isWithin([start, end], text) || (typeof value.text === 'string' && text.slice(start, end) !== value.text)) count.broken.push(path)
  }
  for (const pair of [...(spans ?? []), ...(mentions ?? [])]) {
    count.spans += 1
    if (!isWithin(pair, text)) count.broken.push(path)
  }
  for (const [key, inner] of Object.entries(value)) walk(inner, text, `${path}/${key}`, count)
}

/**
 * @param {[number, number]} span
 * @param {string} text
 */
function isWithin([start, end], text) {
  return 0 <= start && start < end && end <= text.length
}
