import type { Clause } from './clauses.ts'
import { compilePattern } from './pattern.ts'
import { literalTerm, type LiteralTerm, type ParseOptions, type Term } from './syntax.ts'
import { isWordCharacter, WORD_CLASS } from './words.ts'

/** A term, where the clause holds one, and what the reader should know about how it was taken. */
interface Reading {
  readonly term?: Term | undefined
  readonly note?: string | undefined
}

/** Words that are acronyms only in capitals. Other words mean the same in capitals. */
const HOMOGRAPHS: ReadonlySet<string> = new Set(['US', 'WHO', 'IT', 'IS'])
const MAX_DISTANCE = 2

const PLAIN_WORD = new RegExp(`^${WORD_CLASS}+$`, 'u')
const ACRONYM = /^(?:\p{L}\.){2,}$/u
/** Signs that belong to the word or number they touch. Any other on its edge is only punctuation. */
const SIGNS_BEFORE = '#$€£¥₹@'
const SIGNS_AFTER = '%‰+#°'

/** Reads a clause that is no field. `options.typing` means that the reader is at its end. Never fails. */
export function readTerm(clause: Clause, options: ParseOptions): Reading {
  switch (clause.kind) {
    case 'pattern':
      return readPattern(clause, options)
    case 'phrase':
      return readPhrase(clause, options)
    case 'plain':
      return readWord(clause, options)
  }
}

/** An exact passage; spaces in it stand for any white space. */
export function phraseTerm(text: string, openEnd: boolean): LiteralTerm {
  return literalTerm('phrase', text, { openEnd })
}

function readPattern(clause: Clause, options: ParseOptions): Reading {
  const compiled = compilePattern(clause.text, options)
  const written = `/${clause.text}/`
  if ('program' in compiled) {
    return { term: { kind: 'pattern', written, source: clause.text, program: compiled.program } }
  }
  return {
    term: literalTerm('sign', written),
    note: `The pattern ${written} ${compiled.problem}; it is searched as it stands.`
  }
}

function readPhrase(clause: Clause, { typing = false }: ParseOptions): Reading {
  const { text, unclosed } = clause
  if (text === '') {
    if (typing) return {}
    return {
      term: literalTerm('sign', clause.written),
      note: `Nothing stands between the quotation marks; “${clause.written}” is searched as it stands.`
    }
  }
  const note = 'The quotation mark is not closed; all that follows it is searched as one phrase.'
  return { term: phraseTerm(text, typing && unclosed), note: unclosed && !typing ? note : undefined }
}

function readWord(clause: Clause, { typing = false, matchCase = false }: ParseOptions): Reading {
  const { text } = clause
  const fuzzy = /^([^~]+)~(\d*)$/u.exec(text)
  if (fuzzy && PLAIN_WORD.test(fuzzy[1]!)) return readFuzzy(fuzzy[1]!, fuzzy[2]!)
  const core = coreOf(text)
  if (core === '') return readSign(text)
  const starred = starTerm(core)
  if (starred) return { term: starred, note: noteOn(text, core) }
  const capitals = !matchCase && HOMOGRAPHS.has(core)
  const openEnd = typing && !clause.negated && text.endsWith(core)
  return { term: literalTerm('word', core, { capitals, openEnd }), note: noteOn(text, core) }
}

function readFuzzy(text: string, digits: string): Reading {
  const asked = digits === '' ? 1 : Number(digits)
  const distance = Math.min(asked, MAX_DISTANCE)
  const note = `At most ${MAX_DISTANCE} letters may differ; “${text}~${MAX_DISTANCE}” is searched.`
  const term = { kind: 'fuzzy', written: `${text}~${distance}`, text, distance } as const
  return { term, note: asked > MAX_DISTANCE ? note : undefined }
}

/** Signs without a word: nothing to take for syntax, so they are looked for themselves. */
function readSign(text: string): Reading {
  return { term: literalTerm('sign', text), note: `“${text}” is searched as it stands.` }
}

/** `word*`, `*word`, `*word*`, `wo*rd`; `undefined` where there is no star, or one that is next to no word. */
function starTerm(core: string): LiteralTerm | undefined {
  if (!core.includes('*')) return undefined
  const parts = core.split(/\*+/u)
  const inner = parts.filter((part) => part !== '')
  if (inner.length > 1 && !inner.every((part) => PLAIN_WORD.test(part))) return undefined
  return literalTerm('word', core, { parts: inner, openStart: parts[0] === '', openEnd: parts.at(-1) === '' })
}

/** The word itself: without the punctuation around it, with the stars and signs that belong to it. */
function coreOf(text: string): string {
  if (ACRONYM.test(text)) return text
  const characters = Array.from(text)
  let first = characters.findIndex(isWordCharacter)
  if (first === -1) return ''
  let last = characters.findLastIndex(isWordCharacter)
  while (first > 0 && SIGNS_BEFORE.includes(characters[first - 1]!)) first--
  while (last < characters.length - 1 && SIGNS_AFTER.includes(characters[last + 1]!)) last++
  if (characters[first - 1] === '*') first--
  if (characters[last + 1] === '*') last++
  return characters.slice(first, last + 1).join('')
}

/** Says so where a sign that looks like syntax was none. Commas and full stops go without saying. */
function noteOn(text: string, core: string): string | undefined {
  const unknown = /^(\p{L}+):[^]/u.exec(core)?.[1]
  const noField = 'is no field of this search'
  if (unknown !== undefined) return `“${unknown}:” ${noField}; “${core}” is searched as it stands.`
  const around = text.replace(core, '')
  if (around === ':') return `“${text}” ${noField}; the word “${core}” is searched.`
  const looksMeant = /[:()[\]{}"/*~^|\\]/u.test(around)
  return looksMeant ? `The signs around “${core}” in “${text}” do not count.` : undefined
}
