import type { EntityKind } from '../../findings.ts'
import type { Candidate } from './candidate.ts'
import { scoreContext } from './evidence-of-context.ts'
import { scoreWords } from './evidence-of-words.ts'
import { addScores, bestKind, noScores, type Kind, type Scores } from './evidence.ts'
import type { Token } from './tokens.ts'
import { COMPANY_SUFFIXES } from './words/bodies.ts'
import { isCommonWord } from './words/common.ts'
import { givenNameRank } from './words/given-names.ts'
import { placeRank } from './words/places.ts'
import { GENERATIONS } from './words/verbs.ts'

/** Below these a name is left out: too little says what it is. */
const THRESHOLDS = { person: 2.2, organisation: 2.4, place: 2 } as const

const LONE_WORD_THRESHOLD = 5

/** A list's members are alike: what each lends its neighbour. */
const LIST_WEIGHT = 1.2

/** The kind of each candidate. Evidence is pooled over all the places where the same name stands. */
export function kindsOf(tokens: readonly Token[], candidates: readonly Candidate[]): readonly Kind[] {
  const pooled = poolEvidence(tokens, candidates)
  lendInLists(tokens, candidates, pooled)
  lendToShortForms(candidates, pooled)
  return candidates.map((candidate) => {
    const scores = pooled.get(groupOf(candidate))!
    const kind = bestKind(scores)
    const threshold = kind === 'person' && isLoneWord(candidate) ? LONE_WORD_THRESHOLD : THRESHOLDS[kind as EntityKind]
    return kind === 'other' || scores[kind] < threshold ? 'other' : kind
  })
}

/** “Unity”, “Housekeeping”: an English word that is a person only by title or by a full name elsewhere. */
function isLoneWord({ key }: Candidate): boolean {
  return !key.includes(' ') && isCommonWord(key) && givenNameRank(key) === undefined
}

/** Mentions of one name are judged together, but “Mr. Washington” apart from Washington. */
function groupOf(candidate: Candidate): string {
  return candidate.title !== undefined && placeRank(candidate.key) !== undefined ? `person ${candidate.key}` : candidate.key
}

function poolEvidence(tokens: readonly Token[], candidates: readonly Candidate[]): Map<string, Scores> {
  const counts = new Map<string, number>()
  const context = new Map<string, Scores>()
  const pooled = new Map<string, Scores>()
  for (const candidate of candidates) {
    const group = groupOf(candidate)
    if (!pooled.has(group)) pooled.set(group, scoreWords(tokens, candidate))
    const sum = context.get(group) ?? noScores()
    const here = scoreContext(tokens, candidate)
    addScores(sum, here)
    context.set(group, sum)
    if (tells(here)) counts.set(group, (counts.get(group) ?? 0) + 1)
  }
  // Mentions repeat each other: the hundredth weighs less than the first.
  for (const [group, scores] of pooled) addScores(scores, context.get(group)!, 1 / Math.sqrt(counts.get(group) ?? 1))
  return pooled
}

/** Whether the place where a name stands says anything of weight; what says nothing must not thin out the rest. */
function tells({ person, organisation, place, other }: Scores): boolean {
  return Math.max(person, organisation, place, other) >= 1
}

const LIST_GAP = /^(?:, (?:and |or )?|; (?:and )?| and | or | & )$/

function lendInLists(tokens: readonly Token[], candidates: readonly Candidate[], pooled: Map<string, Scores>): void {
  const lent = new Map<string, Scores>()
  for (let index = 1; index < candidates.length; index++) {
    const left = candidates[index - 1]!
    const right = candidates[index]!
    if (!areListed(tokens, left, right)) continue
    lend(lent, pooled.get(groupOf(left))!, groupOf(right))
    lend(lent, pooled.get(groupOf(right))!, groupOf(left))
  }
  for (const [group, scores] of lent) {
    const strongest = Math.max(scores.person, scores.organisation, scores.place, scores.other)
    addScores(pooled.get(group)!, scores, Math.min(1, 2 / strongest))
  }
}

function lend(lent: Map<string, Scores>, from: Scores, to: string): void {
  const kind = bestKind(from)
  if (from[kind] < 3) return
  const scores = lent.get(to) ?? noScores()
  scores[kind] += LIST_WEIGHT
  lent.set(to, scores)
}

function areListed(tokens: readonly Token[], left: Candidate, right: Candidate): boolean {
  const distance = right.first - left.last
  if (distance > 2 || right.title !== undefined) return false
  const between = tokens[right.first]!.gap
  if (distance === 1) return between === ', ' || between === '; '
  const link = tokens[left.last + 1]!
  return LIST_GAP.test(`${link.gap}${link.text}${between}`)
}

/** “Petro” is the Gustavo Petro of the same text; “Harvard” is the body of Harvard Law School. */
function lendToShortForms(candidates: readonly Candidate[], pooled: Map<string, Scores>): void {
  const endings = new Map<string, Kind>()
  const openings = new Map<string, Kind>()
  const companies = new Set<string>()
  for (const candidate of candidates) {
    const scores = pooled.get(groupOf(candidate))!
    const kind = bestKind(scores)
    const words = candidate.key.split(' ').filter((word) => !GENERATIONS.has(word))
    if (words.length < 2 || kind === 'other' || scores[kind] < THRESHOLDS[kind]) continue
    if (kind !== 'place') for (let from = 1; from < Math.min(words.length, 5); from++) remember(endings, words.slice(from).join(' '), kind)
    if (kind !== 'place') remember(openings, words[0]!, kind)
    if (kind === 'organisation' && words[0]!.includes('-')) remember(openings, words[0]!.split('-')[0]!, kind)
    if (COMPANY_SUFFIXES.has(words.at(-1)!)) companies.add(words.slice(0, -1).join(' '))
    if (kind === 'organisation' && words.length > 2) remember(openings, words.slice(0, -1).join(' '), kind)
  }
  for (const [group, scores] of pooled) {
    const ending = endings.get(group)
    const opening = openings.get(group)
    const isPlain = isCommonWord(group) && givenNameRank(group) === undefined
    if (group.endsWith('s') && endings.get(group.slice(0, -1)) === 'person') scores.other += 6
    if (companies.has(group)) scores.organisation += group.includes(' ') ? 5 : 3
    if (ending === 'person') scores.person += 5
    else if (ending !== undefined && group.includes(' ')) scores[ending] += 3
    if (opening === 'person') scores.person += isPlain ? 1 : 2.5
    else if (opening !== undefined && placeRank(group) === undefined) scores[opening] += isPlain ? 1.5 : 3
  }
}

/** A person outweighs a body where both end alike. */
function remember(into: Map<string, Kind>, words: string, kind: Kind): void {
  if (kind === 'person' || !into.has(words)) into.set(words, kind)
}
