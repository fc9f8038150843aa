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
  return [
    ...blockFaults(briefing),
    ...faultsIn(document.dateline, 'document.dateline', text),
    ...faultsIn(derived, '', text)
  ]
}

function blockFaults({ document }: Briefing): SpanFault[] {
  const faults: SpanFault[] = []
  let previousEnd = 0
  document.blocks.forEach((block, index) => {
    const path = `document.blocks[${index}]`
    faults.push(...faultsIn(block, path, document.text))
    if (block.start < previousEnd) faults.push({ path, reason: 'it overlaps the block before it' })
    previousEnd = block.end
  })
  return faults
}

function faultsIn(value: unknown, path: string, text: string): SpanFault[] {
  if (Array.isArray(value)) return value.flatMap((item, index) => faultsIn(item, `${path}[${index}]`, text))
  if (typeof value !== 'object' || value === null) return []
  const item = value as Record<string, unknown>
  const own = [...wordFaults(item, path, text), ...pairFaults(item, path, text)]
  return [...own, ...Object.entries(item).flatMap(([key, inner]) => faultsIn(inner, path ? `${path}.${key}` : key, text))]
}

function wordFaults(item: Record<string, unknown>, path: string, text: string): SpanFault[] {
  const { start, end } = item
  if (typeof start !== 'number' || typeof end !== 'number') return []
  if (start >= end || end > text.length) return [{ path, reason: `[${start}, ${end}) is not inside the text` }]
  if (typeof item['text'] === 'string' && item['text'] !== text.slice(start, end)) {
    return [{ path, reason: `it says “${item['text']}”, the text says “${text.slice(start, end)}”` }]
  }
  return []
}

function pairFaults(item: Record<string, unknown>, path: string, text: string): SpanFault[] {
  const faults: SpanFault[] = []
  for (const key of ['spans', 'mentions']) {
    const pairs = item[key]
    if (!Array.isArray(pairs)) continue
    pairs.forEach((pair: [number, number], index) => {
      const [start, end] = pair
      if (start >= end || end > text.length) {
        faults.push({ path: `${path}.${key}[${index}]`, reason: `[${start}, ${end}) is not inside the text` })
      }
    })
    if (key === 'spans' && typeof item['text'] === 'string') {
      const words = pairs.map(([start, end]: [number, number]) => text.slice(start, end)).join(' ')
      if (words !== item['text']) faults.push({ path, reason: `it says “${item['text']}”, the text says “${words}”` })
    }
  }
  return faults
}
