import { stat } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { BriefingError, BrokenSpanError } from '#core/errors.ts'
import { BRIEFING, NOTES } from '../library/folder.ts'
import { isLibrary } from '../library/place.ts'
import type { VerifyCommand } from './arguments.ts'
import { checkBriefing, checkDocument, checkTravelling, type Checked } from './check.ts'
import { folderCalled } from './find.ts'
import { documentsIn, isDocument, isThere, libraryPlace } from './shelf.ts'
import { BAD_INPUT, DONE, reportFailure, type Output, type Terminal } from './terminal.ts'

const MAX_FAULTS_SHOWN = 20

/** Checks a briefing, or every document of a library, and prints what was checked. Returns the exit code: that of the worst. */
export async function verify({ target, library }: VerifyCommand, terminal: Terminal): Promise<number> {
  const { stderr, resources } = terminal
  try {
    if (target === undefined) {
      if (library !== undefined) return await verifyLibrary((await libraryPlace(library)).folder, terminal)
      return sayWhole(await checkBriefing(join(resources, 'bundled', BRIEFING)), join(resources, 'bundled', BRIEFING), terminal)
    }
    const there = await stat(target).catch(() => null)
    if (there === null) return await verifyDocument(await folderCalled(target, library), target, terminal)
    if (there.isDirectory()) return await verifyFolder(target, terminal)
    const check = extname(target).toLowerCase() === '.briefing' ? checkTravelling : checkBriefing
    return sayWhole(await check(target), target, terminal)
  } catch (error) {
    return report(error, stderr, target)
  }
}

/** A folder may hold one briefing, with or without its source, or a library. */
async function verifyFolder(folder: string, terminal: Terminal): Promise<number> {
  if (await isThere(join(folder, NOTES))) return verifyDocument(folder, folder, terminal)
  if (await isThere(join(folder, BRIEFING))) return sayWhole(await checkBriefing(join(folder, BRIEFING)), join(folder, BRIEFING), terminal)
  if (await isDocument(folder)) return verifyDocument(folder, folder, terminal)
  if (await isLibrary(folder)) return verifyLibrary(folder, terminal)
  throw new BriefingError('unreadable-file', `“${folder}” holds neither a briefing nor a library. Name a folder that does, a .briefing file or the ID of a document.`)
}

async function verifyDocument(folder: string, name: string, { stdout, stderr }: Terminal): Promise<number> {
  const outcome = await checkDocument(folder)
  if ('checked' in outcome) return sayWhole(outcome.checked, name, { stdout })
  return worst(outcome.faults, stderr, name)
}

/** One line of each document, and at the end how many there are and which are damaged. */
async function verifyLibrary(folder: string, { stdout, stderr }: Terminal): Promise<number> {
  const ids = await documentsIn({ folder, chosen: false })
  const bad: string[] = []
  let code = DONE
  for (const id of ids) {
    const outcome = await checkDocument(join(folder, id))
    if ('checked' in outcome) {
      stdout.write(`${id}: whole; ${countSpans(outcome.checked.briefing)} spans, source as recorded, notes ${outcome.checked.notes ?? 'none'}\n`)
    } else {
      bad.push(id)
      stdout.write(`${id}: not whole\n`)
      code = Math.max(code, worst(outcome.faults, stderr, id))
    }
  }
  const documents = ids.length === 1 ? '1 document' : `${ids.length} documents`
  const result = bad.length === 0 ? (ids.length === 0 ? '' : ids.length === 1 ? ', whole' : ', all whole') : `, ${bad.length} not whole: ${bad.join(', ')}`
  stdout.write(`${documents} in “${folder}”${result}.\n`)
  return code
}

function worst(faults: readonly BriefingError[], stderr: Output, name: string): number {
  return Math.max(...faults.map((fault) => report(fault, stderr, name)))
}

function report(error: unknown, stderr: Output, name: string | undefined): number {
  const code = reportFailure(error, stderr, name)
  // One fault is in the message already.
  if (!(error instanceof BrokenSpanError) || error.faults.length === 1) return code
  for (const { path, reason } of error.faults.slice(0, MAX_FAULTS_SHOWN)) stderr.write(`  ${path}: ${reason}\n`)
  const rest = error.faults.length - MAX_FAULTS_SHOWN
  if (rest > 0) stderr.write(`  and ${rest} more\n`)
  return BAD_INPUT
}

function sayWhole({ briefing, source, notes }: Checked, path: string, { stdout }: { readonly stdout: Output }): number {
  const { document, format, reviewed } = briefing
  const paragraphs = document.blocks.filter((block) => block.number !== undefined).length
  const hash = source
    ? `${source}, ${briefing.source.bytes} bytes, SHA-256 ${briefing.source.sha256.slice(0, 12)}…, as recorded`
    : 'not beside the briefing, so its hash was not checked'
  const lines = [
    `${path}: the briefing is whole.`,
    row('format', `${format}${reviewed ? ', reviewed by hand' : ''}`),
    row('source', hash),
    ...(notes === undefined ? [] : [row('notes', notes)]),
    row('text', `${document.text.length} characters, ${document.blocks.length} blocks, ${paragraphs} paragraphs`),
    row('spans', `${countSpans(briefing)} checked, 0 broken`),
    ...KINDS.map((kind) => row(kind, String(briefing[kind].length)))
  ]
  stdout.write(`${lines.join('\n')}\n`)
  return DONE
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
