import { type Candidate, isSpace } from './candidate.ts'
import { noScores, type Scores } from './evidence.ts'
import type { Token } from './tokens.ts'
import { BODY_FOLLOWERS, BODY_NOUNS } from './words/bodies.ts'
import { isCommonWord } from './words/common.ts'
import { AREA_NOUNS, isDemonym, PLACE_PREPOSITIONS, placeRank, STATE_ABBREVIATIONS } from './words/places.ts'
import { isListedRole, isRoleNoun } from './words/titles.ts'
import { ACTING, CALENDAR, SAYING } from './words/verbs.ts'

/** What the place where the name stands says about its kind. */
export function scoreContext(tokens: readonly Token[], candidate: Candidate): Scores {
  const scores = noScores()
  scoreBefore(scores, tokens, candidate)
  scoreAfter(scores, tokens, candidate)
  return scores
}

function scoreBefore(scores: Scores, tokens: readonly Token[], { first, title, addressed }: Candidate): void {
  const head = tokens[first]!
  // “S/RES/2799”: a part of a symbol.
  if (head.gap === '/' && head.shape === 'acronym' && tokens[first + 1]?.gap === '/') scores.other += 6
  if (title !== undefined) scores.person += addressed ? 7 : 5
  const before = tokens[first - 1]
  if (before === undefined || title !== undefined) return
  const word = before.folded
  if (before.possessive && isSpace(head.gap.replace(/^['’‘]s?/, ''))) {
    scores.person += 0.5
    return
  }
  if (!isSpace(head.gap)) {
    scoreAfterComma(scores, tokens, first)
    return
  }
  if (BODY_NOUNS.has(word)) scores.organisation += 4.5
  else if (isListedRole(word) || (before.shape === 'lower' && isRoleNoun(word))) scores.person += 4
  else if (isDemonym(word)) scores.person += 2.5
  if (SAYING.has(word)) scores.person += 2.5
  if (word === 'the') penaliseArticle(scores, tokens, first)
  if (word === 'a' || word === 'an') scores.other += 1
  const lent = word === 'in' && TRUSTING.has(tokens[first - 2]?.folded ?? '') ? undefined : PLACE_PREPOSITIONS.get(word)
  if (lent !== undefined) scores.place += lent
  if (lent !== undefined && lent >= 2) scores.person -= 1.5
  if (word === 'of' && AREA_NOUNS.has(tokens[first - 2]?.folded ?? '')) scores.place += 5
  if (word === 'at') scores.organisation += 1
  if (word === 'by' || word === 'with') scores.person += 0.8
}

/** “interest in Brown” is no place. */
const TRUSTING = new Set('interest interested confidence confident faith believe believed believes trust stake invest invested investment disappointed'.split(' '))

/** “the Lebed newspaper” is about Lebed; “the Kremlin” and “the Volga” are not people. */
function penaliseArticle(scores: Scores, tokens: readonly Token[], first: number): void {
  scores.person -= 2
  scores.organisation += isCommonWord(tokens[first]!.folded) ? 1.5 : 2.4
  scores.place += 0.3
  if (tokens[first]!.folded.endsWith('s')) scores.organisation += 0.5
}

function scoreAfterComma(scores: Scores, tokens: readonly Token[], first: number): void {
  const gap = tokens[first]!.gap
  const before = tokens[first - 1]!
  if (gap === ', ' && before.shape === 'lower' && isRoleNoun(before.folded)) {
    if (FIRMS.has(before.folded)) scores.organisation += 1.5
    else scores.person += 3
  }
  if (gap === ', ' && BODY_NOUNS.has(before.folded)) {
    if (isHeaded(tokens, first - 1)) scores.person += 4
    else scores.organisation += 3.5
  }
  if (gap === '-' && tokens[first - 1]!.gap.endsWith('(')) scores.place += 5
  if (gap.startsWith(', ') && before.shape !== 'lower' && placeRank(before.folded) !== undefined) scores.place += 0.5
}

/** What a firm is called as often as a person: “the contractor, Brookfield Civil, …”. */
const FIRMS = new Set('contractor operator supplier manufacturer developer maker publisher lender carrier owner retailer producer exporter importer consultant'.split(' '))

/** “the head of the agency, …”: whoever is named leads the body. */
function isHeaded(tokens: readonly Token[], noun: number): boolean {
  for (let at = noun - 1; at > 0 && noun - at < 6; at--) {
    const { folded, gap } = tokens[at]!
    if (folded === 'of' || folded === 'for') return tokens[at - 1]!.shape === 'lower' && isRoleNoun(tokens[at - 1]!.folded)
    if (!isSpace(gap)) return false
  }
  return false
}

function scoreAfter(scores: Scores, tokens: readonly Token[], { first, last }: Candidate): void {
  const after = tokens[last + 1]
  if (after === undefined) return
  const { gap, folded } = after
  if (gap === ' (' && tokens[last + 2]?.gap === '-' && after.shape !== 'lower') scores.person += 4
  if (isDateline(tokens, first, last)) scores.place += 5
  if (tokens[last]!.possessive) {
    scorePossessed(scores, tokens, last + 1)
    return
  }
  if (isSpace(gap)) scoreFollower(scores, folded, after)
  else if (gap === '-' && after.shape === 'number') scores.other += 3
  else if (gap === '-') scores.place += PLACE_TAILS.has(folded) ? 3 : 0.5
  else if (gap === ', ') scoreAside(scores, tokens, last + 1)
}

/** “NAIROBI, Kenya (AP) — ”, “GENEVA (Reuters) — ”, “BERLIN — ” at the start of a block. */
function isDateline(tokens: readonly Token[], first: number, last: number): boolean {
  const head = tokens[first]!
  const after = tokens[last + 1]!
  if (head.gap !== '\n\n' || head.text.length < 3 || head.text !== head.text.toUpperCase()) return false
  if (after.gap === ', ') return placeRank(after.folded) !== undefined || STATE_ABBREVIATIONS.has(after.text) || CALENDAR.has(after.folded)
  return after.gap === ' (' || /^ (?:--?|_|—|–) $/.test(after.gap)
}

const PLACE_TAILS = new Set(['based', 'born', 'area', 'bound', 'wide', 'backed', 'led', 'controlled', 'designated', 'made', 'brokered', 'trained', 'occupied'])

function scoreFollower(scores: Scores, folded: string, after: Token): void {
  if (SAYING.has(folded)) {
    scores.person += 2.5
    scores.organisation += 1
  } else if (ACTING.has(folded)) scores.person += 0.8
  if (after.shape === 'capital' && PLACE_OFFICES.has(folded)) scores.place += 3
  if (after.shape === 'capital' && BODY_OFFICES.has(folded)) scores.organisation += 2
  if (after.shape !== 'lower') return
  if (folded.length > 4 && folded.endsWith('ed') && !SAYING.has(folded)) scores.person += 1.5
  if (AREA_NOUNS.has(folded)) scores.place += 2.5
  if (BODY_NOUNS.has(folded)) scores.organisation += 2.5
  else if (BODY_FOLLOWERS.has(folded)) scores.organisation += 1.5
}

/** “Russia's capital”, “Gore's wife”, “Exxon's shares”. */
function scorePossessed(scores: Scores, tokens: readonly Token[], index: number): void {
  for (const token of tokens.slice(index, index + 3)) {
    if (token.shape !== 'lower') return
    if (POSSESSED_BY_PEOPLE.has(token.folded)) scores.person += 3
    else if (POSSESSED_BY_PLACES.has(token.folded)) scores.place += 1.5
    else if (BODY_FOLLOWERS.has(token.folded)) scores.organisation += 1
    else continue
    return
  }
}

/** Offices of a place and of a body, which stand with a capital after its name. */
const PLACE_OFFICES = new Set('mp mps mayor gov gov. governor sen sen. senator rep rep. police'.split(' '))
const BODY_OFFICES = new Set('chairman chairwoman ceo spokesman spokeswoman president director executive secretary-general coach manager'.split(' '))

const POSSESSED_BY_PEOPLE = new Set(
  `wife husband father mother son daughter brother sister family friend friends lawyer lawyers attorney attorneys death life face body home house
  hands hand voice career comments remarks words birthday campaign mind eyes presidency predecessor successor resignation
  arrest speech visit decision parents children girlfriend boyfriend uncle aunt cousin grandfather memory memoir memoirs testimony
  supporters aide aides ally allies tone invitation answer claim opponent rival`.split(/\s+/)
)
const POSSESSED_BY_PLACES = new Set(
  `capital economy government president prime parliament population borders border largest army military ambassador
  constitution currency coast streets people northern southern eastern western foreign neighbors neighbours ruler
  biggest main state central independence`.split(/\s+/)
)

/** What follows the name after a comma: an age, a relative clause, a role, a country. */
function scoreAside(scores: Scores, tokens: readonly Token[], index: number): void {
  const token = tokens[index]!
  if (/^\d{1,3}$/.test(token.text) && (tokens[index + 1]?.gap.startsWith(',') ?? false)) scores.person += 5
  else if (token.folded === 'who' || token.folded === 'whom') scores.person += 5
  else if (placeRank(token.folded) !== undefined || placeRank(`${token.folded} ${tokens[index + 1]?.folded ?? ''}`) !== undefined) scores.place += 3
  else if (STATE_ABBREVIATIONS.has(token.text)) scores.place += 4
  else scoreApposition(scores, tokens, index)
}

const DETERMINERS = new Set(['a', 'an', 'the', 'his', 'her', 'its', 'their', 'another', 'one'])
const STOPS = new Set(['who', 'which', 'that', 'of', 'for', 'in', 'at', 'on', 'with', 'from', 'to', 'and', 'said', 'was', 'is', 'has'])

/** “…, a former minister”, “…, president of …”, “…, the biggest bank”, “…, a town in the north”. */
function scoreApposition(scores: Scores, tokens: readonly Token[], index: number): void {
  const isDetermined = DETERMINERS.has(tokens[index]!.folded)
  let noun = ''
  for (let at = index + (isDetermined ? 1 : 0); at < index + 8 && at < tokens.length; at++) {
    const token = tokens[at]!
    if (STOPS.has(token.folded) || (at > index && !isSpace(token.gap) && token.gap !== '-' && !tokens[at - 1]!.possessive)) break
    noun = token.folded
  }
  if (isListedRole(noun)) scores.person += isDetermined ? 4 : 4.5
  else if (isDetermined && BODY_NOUNS.has(noun)) scores.organisation += 3.5
  else if (isDetermined && AREA_NOUNS.has(noun)) scores.place += 3.5
  else if (isRoleNoun(noun)) scores.person += 3
}
