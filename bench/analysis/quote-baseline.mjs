// @ts-check

const NAME = String.raw`(?:(?:[A-Z][\w.’'-]+ ?){1,5}|[Hh]e|[Ss]he|[Tt]hey)`
const VERB = '(?:said|says|told|added|wrote|asked|tweeted|argued|continued|explained|called|described|insisted|warned|noted|declared|replied)'
const QUOTE = /“[^”]{1,2000}”|"[^"]{1,2000}"|(?:``|'')(?:[^'`]|'(?!')){1,2000}''/g
const AFTER = [new RegExp(String.raw`^,?\s+(${NAME})(?:, [^,.]{1,60},)? ?(?:also )?${VERB}\b`), new RegExp(String.raw`^,?\s+${VERB} (${NAME})`)]
const BEFORE = [new RegExp(String.raw`(${NAME})(?:, [^,.]{1,60},)? ?(?:has |have )?(?:also )?${VERB}\b[^.“"]{0,60}$`)]

/**
 * What plain regular expressions make of quotations: the words between two marks, and a name beside a verb of saying
 * after or before them, else that of the last quotation in the paragraph. The measure of what clause structure adds.
 *
 * @param {string} text
 * @returns {{ spans: { start: number, end: number }[], speaker: { start: number, end: number } | undefined }[]}
 */
export function baselineQuotes(text) {
  /** @type {{ start: number, end: number } | undefined} */
  let last
  let lastEnd = 0
  return [...text.matchAll(QUOTE)].map((match) => {
    const start = match.index
    const end = start + match[0].length
    if (text.slice(lastEnd, start).includes('\n')) last = undefined
    last = speakerAfter(text, end) ?? speakerBefore(text, start) ?? last
    lastEnd = end
    return { spans: [{ start, end }], speaker: last }
  })
}

/**
 * @param {string} text
 * @param {number} end
 */
function speakerAfter(text, end) {
  const words = text.slice(end, end + 120)
  const name = AFTER.map((pattern) => pattern.exec(words)).find(Boolean)
  if (!name) return undefined
  const start = end + name[0].indexOf(name[1] ?? '')
  return { start, end: start + (name[1] ?? '').length }
}

/**
 * @param {string} text
 * @param {number} start
 */
function speakerBefore(text, start) {
  const from = Math.max(0, start - 160)
  const name = BEFORE.map((pattern) => pattern.exec(text.slice(from, start))).find(Boolean)
  if (!name) return undefined
  const at = from + name.index
  return { start: at, end: at + (name[1] ?? '').trimEnd().length }
}
