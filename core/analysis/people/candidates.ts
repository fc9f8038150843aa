import type { Span } from '../../document.ts'
import type { Token } from './tokens.ts'
import { BODY_BEFORE_OF, BODY_HEADS, COMPANY_SUFFIXES, KNOWN_BODIES, OTHER_HEADS, PLACE_BEFORE_OF } from './words/bodies.ts'
import { isCommonWord } from './words/common.ts'
import { givenNameRank } from './words/given-names.ts'
import { isBelief, isDemonym, PLACE_FIRSTS, PLACE_HEADS, placeRank, STATE_ABBREVIATIONS } from './words/places.ts'
import { HONORIFICS, isListedRole, isRoleNoun, TITLE_HEADS, TITLE_MODIFIERS } from './words/titles.ts'
import { CALENDAR, FUNCTION_WORDS, GENERATIONS, PARTICLES } from './words/verbs.ts'

/** A stretch of words that may be a name, at one place of the text. */
export interface Candidate extends Span {
  /** Indices of its first and last token. */
  readonly first: number
  readonly last: number
  /** Its folded words, joined by a space: the same for every mention of the same name. */
  readonly key: string
  /** Index of the first token of the title before it (“Deputy Works Minister …”), where it has one. */
  readonly title: number | undefined
  /** Whether the title is a form of address (“Ms.”). */
  readonly addressed: boolean
}

/** Names that the text may hold, in text order and disjoint. Linear in the number of tokens. */
export function findCandidates(tokens: readonly Token[]): readonly Candidate[] {
  const named = tokens.map((token, index) => token.shape !== 'lower' && token.shape !== 'number' && isNamed(tokens, index, token))
  const found: Candidate[] = []
  let index = 0
  while (index < tokens.length) {
    if (!named[index]) {
      index++
      continue
    }
    const end = endOfRun(tokens, named, index)
    found.push(...namesInRun(tokens, index, end))
    index = end
  }
  const joined = joinBodies(tokens, found).map((name) => withOrdinal(tokens, withAdministration(tokens, name)))
  return withParticles(tokens, joined)
}

/** “de Blasio”, where the text has “Bill de Blasio” as well. */
function withParticles(tokens: readonly Token[], names: readonly Candidate[]): readonly Candidate[] {
  const endings = new Set<string>()
  for (const { first, last } of names) {
    for (let index = first + 1; index < last; index++) if (tokens[index]!.shape === 'lower') endings.add(keyOf(tokens, index, last + 1))
  }
  if (endings.size === 0) return names
  return names.map((name) => {
    let first = name.first
    while (first > 0 && name.first - first < 3 && isLowerOrInitial(tokens[first - 1]!) && isSpace(tokens[first]!.gap)) {
      first--
      if (endings.has(keyOf(tokens, first, name.last + 1))) return candidate(tokens, first, name.last, name)
    }
    return name
  })
}

function isLowerOrInitial({ shape, ambiguous }: Token): boolean {
  return shape === 'lower' || (ambiguous && shape === 'capital')
}

/** “9th Circuit Court of Appeals”. */
function withOrdinal(tokens: readonly Token[], name: Candidate): Candidate {
  const before = tokens[name.first - 1]
  const isCounted = before?.shape === 'number' && /^\d+(?:st|nd|rd|th)$/.test(before.text) && isSpace(tokens[name.first]!.gap)
  if (!isCounted || name.title !== undefined || name.first === name.last) return name
  const isBody = BODY_HEADS.has(tokens[name.last]!.folded) || name.key.includes(' of ')
  return isBody ? candidate(tokens, name.first - 1, name.last, name) : name
}

/** “Trump administration” is a body of its own, and its Trump no mention of the person. */
function withAdministration(tokens: readonly Token[], name: Candidate): Candidate {
  const after = tokens[name.last + 1]
  const isBody = after?.folded === 'administration' && after.shape === 'lower' && isSpace(after.gap) && !tokens[name.last]!.possessive
  if (!isBody || name.title !== undefined || placeRank(name.key) !== undefined || KNOWN_BODIES.has(name.key)) return name
  return candidate(tokens, name.first, name.last + 1, name)
}

