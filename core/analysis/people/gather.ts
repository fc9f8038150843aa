import type { EntityKind } from '../../findings.ts'
import type { Candidate } from './candidate.ts'
import type { Kind } from './evidence.ts'
import type { Token } from './tokens.ts'
import { BODY_ALIASES, COMPANY_SUFFIXES } from './words/bodies.ts'
import { pronounOfGivenName } from './words/given-names.ts'
import { COUNTRY_ALIASES, placeRank } from './words/places.ts'
import { HONORIFICS } from './words/titles.ts'
import { GENERATIONS } from './words/verbs.ts'

/** All mentions of one person, body or place. */
export interface Gathered {
  readonly kind: EntityKind
  readonly mentions: readonly Candidate[]
}

interface Group {
  readonly kind: EntityKind
  readonly mentions: Candidate[]
  /** How often the full name stands in the text. */
  named: number
  /** The initials between first and last name, where a mention gives them. */
  initials: string
}

/** Gathers the mentions that mean the same, in order of first mention. Linear in the number of mentions. */
export function gatherMentions(
  tokens: readonly Token[], candidates: readonly Candidate[], kinds: readonly Kind[]
): readonly Gathered[] {
  const of = (kind: Kind) => candidates.filter((_, index) => kinds[index] === kind)
  const groups = [
    ...gatherPeople(tokens, of('person')),
    ...gatherBodies(tokens, of('organisation')),
    ...gatherPlaces(of('place'))
  ]
  return groups.sort((a, b) => a.mentions[0]!.start - b.mentions[0]!.start)
}

function gatherPeople(tokens: readonly Token[], mentions: readonly Candidate[]): Group[] {
  const register = new PeopleRegister()
  for (const mention of mentions) register.introduce(mention, isKin(tokens, mention))
  for (const mention of mentions) register.add(mention, addressOf(tokens, mention))
  return register.groups()
}

const KIN = new Set('lady wife husband daughter son brother sister mother father widow widower niece nephew cousin'.split(' '))

/** “first lady Michelle Obama”: someone else of the same name. */
function isKin(tokens: readonly Token[], { first }: Candidate): boolean {
  return KIN.has(tokens[first - 1]?.folded ?? '')
}

/** The words of a name without initials and “Jr.”, the article before it and “al-” within it. */
function wordsOf({ key }: Candidate): string[] {
  const words = key.split(' ').filter((word) => !GENERATIONS.has(word) && !isInitials(word) && word !== 'the')
  return words.length === 0 ? [key] : words.map((word) => word.replace(/^(?:al|el|as|ash|ad|ar|an)-/, ''))
}

/** “j.”, “h.w.” */
function isInitials(word: string): boolean {
  return word.length > 1 && word.length < 7 && word.endsWith('.') && word[1] === '.'
}

function initialsWithin({ key }: Candidate): string {
  const middle = key.split(' ').slice(1, -1)
  return middle.filter((word) => word.endsWith('.')).join('')
}

function addressOf(tokens: readonly Token[], { title, first, addressed }: Candidate): 'he' | 'she' | undefined {
  if (title === undefined || !addressed) return undefined
  return HONORIFICS.get(tokens[first - 1]!.folded) || undefined
}

/** Whoever has been named in full, and who was named last by each short form. */
class PeopleRegister {
  readonly #byFullName = new Map<string, Group>()
  readonly #byShortName = new Map<string, Group[]>()
  readonly #latest = new Map<string, Group>()
  readonly #single = new Map<string, Group>()
  readonly #byTitle = new Map<string, Group>()
  readonly #titled: Group[] = []

