import lunr from 'lunr'
import type { Briefing } from '../briefing/briefing.ts'
import { sha256Hex } from '../briefing/format.ts'
import { BriefingError } from '../errors.ts'
import { ENTRY_FIELDS, entriesOf, type Entry } from './entries.ts'
import { hasStems, stemOf } from './related.ts'
import { formsOf, tokenise } from './tokens.ts'

/*
 * A stock Lunr index of a briefing's blocks and items, which ranks them. What counts as a hit is not asked of it.
 * The analysis is ours, within Lunr's own pipeline: `tokenise` in place of its tokeniser, then two functions that
 * turn a token into every form it is known by. Both run alike on texts and on queries.
 */

/** Format of a stored index. Any other is refused, and the index made anew. */
export const INDEX_FORMAT = 'briefing-index/1'

/** An index and what it was made of. */
export interface BriefingIndex {
  readonly lunr: lunr.Index
  /** SHA-256 of all that was indexed. */
  readonly contents: string
  /** SHA-256 of the source document, as the briefing has it. */
  readonly sha256: string
}

/** Longer tokens are indexed by their beginning: no ranking needs more. */
const MAX_TOKEN = 100
/** Keeps stems apart from words, so that a word is never found by the beginning of a stem. */
const STEM_MARK = '≈'
const BOOSTS = { text: 1, speaker: 2, person: 2 } as const

const addForms: lunr.PipelineFunction = (token) => {
  return formsOf(token.toString()).map((form) => token.clone(() => form))
}

const addStem: lunr.PipelineFunction = (token) => {
  const form = token.toString()
  return /^[a-z]+$/.test(form) ? [token, token.clone(() => STEM_MARK + stemOf(form))] : token
}

lunr.Pipeline.registerFunction(addForms, 'briefing-forms')
lunr.Pipeline.registerFunction(addStem, 'briefing-stem')

const tokeniseForLunr = Object.assign(
  (text: unknown) => tokenise(String(text)).map((token) => new lunr.Token(token.text.slice(0, MAX_TOKEN), {})),
  { separator: lunr.tokenizer.separator }
)

/** Indexes a briefing's blocks and items. About half a second per megabyte of text. */
export function buildIndex(briefing: Briefing, entries: readonly Entry[] = entriesOf(briefing)): BriefingIndex {
  const builder = new lunr.Builder()
  builder.tokenizer = tokeniseForLunr
  builder.ref('id')
  for (const field of ENTRY_FIELDS) builder.field(field, { boost: BOOSTS[field] })
  const steps = hasStems(briefing.document.language) ? [addForms, addStem] : [addForms]
  builder.pipeline.add(...steps)
  builder.searchPipeline.add(...steps)
  for (const { id, fields } of entries) builder.add({ id, ...fields })
  return { lunr: builder.build(), contents: contentsOf(briefing, entries), sha256: briefing.source.sha256 }
}

function contentsOf({ document }: Briefing, entries: readonly Entry[]): string {
  const indexed = [document.language, entries.map(({ id, fields }) => [id, fields])]
  return sha256Hex(new TextEncoder().encode(JSON.stringify(indexed)))
}

/** The index as JSON text: the same bytes for the same briefing. */
export function serialiseIndex({ lunr: index, contents, sha256 }: BriefingIndex): string {
  return JSON.stringify({ format: INDEX_FORMAT, lunr: lunr.version, sha256, contents, index }) + '\n'
}

/**
 * Reads a stored index of `briefing`. Where it throws, build the index anew.
 * @throws {BriefingError} `unknown-format` where it is of another format or another Lunr; `hash-mismatch` where it was
 *   made of another document, or of other findings; `damaged-briefing` where it cannot be read
 */
export function loadIndex(json: string, briefing: Briefing, entries?: readonly Entry[]): BriefingIndex {
  const stored = readStored(json)
  if (stored.format !== INDEX_FORMAT || stored.lunr !== lunr.version) {
    const claimed = `“${String(stored.format)}” (Lunr ${String(stored.lunr)})`
    const message = `The search index is of the format ${claimed}, which this version does not know.`
    throw new BriefingError('unknown-format', message)
  }
  const contents = contentsOf(briefing, entries ?? entriesOf(briefing))
  if (stored.sha256 !== briefing.source.sha256 || stored.contents !== contents) {
    throw new BriefingError('hash-mismatch', 'The search index was not made of this briefing.')
  }
  return { lunr: revive(stored.index), contents, sha256: briefing.source.sha256 }
}

interface Stored {
  readonly format?: unknown
  readonly lunr?: unknown
  readonly sha256?: unknown
  readonly contents?: unknown
  readonly index?: unknown
}

function readStored(json: string): Stored {
  try {
    const value: unknown = JSON.parse(json)
    if (typeof value === 'object' && value !== null) return value
  } catch (error) {
    throw new BriefingError('damaged-briefing', 'The search index is damaged: it is not JSON.', { cause: error })
  }
  throw new BriefingError('damaged-briefing', 'The search index is damaged: it is no object.')
}

function revive(index: unknown): lunr.Index {
  try {
    const loaded = lunr.Index.load(index as object)
    loaded.search('')
    return loaded
  } catch (error) {
    throw new BriefingError('damaged-briefing', 'The search index is damaged: Lunr cannot read it.', { cause: error })
  }
}

/** Scores, by entry, of the entries that hold any of `words`. Higher is better. */
export function rankEntries(index: BriefingIndex, words: readonly string[]): Map<string, number> {
  if (words.length === 0) return new Map()
  const results = index.lunr.query((query) => {
    for (const word of words) query.term(word.slice(0, MAX_TOKEN), {})
  })
  return new Map(results.map(({ ref, score }) => [ref, score]))
}
