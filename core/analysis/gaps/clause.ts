import type { Span } from '../../document.ts'
import { isUpperAt } from '../../letters.ts'

const LONGEST = 320
/** A clause longer than this is cut to the participle that holds the sign, where one does (“defying the fears of …”). */
const READABLE = 200
const LONGEST_ANTECEDENT = 140
/** A name and a comma, and then no more than what goes before a verb. */
const APPOSED = /^[A-ZÀ-Þ][^,;:“”"]{1,60}, (?:(?:has|have|had|also|[a-z]{3,12}ly) ){0,3}$/
const PARTICIPLE = /^(?!saying|adding|citing|including|according)[a-zß-öø-ž]{2,}ing /
const BREAK = /[,;:] |,[”"’'] | [—–-] |—| (?=(?:and|but) (?:he|she|they|it|we|there)\b)/g
/** After a break, words with which a new clause can begin. */
const OPENS =
  /^(?:and|but|or|so|yet|though|although|while|whereas|because|since|if|unless|when|where|as|after|before|until|which|who|whose|whom|that|it|he|she|they|we|i|you|there|this|these|those|the|an?|his|her|its|their|our|some|many|several|neither|both|no|one|according|including|saying|adding|citing|without|despite|with|amid|even|just|not|however)/
/** Words that a clause cannot begin with: what stands before the break belongs to it. */
const LEANS = /^(?:(?:many|some|most|all|none|one|both|two|three) of (?:whom|which)|though|although|because|since|which|who|whose|whom|that|without|with|despite|including|according|saying|adding|citing|amid|not|even|just|including|as|while|after|when)\b/i
const VERB_FIRST = /^(?:[a-zß-öø-ž]+ly )?(?:has|have|had|is|are|was|were|did|does|do|would|will|could|can|may|might|must|should|[a-zß-öø-ž]+(?:ed|ies|es|ing)|said|told|says|gave|denies|deny)\b/
const DROPPED = /^(?:and|but|or|so|yet|however|for|of|on|over|by|about|at|that)\b,? +(?!which|whom)/i

/**
 * The clause of `sentence` around a sign, `[from, to)`: from the break before it with which a clause can begin, to the
 * break after it; `undefined` where that is too long to read. Linear in the length of the sentence. Offsets into the
 * sentence.
 */
export function clauseAround(sentence: string, sign: Span, from = 0): Span | undefined {
  const breaks = breaksIn(sentence).filter(({ start }) => start >= from)
  const before = breaks.filter(({ end }) => end <= sign.start)
  const nearest = before.at(-1)?.end
  const after = breaks.filter(({ start, end }) => start >= sign.end && opensClause(sentence.slice(end, end + 24)))
  const end = after[0]?.start ?? endOf(sentence)
  const found = before.findLast((each) => opensAt(sentence, each.end, sign, each.end === nearest))?.end ?? from
  // “The operator, Quill Lines, denied that”: the name stands in apposition.
  const apposed = APPOSED.test(sentence.slice(found, sign.start)) ? before.findLast(({ end: at }) => at < found && opensClause(sentence.slice(at, at + 40)))?.end ?? from : found
  const opening = sign.end - apposed <= READABLE ? apposed : found
  const clause = trimmed(sentence, opening, end)
  if (clause.end - clause.start > READABLE && nearest !== undefined && PARTICIPLE.test(sentence.slice(nearest, sign.start))) {
    return trimmed(sentence, nearest, end)
  }
  return clause.end - clause.start <= LONGEST ? clause : undefined
}

/** What stands before a relative clause, a list or a source in the sentence: an antecedent for “which Petro has denied”. */
export function beforeRelative(sentence: string, clause: Span, from = 0): Span | undefined {
  if (!/^(?:which|who|whom|including|according)\b/.test(sentence.slice(clause.start, clause.end))) return undefined
  const breaks = breaksIn(sentence).filter(({ start }) => start >= from)
  const own = breaks.findLast(({ end }) => end <= clause.start)
  if (!own) return undefined
  const earlier = breaks.findLast(({ end }) => end <= own.start && !LEANS.test(sentence.slice(end, end + 24)))
  const span = trimmed(sentence, earlier?.end ?? from, breaks.find(({ start }) => start > (earlier?.end ?? from))?.start ?? own.start)
  return span.end - span.start > 3 && span.end - span.start <= LONGEST_ANTECEDENT ? span : undefined
}

function breaksIn(sentence: string): Span[] {
  const found: Span[] = []
  let depth = 0
  let read = 0
  for (const match of sentence.matchAll(BREAK)) {
    for (; read < match.index; read++) depth += sentence[read] === '“' || sentence[read] === '(' ? 1 : sentence[read] === '”' || sentence[read] === ')' ? -1 : 0
    if (depth <= 0) found.push({ start: match.index, end: match.index + match[0].length })
  }
  return found
}

function opensAt(sentence: string, at: number, sign: Span, nearest: boolean): boolean {
  const words = sentence.slice(at, at + 40)
  if (at === sign.start && !/^(?:neither|no|some|many|several|alleged|unproven|unverified|unconfirmed|according|including)/i.test(words)) return false
  if (/^(?:which|who|whom|according|including)\b/.test(words)) return nearest
  if (LEANS.test(words) || VERB_FIRST.test(words)) return false
  return opensClause(words) || DROPPED.test(words)
}

function opensClause(words: string): boolean {
  return isUpperAt(words, 0) || OPENS.test(words)
}

function endOf(sentence: string): number {
  return sentence.length - (/[.!?…]+$/.exec(sentence)?.[0].length ?? 0)
}

/** Without white space and without a joining word before. */
function trimmed(sentence: string, from: number, to: number): Span {
  const words = sentence.slice(from, to)
  const start = from + (words.length - words.trimStart().length)
  const dropped = DROPPED.exec(sentence.slice(start, to))?.[0].length ?? 0
  return { start: start + dropped, end: Math.max(start + dropped, from + words.trimEnd().length) }
}

/** Whether `index` stands between quotation marks that open in this sentence. */
export function isQuoted(sentence: string, index: number): boolean {
  let open = false
  for (let at = 0; at < index; at++) {
    const mark = sentence[at]
    if (mark === '“' || (mark === '"' && !open)) open = true
    else if (mark === '”' || mark === '"') open = false
  }
  return open
}
