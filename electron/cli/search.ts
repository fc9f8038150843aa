import type { Briefing } from '#core/briefing/briefing.ts'
import { wordsAt } from '#core/document.ts'
import { createSearcher, type Group, type Hit, type SearchResult } from '#core/search/search.ts'
import type { SearchCommand } from './arguments.ts'
import { loadBundled, loadTarget } from './documents.ts'
import { documentsIn, libraryPlace } from './shelf.ts'
import { DONE, reportFailure, type Output, type Terminal } from './terminal.ts'

const BOLD = ['\u001b[1m', '\u001b[22m'] as const
const BRACKETS = ['[', ']'] as const
const MARGIN = 5

/** What was found in one file. */
interface Found {
  readonly file: string
  readonly briefing: Briefing
  readonly result: SearchResult
}

/** One hit as `--json` prints it: a place in the text, or an item of a panel that holds the words. */
interface PrintedHit {
  readonly file: string
  readonly paragraph: number | null
  readonly start: number
  readonly end: number
  readonly text: string
  readonly excerpt: string
  readonly score: number
  readonly in: Group['in']
}

/**
 * Searches the files, the library or the bundled briefing, and prints the hits. Returns the exit code: that of the worst file
 * where some could not be read; the others are searched all the same.
 */
export async function search(command: SearchCommand, terminal: Terminal): Promise<number> {
  const found: Found[] = []
  let code = DONE
  let targets: readonly (string | undefined)[]
  const { library } = command
  try {
    targets = await targetsOf(command)
  } catch (error) {
    return reportFailure(error, terminal.stderr)
  }
  for (const path of targets) {
    try {
      const briefing = path === undefined ? await loadBundled(terminal.resources) : (await loadTarget(path, { read: terminal.read, library })).briefing
      const result = createSearcher(briefing).search(command.query, { limit: Infinity, now: () => performance.now() })
      found.push({ file: path ?? briefing.source.fileName, briefing, result })
    } catch (error) {
      code = Math.max(code, reportFailure(error, terminal.stderr, path))
    }
  }
  // Where nothing could be searched, the messages have said why.
  if (found.length > 0 || code === DONE) print(command, found, terminal)
  return code
}

async function targetsOf({ files, library }: SearchCommand): Promise<readonly (string | undefined)[]> {
  if (files.length > 0) return files
  return library === undefined ? [undefined] : documentsIn(await libraryPlace(library))
}

function print({ query, json }: SearchCommand, found: readonly Found[], { stdout, stderr }: Terminal): void {
  const notes = new Set(found.flatMap(({ result }) => result.notes))
  for (const note of notes) stderr.write(`briefing: ${note}\n`)
  if (found.length === 0) stderr.write('briefing: There is nothing in this library yet.\n')
  if (json) stdout.write(JSON.stringify(asJson(query, found), null, 1) + '\n')
  else for (const each of found) printForReader(each, found.length > 1, stdout)
}

function asJson(query: string, found: readonly Found[]): object {
  return {
    query,
    explained: found[0]?.result.explained ?? '',
    total: found.reduce((sum, { result }) => sum + result.total, 0),
    hits: found.flatMap(rankedHits)
  }
}

/** The hits of one file: those in the text, by their paragraphs, and then the items of the panels, the best first. */
function rankedHits({ file, briefing: { document }, result }: Found): PrintedHit[] {
  const inBlock = hitsByBlock(result.hits)
  const textFirst = [...result.groups].sort((a, b) => Number(b.in === 'text') - Number(a.in === 'text'))
  return textFirst.flatMap((group): PrintedHit[] => {
    const { in: kind, score, paragraph = null } = group
    if (kind === 'text') {
      return inBlock(group).map(({ start, end, text, excerpt }) => ({ file, paragraph, start, end, text, excerpt, score, in: kind }))
    }
    const { start, end } = group.spans[0]!
    return [{ file, paragraph, start, end, text: wordsAt(document.text, { start, end }), excerpt: group.label, score, in: kind }]
  })
}

function hitsByBlock(hits: readonly Hit[]): (group: Group) => readonly Hit[] {
  const byBlock = new Map<number, Hit[]>()
  for (const hit of hits) {
    const others = byBlock.get(hit.blockIndex)
    if (others) others.push(hit)
    else byBlock.set(hit.blockIndex, [hit])
  }
  return ({ blockIndex }) => byBlock.get(blockIndex!) ?? []
}

/** Prints the places in the text, then the items of the panels, then what would help where there are none. */
function printForReader({ file, result }: Found, named: boolean, stdout: Output): void {
  const mark = stdout.isTTY ? BOLD : BRACKETS
  const inBlock = hitsByBlock(result.hits)
  const inText = result.groups.filter((group) => group.in === 'text').flatMap((group) => inBlock(group))
  const inPanels = result.groups.filter((group) => group.in !== 'text')
  const lines = [
    `${named ? `${file}: ` : ''}${result.total === 1 ? '1 hit' : `${result.total} hits`}: ${result.explained}`,
    ...inText.map((hit) => margin(hit.paragraph) + marked(hit, mark)),
    ...inPanels.map((group) => `${margin(group.paragraph)}${group.in}: ${inOneLine(group.label)}`),
    ...adviceOn(result)
  ]
  stdout.write(lines.join('\n') + '\n')
}

function margin(paragraph: number | undefined): string {
  return (paragraph === undefined ? '' : `¶${paragraph}`).padEnd(MARGIN)
}

function marked({ start, end, excerpt, excerptStart }: Hit, [open, close]: readonly [string, string]): string {
  const [from, to] = [start - excerptStart, end - excerptStart]
  return inOneLine(excerpt.slice(0, from) + open + excerpt.slice(from, to) + close + excerpt.slice(to))
}

function inOneLine(words: string): string {
  return words.replace(/\s+/gu, ' ')
}

function adviceOn({ suggestions: { words, parts } }: SearchResult): string[] {
  const alone = parts.map(({ part, count }) => `${part} ${count}`).join(', ')
  return [
    ...(parts.length > 0 ? [`Each part alone: ${alone}.`] : []),
    ...(words.length > 0 ? [`Near it in the text: ${words.join(', ')}.`] : [])
  ]
}
