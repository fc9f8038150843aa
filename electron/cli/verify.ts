import { readdir, stat } from 'node:fs/promises'
import { basename, dirname, extname, join } from 'node:path'
import type { Briefing } from '#core/briefing/briefing.ts'
import { checkSource, parseBriefing } from '#core/briefing/format.ts'
import { BriefingError, BrokenSpanError } from '#core/errors.ts'
import { decodeText, normaliseText } from '#core/import/text.ts'
import { readCapped } from '../files.ts'
import { unpackTravel } from '../library/travel.ts'
import type { VerifyCommand } from './arguments.ts'
import { isFolder } from './documents.ts'
import { documentFolder, libraryPlace } from './shelf.ts'
import { BAD_INPUT, DONE, reportFailure, type Terminal } from './terminal.ts'

const MAX_FAULTS_SHOWN = 20

/** Checks a briefing's format, spans and source and prints what was checked. Returns the exit code. */
export async function verify({ target, library }: VerifyCommand, { stdout, stderr, resources }: Terminal): Promise<number> {
  try {
    if (target !== undefined && extname(target) === '.briefing') {
      stdout.write(await reportOnTravelling(target))
      return DONE
    }
    const path = await briefingPath(target ?? join(resources, 'bundled'), library)
    const briefing = parseBriefing(await readJson(path))
    const source = await checkBeside(briefing, dirname(path))
    stdout.write(reportOn(briefing, path, source))
    return DONE
  } catch (error) {
    // One fault is in the message already.
    if (!(error instanceof BrokenSpanError) || error.faults.length === 1) return reportFailure(error, stderr)
    stderr.write(`briefing: ${error.message}\n`)
    for (const { path, reason } of error.faults.slice(0, MAX_FAULTS_SHOWN)) stderr.write(`  ${path}: ${reason}\n`)
    const rest = error.faults.length - MAX_FAULTS_SHOWN
    if (rest > 0) stderr.write(`  and ${rest} more\n`)
    return BAD_INPUT
  }
}

async function briefingPath(target: string, library: string | undefined): Promise<string> {
  if (await isFolder(target)) return join(target, 'briefing.json')
  const isFile = await stat(target).then(() => true, () => false)
  const document = isFile ? undefined : await documentFolder(await libraryPlace(library), target)
  return document === undefined ? target : join(document, 'briefing.json')
}

/** What unpacking a travelling briefing checks: hashes, shapes, spans, and that its text is the source's. */
async function reportOnTravelling(path: string): Promise<string> {
  const { fileName, bytes } = await readCapped(path)
  const { source, briefing: json } = await unpackTravel(bytes, fileName)
  const briefing = parseBriefing(json)
  checkText(briefing, source.bytes, source.name)
  return reportOn(briefing, path, source.name)
}

async function readJson(path: string): Promise<string> {
  const { fileName, bytes } = await readCapped(path)
  return decodeText(bytes, fileName)
}

/** The name of the source beside the briefing, after checking it; `undefined` where there is none. */
async function checkBeside(briefing: Briefing, folder: string): Promise<string | undefined> {
  const wanted = basename(briefing.source.fileName)
  const names = await readdir(folder)
  const name = names.find((other) => other === wanted) ?? names.find((other) => /^source\.[^.]+$/.test(other))
  if (name === undefined) return undefined
  const { bytes } = await readCapped(join(folder, name))
  checkSource(briefing, bytes)
  checkText(briefing, bytes, name)
  return name
}

function checkText({ source, document }: Briefing, bytes: Uint8Array, name: string): void {
  if (source.mediaType !== 'text/plain' || normaliseText(decodeText(bytes, name)) === document.text) return
  throw new BriefingError('damaged-briefing', `The text in the briefing is not the text of “${name}” beside it.`)
}

function reportOn(briefing: Briefing, path: string, source: string | undefined): string {
  const { document, format, reviewed } = briefing
  const paragraphs = document.blocks.filter((block) => block.number !== undefined).length
  const hash = source
    ? `${source}, ${briefing.source.bytes} bytes, SHA-256 ${briefing.source.sha256.slice(0, 12)}…, as recorded`
    : 'not beside the briefing, so its hash was not checked'
  return [
    `${path}: the briefing is whole.`,
    row('format', `${format}${reviewed ? ', reviewed by hand' : ''}`),
    row('source', hash),
    row('text', `${document.text.length} characters, ${document.blocks.length} blocks, ${paragraphs} paragraphs`),
    row('spans', `${countSpans(briefing)} checked, 0 broken`),
    ...KINDS.map((kind) => row(kind, String(briefing[kind].length))),
    ''
  ].join('\n')
}

const KINDS = ['summary', 'quotes', 'statements', 'timeline', 'timeExpressions', 'people', 'numbers', 'gaps', 'notices'] as const

function row(name: string, value: string): string {
  return `  ${name.padEnd(16)} ${value}`
}

/** How many addresses into the text `value` holds, at any depth. */
function countSpans(value: unknown): number {
  if (Array.isArray(value)) return value.reduce<number>((sum, inner) => sum + countSpans(inner), 0)
  if (typeof value !== 'object' || value === null) return 0
  const own = 'start' in value && 'end' in value ? 1 : 0
  return Object.entries(value).reduce((sum, [key, inner]) => {
    const isPairs = (key === 'spans' || key === 'mentions') && Array.isArray(inner)
    return sum + (isPairs ? inner.length : countSpans(inner))
  }, own)
}