/** Whether the word may belong to a name, judged by its capital and by how the text writes it elsewhere. */
function isNamed(tokens: readonly Token[], index: number, token: Token): boolean {
  const { folded, shape } = token
  if (shape === 'initial') return true
  if (tokens[index + 1]?.gap.startsWith('$')) return false
  if (token.text === 'X') return isPlatformX(tokens, index)
  if (/^[A-Z]{1,3}\d+$/.test(token.text) && !KNOWN_BODIES.has(folded)) return false
  if (CALENDAR.has(folded) && !isNameInMonth(tokens, index)) return false
  if (/^[A-Z]-[a-z]/.test(token.text)) return false
  if (shape === 'acronym' && folded.length > 3 && isPlainWord(folded) && !KNOWN_BODIES.has(folded)) return false
  if (shape === 'acronym' && !token.shouted && !(token.gap === '\n\n' && isPlainWord(folded))) return true
  if (folded === 'the' && placeRank(`the ${tokens[index + 1]?.folded ?? ''}`) !== undefined) return tokens[index + 1]!.shape !== 'lower'
  if (folded === 'the') return !token.ambiguous && tokens[index + 1]?.shape === 'capital' && tokens[index + 1]!.gap === ' '
  if (!token.ambiguous) return folded.length > 1 && !/^i'/.test(folded)
  if (FUNCTION_WORDS.has(folded)) return false
  const { lower, capital } = token.usage
  if (capital > 0 && capital >= lower) return true
  if (lower > 0 && placeRank(folded) !== 'nation') return isTitle(folded) && lower < 3
  if (!isCommonWord(folded) || isDemonym(folded) || givenNameRank(folded) === 'strong') return true
  return isTitle(folded) || opensName(tokens, index)
}

/** The platform, which is called by one letter: “on X”. */
function isPlatformX(tokens: readonly Token[], index: number): boolean {
  const before = tokens[index - 1]
  return before !== undefined && isSpace(tokens[index]!.gap) && BEFORE_X.has(before.folded)
}

const BEFORE_X = new Set(['on', 'to', 'via', 'platform', 'site', 'network', 'app', 'called', 'company'])

function isPlainWord(folded: string): boolean {
  return FUNCTION_WORDS.has(folded) || isCommonWord(folded)
}

/** “May Johnson”, “April Oliver”: a month with a surname after it, in a sentence that gives no day. */
function isNameInMonth(tokens: readonly Token[], index: number): boolean {
  const next = tokens[index + 1]
  return givenNameRank(tokens[index]!.folded) !== undefined && next?.shape === 'capital' && next.gap === ' ' && !isCommonWord(next.folded)
}

/** Whether a common word with an uninformative capital begins a name all the same: “Supreme Court”, “Bill Clinton”. */
function opensName(tokens: readonly Token[], index: number): boolean {
  const { folded } = tokens[index]!
  const next = tokens[index + 1]
  if (placeRank(folded) === 'nation' || KNOWN_BODIES.has(folded)) return true
  if (next === undefined || next.gap !== ' ' || next.shape === 'lower' || next.shape === 'number') {
    return tokens[index]!.shouted && (BODY_HEADS.has(folded) || COMPANY_SUFFIXES.has(folded))
  }
  if (givenNameRank(folded) === 'weak') return !CALENDAR.has(next.folded)
  if (placeRank(`${folded} ${next.folded}`) !== undefined || KNOWN_BODIES.has(`${folded} ${next.folded}`)) return true
  if (PLACE_FIRSTS.has(folded)) return !next.shouted
  return !next.ambiguous && (BODY_HEADS.has(next.folded) || PLACE_HEADS.has(next.folded)) && !isTitle(folded)
}

