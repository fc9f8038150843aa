import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import * as v from 'valibot'
import { BrokenSpanError, DamagedBriefingError, HashMismatchError, UnknownFormatError, type SpanFault } from '../errors.ts'
import { BriefingSchema, FORMAT, type Briefing } from './briefing.ts'

/** SHA-256 of `bytes`, lower-case hexadecimal. */
export function sha256Hex(bytes: Uint8Array): string {
  return bytesToHex(sha256(bytes))
}

/**
 * Reads a briefing from its JSON text and checks its format, structure and every span.
 * @throws {UnknownFormatError} where it claims a format this version does not know
 * @throws {DamagedBriefingError} where it is not JSON or not of the shape the format promises
 * @throws {BrokenSpanError} where an item does not point at its words
 */
export function parseBriefing(json: string): Briefing {
  const value = parseJson(json)
  const format = (value as { format?: unknown } | null)?.format
  if (typeof format === 'string' && format !== FORMAT) throw new UnknownFormatError(format)
  const result = v.safeParse(BriefingSchema, value)
  if (!result.success) {
    const issue = result.issues[0]
    throw new DamagedBriefingError(v.getDotPath(issue) ?? '', issue.message)
  }
  const faults = spanFaults(result.output)
  if (faults.length > 0) throw new BrokenSpanError(faults)
  return result.output
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch (error) {
    throw new DamagedBriefingError('', `it is not JSON (${(error as Error).message})`)
  }
}

/** The briefing as JSON text, the same bytes for the same briefing. */
export function serialiseBriefing(briefing: Briefing): string {
  return JSON.stringify(briefing, null, 1) + '\n'
}

/**
 * Checks that `bytes` are the file the briefing was made from.
 * @throws {HashMismatchError} where they are not
 */
export function checkSource(briefing: Briefing, bytes: Uint8Array): void {
  const actual = sha256Hex(bytes)
  if (actual !== briefing.source.sha256) throw new HashMismatchError(briefing.source.sha256, actual)
}

/**
 * Every breach of the law `text.slice(start, end) === item.text`, by walking the whole briefing: whatever carries
 * `start` and `end` must lie in the text, and whatever also carries `text` must quote it; `spans` and `mentions`
 * likewise. Blocks must be disjoint and in order. An empty array means that the law holds.
 */
export function spanFaults(briefing: Briefing): SpanFault[] {
  const { document, ...derived } = briefing
  const { text } = document
  const faults: SpanFault[] = []
  const report = ({ path, reason }: Flaw): void => void faults.push({ path: written(path), reason })
  reportBlocks(document, report)
  reportWithin(document.dateline, { path: ['document', 'dateline'], text, report })
  reportWithin(derived, { path: [], text, report })
  return faults
}

/** The keys and indices that lead to a value, written out only where there is something to say of it. */
type Path = readonly (string | number)[]

interface Flaw {
  readonly path: Path
  readonly reason: string
}

/** What is walked through, and where it is. */
interface Walk {
  readonly path: (string | number)[]
  readonly text: string
  readonly report: (flaw: Flaw) => void
}

function written(path: Path): string {
  return path.map((key, depth) => (typeof key === 'number' ? `[${key}]` : depth === 0 ? key : `.${key}`)).join('')
}

function reportBlocks({ blocks, text }: Briefing['document'], report: Walk['report']): void {
  let previousEnd = 0
  blocks.forEach((block, index) => {
    const path = ['document', 'blocks', index]
    reportWithin(block, { path, text, report })
    if (block.start < previousEnd) report({ path, reason: 'it overlaps the block before it' })
    previousEnd = block.end
  })
}

function reportWithin(value: unknown, walk: Walk): void {
  if (typeof value !== 'object' || value === null) return
  if (Array.isArray(value)) {
    value.forEach((inner, index) => reportAt(index, inner, walk))
    return
  }
  const item = value as Record<string, unknown>
  reportWords(item, walk)
  reportPairs(item, walk)
  for (const key of Object.keys(item)) reportAt(key, item[key], walk)
}

function reportAt(key: string | number, inner: unknown, walk: Walk): void {
  walk.path.push(key)
  reportWithin(inner, walk)
  walk.path.pop()
}

function reportWords({ start, end, text: words }: Record<string, unknown>, { path, text, report }: Walk): void {
  if (typeof start !== 'number' || typeof end !== 'number') return
  if (start >= end || end > text.length) report({ path, reason: `[${start}, ${end}) is not inside the text` })
  else if (typeof words === 'string' && words !== text.slice(start, end)) {
    report({ path, reason: `it says “${words}”, the text says “${text.slice(start, end)}”` })
  }
}

function reportPairs(item: Record<string, unknown>, { path, text, report }: Walk): void {
  for (const key of ['spans', 'mentions']) {
    const pairs = item[key]
    if (!Array.isArray(pairs)) continue
    pairs.forEach((pair: [number, number], index) => {
      const [start, end] = pair
      if (start >= end || end > text.length) report({ path: [...path, key, index], reason: `[${start}, ${end}) is not inside the text` })
    })
    if (key === 'spans' && typeof item['text'] === 'string') {
      const words = pairs.map(([start, end]: [number, number]) => text.slice(start, end)).join(' ')
      if (words !== item['text']) report({ path, reason: `it says “${item['text']}”, the text says “${words}”` })
    }
  }
}
