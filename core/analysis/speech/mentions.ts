import type { Span } from '../../document.ts'
import { letterPattern } from '../../letters.ts'
import type { Entity } from '../../findings.ts'
import { pronounOfGivenName } from '../people/words/given-names.ts'
import { foldName } from '../people/words/word-set.ts'
import type { Reading } from './reading.ts'
import type { Token } from './tokens.ts'
import { TITLES } from './words.ts'

export type Gender = 'm' | 'f' | undefined

/** A place in the text where a person or body is named. */
export interface Mention extends Span {
  readonly name: string
  readonly gender: Gender
  readonly isPerson: boolean
}

/** Titles and kinds of person before a name, and pronouns near it, which may be another's. */
const TITLED = {
  m: /\b(?:mr|sir|lord|king|prince|pope|chairman|spokesman|congressman|businessman|husband|father|son|brother)\b/i,
  f: /\b(?:mrs|ms|miss|lady|dame|queen|princess|chairwoman|spokeswoman|congresswoman|businesswoman|wife|mother|daughter|sister)\b/i
}
const NEAR = { m: /\b(?:he|his|him|himself)\b/i, f: /\b(?:she|her|herself)\b/i }

/** The last mention that ends at or before `to` and starts at or after `from`: the head of “Iowa Governor Smith”. */
export function mentionIn(mentions: readonly Mention[], text: string, from: number, to: number): Mention | undefined {
  const index = lastBefore(mentions, to)
  for (let at = index; at >= 0 && index - at < 4; at--) {
    const mention = mentions[at]!
    if (mention.start < from) break
    if (mention.end <= to && isHead(text, mention, to)) return mention
  }
  return undefined
}

/** “Trump” in “a Trump aide” or “Trump’s lawyer” is not the one who speaks. */
function isHead(text: string, mention: Span, to: number): boolean {
  const rest = text.slice(mention.end, to)
  return !WORD_AFTER(rest).test(rest) || /^\s+(?:and|himself|herself|Jr|Sr)\b/.test(rest)
}

const WORD_AFTER = letterPattern(String.raw`^(?:['’]s?)?\s+\p{L}`)

/** Index of the last mention that starts before `offset`, or -1. */
export function lastBefore(mentions: readonly Mention[], offset: number): number {
  let low = 0
  let high = mentions.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (mentions[middle]!.start < offset) low = middle + 1
    else high = middle
  }
  return low - 1
}

/** Who is mentioned in the text, in text order. */
export function mentionsOf(text: string, people: readonly Entity[], reading: Reading): readonly Mention[] {
  const named = people.length > 0 ? entityMentions(people) : ownMentions(text, reading)
  const genders = new Map<string, Gender>()
  for (const { start, end, name } of named) {
    if (genders.get(name)) continue
    const around = text.slice(Math.max(0, start - 14), end)
    genders.set(name, genderIn(around, TITLED) ?? genderOfName(name) ?? genderIn(around, NEAR))
  }
  return named.map((mention) => ({ ...mention, gender: genders.get(mention.name) }))
}

function genderIn(words: string, { m, f }: typeof TITLED): Gender {
  return f.test(words) ? 'f' : m.test(words) ? 'm' : undefined
}

/** That of a full name's given name, where only men or only women bear it. */
function genderOfName(name: string): Gender {
  const space = name.indexOf(' ')
  const pronoun = space > 0 ? pronounOfGivenName(foldName(name.slice(0, space))) : undefined
  return pronoun === undefined ? undefined : pronoun === 'he' ? 'm' : 'f'
}

function entityMentions(people: readonly Entity[]): Mention[] {
  return people
    .filter(({ kind }) => kind !== 'place')
    .flatMap(({ name, kind, mentions }) =>
      mentions.map(([start, end]) => ({ start, end, name, gender: undefined, isPerson: kind === 'person' }))
    )
    .sort((a, b) => a.start - b.start || b.end - a.end)
}

/** Without a list of people: runs of capitalised words; a single one takes the first longer run that ends in it. */
function ownMentions(text: string, reading: Reading): Mention[] {
  const full = new Map<string, string>()
  const runs = reading.units.flatMap(({ tokens }) => nameRuns(tokens))
  for (const run of runs) {
    const last = run.at(-1)!.text
    if (run.length > 1 && !full.has(last)) full.set(last, text.slice(run[0]!.start, run.at(-1)!.end))
  }
  return runs.map((run) => {
    const start = run[0]!.start
    const end = run.at(-1)!.end
    return { start, end, name: full.get(run.at(-1)!.text) ?? text.slice(start, end), gender: undefined, isPerson: true }
  })
}

function nameRuns(tokens: readonly Token[]): Token[][] {
  const runs: Token[][] = []
  let run: Token[] = []
  for (const token of tokens) {
    const isTitle = TITLES.has(token.lower) || token.lower === 'the'
    if (token.tag === 'name' && !(isTitle && run.length === 0)) run.push(token)
    else if (token.tag !== 'stop' || run.length === 0) {
      if (run.length > 0) runs.push(run)
      run = []
    }
  }
  if (run.length > 0) runs.push(run)
  return runs
}
/** The last mention that lies wholly between two offsets. */
export function mentionWithin(mentions: readonly Mention[], from: number, to: number): Mention | undefined {
  const at = lastBefore(mentions, to)
  const mention = mentions[at]
  return mention && mention.start >= from && mention.end <= to ? mention : undefined
}