function isTitle(folded: string): boolean {
  return HONORIFICS.has(folded) || TITLE_HEADS.has(folded)
}

/** Index after the last token of the run of name words that begins at `start`. */
function endOfRun(tokens: readonly Token[], named: readonly boolean[], start: number): number {
  let end = start + 1
  while (end < tokens.length && end - start < 24) {
    const token = tokens[end]!
    if (continues(token, tokens[end - 1]!) && named[end]) end++
    else if (isParticle(tokens, named, end)) end += named[end + 1] ? 2 : 3
    else break
  }
  return end
}

function continues(token: Token, previous: Token): boolean {
  if (previous.possessive && token.gap.length > 1) return OWNERS.has(previous.folded) && /^['’‘]s? $/.test(token.gap)
  if (COMPANY_SUFFIXES.has(previous.folded) || (STATE_ABBREVIATIONS.has(previous.text) && previous.text.endsWith('.'))) {
    return COMPANY_SUFFIXES.has(token.folded)
  }
  if (isSpace(token.gap) || token.gap === ' & ') return true
  return token.gap === ', ' && (COMPANY_SUFFIXES.has(token.folded) || GENERATIONS.has(token.folded))
}

/** “Women's Day”, “Workers' Party”, “King's College”. */
const OWNERS = new Set(
  'women men children people workers farmers writers players veterans mothers teachers students girls boys officers citizens journalists'.split(' ')
)

/** One space, or one line break with its indentation. */
export function isSpace(gap: string): boolean {
  return gap === ' ' || (gap.length < 8 && /^[ \t\u00a0]*\n?[ \t\u00a0]*$/.test(gap) && gap !== '')
}

function isParticle(tokens: readonly Token[], named: readonly boolean[], index: number): boolean {
  const token = tokens[index]!
  if (token.shape !== 'lower' || !PARTICLES.has(token.folded) || !isSpace(token.gap) || tokens[index - 1]!.possessive) return false
  const next = tokens[index + 1]
  if (next === undefined || !isSpace(next.gap)) return false
  if (named[index + 1]) return true
  const after = tokens[index + 2]
  return PARTICLES.has(next.folded) && after !== undefined && isSpace(after.gap) && named[index + 2] === true
}

/** Divides a run into names: titles, nationalities and forms of address are cut off before each. */
function namesInRun(tokens: readonly Token[], start: number, end: number): Candidate[] {
  const found: Candidate[] = []
  if (isRestOfBody(tokens, start)) {
    push(found, tokens, { from: start, to: end, title: undefined, addressed: false })
    return found
  }
  let from = start
  let title = titleBeforeRun(tokens, start)
  let addressed = false
  if (title !== undefined) from = afterOffice(tokens, start, end)
  if (from === start) title = undefined
  for (let index = from; index < end; index++) {
    const head = titleAt(tokens, from, index, end)
    if (head === undefined) continue
    if (head > from) push(found, tokens, { from, to: head, title, addressed })
    title = title !== undefined && head === from ? title : head
    addressed = HONORIFICS.has(tokens[index]!.folded)
    from = index + 1
  }
  push(found, tokens, { from, to: end, title, addressed })
  return found
}

/** “Department of | Justice” needs the word that elsewhere is a title. */
function isRestOfBody(tokens: readonly Token[], start: number): boolean {
  const link = tokens[start - 1]
  const head = tokens[start - 2]
  if (head === undefined || !isSpace(tokens[start]!.gap) || !isSpace(link!.gap)) return false
  return JOINS.has(link!.folded) && head.shape === 'capital' && BODY_BEFORE_OF.has(head.folded) && !head.possessive
}

/** Where the run goes on with an office (“Secretary of | State …”): the index of the title that began it. */
function titleBeforeRun(tokens: readonly Token[], start: number): number | undefined {
  let index = start - 1
  for (let steps = 0; steps < 6 && index > 0; steps++, index--) {
    const { folded, shape } = tokens[index]!
    if (folded === 'of' && TITLE_HEADS.has(tokens[index - 1]!.folded) && tokens[index - 1]!.shape === 'capital') return index - 1
    if (shape === 'lower' && folded !== 'and' && folded !== 'the') return undefined
    if (shape === 'capital' && !isCommonWord(folded)) return undefined
  }
  return undefined
}

/** Index of the first token after the common words of an office. */
function afterOffice(tokens: readonly Token[], start: number, end: number): number {
  let index = start
  while (index < end && isCommonWord(tokens[index]!.folded) && givenNameRank(tokens[index]!.folded) === undefined) index++
  return index
}

/** Index at which a title begins that ends with the token at `index`; `undefined` where that is no title of a name. */
function titleAt(tokens: readonly Token[], from: number, index: number, end: number): number | undefined {
  const { folded, possessive } = tokens[index]!
  const isRole = !isTitle(folded) && isListedRole(folded) && index + 1 < end && givenNameRank(tokens[index + 1]!.folded) === 'strong'
  if ((!isTitle(folded) && !isRole) || possessive || isPageant(tokens, index)) return undefined
  if (index > from && tokens[index - 1]!.shape === 'lower') return undefined
  const next = index + 1 < end ? tokens[index + 1] : undefined
  if (GIVEN_TITLES.has(folded) && next !== undefined && givenNameRank(next.folded) !== 'strong') return undefined
  if (next !== undefined && (BODY_HEADS.has(next.folded) && !HONORIFICS.has(folded) && !isPersonal(tokens, index + 1, end))) return undefined
  if (next !== undefined && (PLACE_HEADS.has(next.folded) || COMPANY_SUFFIXES.has(tokens[end - 1]!.folded))) return undefined
  if (next === undefined && !TITLE_HEADS.has(folded)) return undefined
  if (next === undefined && index > from && givenNameRank(tokens[index - 1]!.folded) === 'strong' && index - 1 === from) return undefined
  let head = index
  while (head > from && (TITLE_MODIFIERS.has(tokens[head - 1]!.folded) || isTitle(tokens[head - 1]!.folded) || (isRole && isPlainNoun(tokens[head - 1]!)))) head--
  return Math.max(head, endOfBody(tokens, from, index))
}

/** “Senior Transport Safety Investigator”: words of a job. */
function isPlainNoun({ folded, shape }: Token): boolean {
  const isName = KNOWN_BODIES.has(folded) || BODY_HEADS.has(folded) || placeRank(folded) !== undefined || givenNameRank(folded) !== undefined
  return shape === 'capital' && isCommonWord(folded) && !isName
}

/** “Miss Universe”, “Miss France”. */
function isPageant(tokens: readonly Token[], index: number): boolean {
  const next = tokens[index + 1]?.folded ?? ''
  return tokens[index]!.folded === 'miss' && (next === 'universe' || next === 'world' || placeRank(next) !== undefined)
}

/** “Dean Wilson” has a given name, “Dean John Wilson” an office. */
const GIVEN_TITLES = new Set(['dean', 'earl', 'duke'])

/** Bodies that stand right before an office: “Supreme Court | Justice …”, “White House | Press Secretary …”. */
const OFFICE_BODIES = new Set(
  'court police department ministry committee council commission party university bank agency board army navy association institute club union federation'.split(' ')
)

/** Index after the body that opens the words from `from` on and ends before `index`; `from` where none does. */
function endOfBody(tokens: readonly Token[], from: number, index: number): number {
  for (let end = index; end > from; end--) {
    if (end - from > 1 && KNOWN_BODIES.has(keyOf(tokens, from, end))) return end
    if (end - from > 1 && OFFICE_BODIES.has(tokens[end - 1]!.folded) && !isTitle(tokens[from]!.folded)) return end
  }
  return from
}

function isPersonal(tokens: readonly Token[], index: number, end: number): boolean {
  return end - index > 1 && givenNameRank(tokens[index]!.folded) !== undefined
}

interface Piece {
  readonly from: number
  readonly to: number
  readonly title: number | undefined
  readonly addressed: boolean
}

/** Adds the name between the two indices, without nationality before it and without words that name nothing. */
function push(found: Candidate[], tokens: readonly Token[], piece: Piece): void {
  let { from } = piece
  let { to } = piece
  while (from < to && peels(tokens, from, to)) from += isTwoWordDemonym(tokens, from, to) ? 2 : 1
  while (to - from > 1 && isAdjectival(tokens[to - 1]!.folded) && placeRank(keyOf(tokens, from, to - 1)) !== undefined) to--
  while (to > from && (tokens[to - 1]!.shape === 'initial' && tokens[to - 1]!.text.length < 2)) to--
  const split = nameWithin(tokens, from, to)
  if (split > from) {
    push(found, tokens, { ...piece, from, to: split })
    from = split
  }
  while (to - from > 1 && tokens[to - 1]!.shape === 'lower') to--
  if (from >= to || isEmptyName(tokens, from, to)) return
  if (piece.title !== undefined && tokens.slice(from, to).every((token) => TITLE_MODIFIERS.has(token.folded))) return
  found.push(candidate(tokens, from, to - 1, piece))
}

function candidate(tokens: readonly Token[], first: number, last: number, piece: Pick<Piece, 'title' | 'addressed'>): Candidate {
  const words = tokens.slice(first, last + 1).map((token) => token.folded)
  return {
    start: tokens[first]!.start,
    end: tokens[last]!.end,
    first,
    last,
    key: words.join(' '),
    title: piece.title,
    addressed: piece.addressed
  }
}

/** Nationals whose name is also a given one. */
const GIVEN_DEMONYMS = new Set(['finn', 'dane', 'norman'])

/** Whether the first word only says where the named one comes from: “Norwegian …”, “Republican …”. */
function peels(tokens: readonly Token[], from: number, to: number): boolean {
  const { folded } = tokens[from]!
  const last = tokens[to - 1]!.folded
  if (givenNameRank(folded) === 'strong' && GIVEN_DEMONYMS.has(folded)) return false
  const isAdjective = isDemonym(folded) || isTwoWordDemonym(tokens, from, to) || (isBelief(folded) && givenNameRank(folded) === undefined)
  if (!isAdjective || to - from === 1) return isAdjective
  if (to - from > 2 && KNOWN_BODIES.has(keyOf(tokens, from + 1, to))) return false
  if (to - from > 1 && isBelief(tokens[from + 1]!.folded) && isBelief(folded)) return false
  if (placeRank(keyOf(tokens, from + 1, to)) !== undefined && placeRank(keyOf(tokens, from, to)) === undefined) return true
  if (placeRank(keyOf(tokens, from, to)) !== undefined || KNOWN_BODIES.has(keyOf(tokens, from, to))) return false
  return !BODY_HEADS.has(last) && !COMPANY_SUFFIXES.has(last) && !OTHER_HEADS.has(last) && !PLACE_HEADS.has(last)
}

/** “South African”, “Puerto Rican”. */
function isTwoWordDemonym(tokens: readonly Token[], from: number, to: number): boolean {
  if (to - from < 2) return false
  const second = tokens[from + 1]!.folded
  return DEMONYM_FIRSTS.has(tokens[from]!.folded) && (isDemonym(second) || DEMONYM_SECONDS.has(second.replace(/s$/, '')))
}

const DEMONYM_FIRSTS = new Set('south north west east central latin saudi puerto costa sri new sierra burkina hong papua'.split(' '))
const DEMONYM_SECONDS = new Set('rican lankan arabian zealander guinean leonean konger'.split(' '))

function keyOf(tokens: readonly Token[], from: number, to: number): string {
  return tokens.slice(from, to).map((token) => token.folded).join(' ')
}

function isAdjectival(folded: string): boolean {
  return isDemonym(folded) || isBelief(folded)
}

/** Index at which a personal name begins after common words (“Consumer Affairs | John Brown”), else `from`. */
function nameWithin(tokens: readonly Token[], from: number, to: number): number {
  if (to - from < 3 || givenNameRank(tokens[from]!.folded) !== undefined) return from
  if (BODY_HEADS.has(tokens[to - 1]!.folded) || PLACE_HEADS.has(tokens[to - 1]!.folded)) return from
  if (COMPANY_SUFFIXES.has(tokens[to - 1]!.folded) || OTHER_HEADS.has(tokens[to - 1]!.folded)) return from
  for (let index = from + 1; index < to - 1; index++) {
    const before = tokens[index - 1]!.folded
    if (!isCommonWord(before) && placeRank(before) === undefined && !KNOWN_BODIES.has(before)) return from
    if (PLACE_FIRSTS.has(before)) return from
    if (givenNameRank(tokens[index]!.folded) === 'strong') return index - from > 1 || isRoleNoun(before) || KNOWN_BODIES.has(before) ? index : from
  }
  return from
}

/** Nothing but a nationality, a title, an initial or a word of a closed class. */
function isEmptyName(tokens: readonly Token[], from: number, to: number): boolean {
  for (let index = from; index < to; index++) {
    const { folded, shape } = tokens[index]!
    const isPlain = shape === 'initial' || isDemonym(folded) || FUNCTION_WORDS.has(folded) || GENERATIONS.has(folded) || COMPANY_SUFFIXES.has(folded)
    if (!isPlain || shape === 'acronym') return false
  }
  return true
}

const COMMITTEES = new Set(['committee', 'commission', 'council', 'subcommittee', 'conference', 'institute', 'center', 'centre'])
const JOINS = new Set(['of', 'for'])

/** Joins “Department” and “State”, “Food” and “Drug Administration”, “Center” and “Internet and Society”. */
function joinBodies(tokens: readonly Token[], found: readonly Candidate[]): readonly Candidate[] {
  const joined: Candidate[] = []
  for (const next of found) {
    const previous = joined.at(-1)
    if (previous !== undefined && joins(tokens, previous, next)) joined[joined.length - 1] = candidate(tokens, previous.first, next.last, previous)
    else joined.push(next)
  }
  return joined
}

function joins(tokens: readonly Token[], left: Candidate, right: Candidate): boolean {
  const link = tokens[left.last + 1]!
  const distance = right.first - left.last
  if (tokens[left.last]!.possessive || left.last - left.first > 10 || distance < 2 || distance > 4) return false
  if (!isSpace(link.gap) || !isSpace(tokens[right.first]!.gap)) return false
  for (const between of tokens.slice(left.last + 2, right.first)) {
    if (!isSpace(between.gap) || (between.folded !== 'the' && !isDemonym(between.folded))) return false
  }
  const last = tokens[left.last]!.folded
  if (JOINS.has(link.folded)) {
    if (link.folded === 'of' && PLACE_BEFORE_OF.has(last)) return true
    return BODY_BEFORE_OF.has(last)
  }
  if (link.folded === 'on') return COMMITTEES.has(last)
  if (link.folded !== 'and' || distance !== 2) return false
  const hasOf = left.key.includes(' of ') || left.key.includes(' for ')
  if (hasOf) return !right.key.includes(' of ') && areCommon(tokens, right) && areCommon(tokens, { first: left.last, last: left.last })
  return areCommon(tokens, left) && BODY_HEADS.has(tokens[right.last]!.folded) && areCommon(tokens, right) && (left.first === left.last || !BODY_HEADS.has(last))
}

function areCommon(tokens: readonly Token[], { first, last }: Pick<Candidate, 'first' | 'last'>): boolean {
  for (let index = first; index <= last; index++) {
    const { folded } = tokens[index]!
    if (!isCommonWord(folded) || givenNameRank(folded) === 'strong') return false
  }
  return true
}