  /** Makes a full name known, so that a short form before it (in a headline) finds it too. */
  introduce(mention: Candidate, isKin: boolean): void {
    const words = wordsOf(mention)
    if (words.length === 1) {
      this.#introduceByTitle(mention, words[0]!)
      return
    }
    const initials = initialsWithin(mention)
    const name = this.#keyOf(words, initials)
    const known = this.#byFullName.get(name) ?? this.#byShortName.get(words.join(' '))?.[0]
    if (known !== undefined) {
      known.named++
      if (known.initials === '') known.initials = initials
      return
    }
    const titled = isKin ? undefined : this.#byTitle.get(words.at(-1)!)
    const shorter = shortForms(words).map((short) => (short.includes(' ') ? this.#byFullName.get(short) : undefined))
    const group: Group = titled ?? shorter.find((found) => found !== undefined) ?? { kind: 'person', mentions: [], named: 0, initials: '' }
    group.named++
    if (group.initials === '') group.initials = initials
    if (titled !== undefined) this.#byTitle.delete(words.at(-1)!)
    this.#byFullName.set(name, group)
    for (const short of shortForms(words)) {
      const bearers = this.#byShortName.get(short)
      if (bearers === undefined) this.#byShortName.set(short, [group])
      else if (bearers.length < 8 && !bearers.includes(group)) bearers.push(group)
    }
  }

  /** “President Obama”, before anyone of the name is named in full, is as good as a full name. */
  #introduceByTitle({ title, addressed }: Candidate, word: string): void {
    const known = this.#byTitle.get(word)
    if (known !== undefined) known.named++
    if (title === undefined || addressed || this.#byShortName.has(word)) return
    const group: Group = { kind: 'person', mentions: [], named: 1, initials: '' }
    this.#byTitle.set(word, group)
    this.#titled.push(group)
    this.#byShortName.set(word, [group])
  }

  add(mention: Candidate, pronoun: 'he' | 'she' | undefined): void {
    const words = wordsOf(mention)
    const group = words.length > 1 ? this.#named(words, initialsWithin(mention)) : this.#meant(words[0]!, pronoun)
    group.mentions.push(mention)
    for (const short of shortForms(words)) this.#latest.set(short, group)
  }

  /** “George W. Bush” and “George H.W. Bush” are two; “Donald J. Trump” and “Donald Trump” are one. */
  #keyOf(words: readonly string[], initials: string): string {
    const name = fullName(words)
    const known = this.#byFullName.get(name)?.initials ?? ''
    return initials !== '' && known !== '' && initials !== known ? `${name} ${initials}` : name
  }

  groups(): Group[] {
    return [...new Set([...this.#byFullName.values(), ...this.#titled, ...this.#single.values()])].filter(({ mentions }) => mentions.length > 0)
  }

  /** “García Márquez” is Gabriel García Márquez; another full name is another person. */
  #named(words: readonly string[], initials: string): Group {
    return this.#byShortName.get(words.join(' '))?.[0] ?? this.#byFullName.get(this.#keyOf(words, initials))!
  }

  #meant(word: string, pronoun: 'he' | 'she' | undefined): Group {
    const bearers = this.#byShortName.get(word) ?? []
    const latest = this.#latest.get(word)
    const fitting = pronoun === undefined ? [] : bearers.filter((group) => genderOf(group) === pronoun)
    if (fitting.length > 0) return latest !== undefined && fitting.includes(latest) ? latest : fitting[0]!
    const known = mostNamed(bearers, latest)
    if (known !== undefined) return known
    const own = this.#single.get(word) ?? { kind: 'person', mentions: [], named: 0, initials: '' }
    this.#single.set(word, own)
    return own
  }
}

/** Of several who bear a name, its plain form means the one named most; the text tells the others apart. */
function mostNamed(bearers: readonly Group[], latest: Group | undefined): Group | undefined {
  let most = latest ?? bearers[0]
  for (const bearer of bearers) if (most !== undefined && prominenceOf(bearer) > prominenceOf(most)) most = bearer
  return most
}

function prominenceOf({ named, mentions }: Group): number {
  return 2 * named + mentions.length
}

function genderOf({ mentions }: Group): 'he' | 'she' | undefined {
  return mentions.length === 0 ? undefined : pronounOfGivenName(mentions[0]!.key.split(' ')[0]!)
}

/** First and last word: middle names come and go. */
function fullName(words: readonly string[]): string {
  return words.length > 2 && words.length < 5 ? `${words[0]!} ${words.at(-1)!}` : words.join(' ')
}

/** The endings of a name, and its first word. */
function shortForms(words: readonly string[]): string[] {
  const endings = words.slice(1, 5).map((_, index) => words.slice(index + 1).join(' '))
  return words.length === 1 ? [words[0]!] : [...new Set([...endings, words[0]!])]
}

function gatherBodies(tokens: readonly Token[], mentions: readonly Candidate[]): Group[] {
  const groups = new Map<string, Group>()
  const aliases = bodyAliases(tokens, mentions)
  for (const mention of mentions) addTo(groups, aliases.get(bodyKey(mention)) ?? bodyKey(mention), 'organisation', mention)
  return [...groups.values()]
}

/** The name of a body without its article and legal form. */
function bodyKey({ key }: Candidate): string {
  const words = key.split(' ').filter((word) => word !== 'the' && word !== '&')
  while (words.length > 1 && COMPANY_SUFFIXES.has(words.at(-1)!)) words.pop()
  const bare = words.join(' ')
  return BODY_ALIASES.get(bare) ?? bare
}

/** Short forms of bodies in this text: acronyms by definition or initials, names without the nation before them. */
function bodyAliases(tokens: readonly Token[], mentions: readonly Candidate[]): ReadonlyMap<string, string> {
  const keys = new Set(mentions.map(bodyKey))
  const aliases = new Map<string, string>()
  for (const [index, mention] of mentions.entries()) {
    const key = bodyKey(mention)
    const words = key.split(' ')
    if (words.length < 2) continue
    const initials = initialsOf(words)
    const next = mentions[index + 1]
    const defined = next !== undefined && tokens[next.first]!.gap === ' (' && next.first === mention.last + 1 ? bodyKey(next) : undefined
    if (defined !== undefined && isAcronymOf(defined, initials)) aliases.set(defined, key)
    else if (initials.length > 2 && keys.has(initials) && !aliases.has(initials)) aliases.set(initials, key)
    const rest = words.slice(1).join(' ')
    if (words.length > 2 && placeRank(words[0]!) !== undefined && keys.has(rest)) aliases.set(rest, key)
  }
  return aliases
}

function initialsOf(words: readonly string[]): string {
  return words.filter((word) => word !== 'of' && word !== 'for' && word !== 'and').map((word) => word[0]!).join('')
}

function isAcronymOf(short: string, initials: string): boolean {
  const letters = short.replace(/[.-]/g, '')
  return letters.length > 1 && letters.length < 9 && letters[0] === initials[0] && (initials.startsWith(letters) || letters.endsWith(initials.at(-1)!))
}

function gatherPlaces(mentions: readonly Candidate[]): Group[] {
  const groups = new Map<string, Group>()
  for (const mention of mentions) {
    const key = mention.key.startsWith('the ') ? mention.key.slice(4) : mention.key
    addTo(groups, COUNTRY_ALIASES.get(key) ?? key, 'place', mention)
  }
  return [...groups.values()]
}

function addTo(groups: Map<string, Group>, key: string, kind: EntityKind, mention: Candidate): void {
  const group = groups.get(key)
  if (group === undefined) groups.set(key, { kind, mentions: [mention], named: 0, initials: '' })
  else group.mentions.push(mention)
}
