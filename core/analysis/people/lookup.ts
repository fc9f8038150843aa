import { overlaps, type SourceDocument, type Span } from '../../document.ts'
import type { Entity, EntityKind } from '../../findings.ts'
import { pronounOfGivenName } from './words/given-names.ts'
import { HONORIFICS } from './words/titles.ts'
import { foldName } from './words/word-set.ts'

/** The pronouns that can stand for an entity. */
export type Pronoun = 'he' | 'she' | 'it' | 'they'

interface PlacedMention extends Span {
  readonly entity: Entity
}

/** Mentions in text order, made once for each list of people. */
const indexes = new WeakMap<readonly Entity[], readonly PlacedMention[]>()

function mentionsOf(people: readonly Entity[]): readonly PlacedMention[] {
  const known = indexes.get(people)
  if (known !== undefined) return known
  const mentions = people
    .flatMap((entity) => entity.mentions.map(([start, end]) => ({ start, end, entity })))
    .sort((a, b) => a.start - b.start || a.end - b.end)
  indexes.set(people, mentions)
  return mentions
}

/** Index of the first mention that ends after `offset`. Mentions are disjoint, so their ends are in order too. */
function firstAfter(mentions: readonly PlacedMention[], offset: number): number {
  let low = 0
  let high = mentions.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (mentions[middle]!.end <= offset) low = middle + 1
    else high = middle
  }
  return low
}

/** The entities named within `span`, in text order; logarithmic in the number of mentions, plus what is found. */
export function entitiesIn(people: readonly Entity[], span: Span): readonly Entity[] {
  const mentions = mentionsOf(people)
  const found: Entity[] = []
  for (let index = firstAfter(mentions, span.start); index < mentions.length && overlaps(mentions[index]!, span); index++) {
    if (!found.includes(mentions[index]!.entity)) found.push(mentions[index]!.entity)
  }
  return found
}

/** Whom the words of `span` name: the last person within it, else the last body, else the last place. */
export function personAt(people: readonly Entity[], span: Span): Entity | undefined {
  const entities = entitiesIn(people, span)
  for (const kind of ['person', 'organisation', 'place'] as const) {
    const found = entities.findLast((entity) => entity.kind === kind)
    if (found !== undefined) return found
  }
  return undefined
}

/** Where an entity was named last before an offset. */
export interface Antecedent {
  readonly entity: Entity
  readonly mention: Span
}

/** How far back a pronoun is taken to reach, in mentions of any entity. */
const REACH = 40

/**
 * The entities named before `offset`, the nearest first, each once with its nearest mention: candidates for what a
 * pronoun there stands for.
 */
export function candidatesBefore(
  people: readonly Entity[], offset: number, kinds: readonly EntityKind[] = ['person', 'organisation']
): readonly Antecedent[] {
  const mentions = mentionsOf(people)
  const found = new Map<Entity, Antecedent>()
  let index = firstAfter(mentions, offset) - 1
  for (let seen = 0; index >= 0 && seen < REACH; index--, seen++) {
    const { entity, start, end } = mentions[index]!
    if (!found.has(entity) && kinds.includes(entity.kind)) found.set(entity, { entity, mention: { start, end } })
  }
  return [...found.values()]
}

const MALE_WORDS = new Set('king prince emperor duke count baron actor spokesman chairman businessman congressman policeman father son brother husband uncle nephew man boy monk mr sir lord pope imam'.split(' '))
const FEMALE_WORDS = new Set('queen princess empress duchess countess baroness actress spokeswoman chairwoman businesswoman congresswoman policewoman mother daughter sister wife aunt niece woman girl nun mrs ms miss lady dame'.split(' '))

/**
 * The pronoun that stands for `entity`, as far as the text and the name tell: by a form of address before a mention,
 * by a role, by the given name. `undefined` for a person of whom nothing tells it: both “he” and “she” may be meant.
 */
export function pronounOf(document: SourceDocument, entity: Entity): Pronoun | undefined {
  if (entity.kind !== 'person') return entity.kind === 'organisation' && /s$/i.test(entity.name) ? 'they' : 'it'
  return pronounOfAddress(document, entity) ?? pronounOfRoles(entity) ?? pronounOfGivenName(foldName(entity.name.split(' ')[0]!))
}

function pronounOfAddress({ text }: SourceDocument, { mentions }: Entity): 'he' | 'she' | undefined {
  for (const [start] of mentions.slice(0, 20)) {
    const before = /([A-Za-zñ]+\.?)\s+$/.exec(text.slice(Math.max(0, start - 16), start))
    const pronoun = before && HONORIFICS.get(foldName(before[1]!))
    if (pronoun) return pronoun
  }
  return undefined
}

function pronounOfRoles({ roles }: Entity): 'he' | 'she' | undefined {
  for (const { text } of roles) {
    const head = foldName(text).split(/\s+(?:of|in|for|at)\s/)[0]!.split(/\s+/).at(-1)!
    if (MALE_WORDS.has(head)) return 'he'
    if (FEMALE_WORDS.has(head)) return 'she'
  }
  return undefined
}

/** Whether `pronoun`, in any of its cases, can stand for `entity`. */
export function agrees(document: SourceDocument, entity: Entity, pronoun: string): boolean {
  const meant = CASES.get(pronoun.toLowerCase())
  const own = pronounOf(document, entity)
  if (meant === undefined) return false
  if (own === undefined) return meant === 'he' || meant === 'she'
  return meant === own || (meant === 'they' && own === 'it' && entity.kind === 'organisation') || (meant === 'it' && own === 'they')
}

const CASES: ReadonlyMap<string, Pronoun> = new Map(
  ([['he', 'he him his himself'], ['she', 'she her hers herself'], ['it', 'it its itself'], ['they', 'they them their theirs themselves']] as const).flatMap(
    ([pronoun, cases]) => cases.split(' ').map((word) => [word, pronoun] as const)
  )
)
