import type { EntityKind } from '../../findings.ts'
import { isSpace, type Candidate } from './candidate.ts'
import type { Token } from './tokens.ts'
import {
  BODY_FOLLOWERS, BODY_HEADS, BODY_BEFORE_OF, BODY_NOUNS, COMPANY_SUFFIXES, CLUB_TAILS, KNOWN_BODIES, OTHER_FIRSTS, OTHER_HEADS, PLACE_BEFORE_OF, SURNAME_HEADS
} from './words/bodies.ts'
import { isCommonWord } from './words/common.ts'
import { givenNameRank } from './words/given-names.ts'
import {
  AREA_NOUNS, isBelief, isDemonym, PLACE_FIRSTS, PLACE_HEADS, PLACE_PREPOSITIONS, placeRank, STATE_ABBREVIATIONS
} from './words/places.ts'
import { isListedRole, isRoleNoun } from './words/titles.ts'
import { ACTING, CALENDAR, GENERATIONS, PARTICLES, SAYING } from './words/verbs.ts'

/** What speaks for each kind; `other` stands for events, laws, products and whatever else has a capital. */
export interface Scores {
  person: number
  organisation: number
  place: number
  other: number
}

export type Kind = EntityKind | 'other'

export function noScores(): Scores {
  return { person: 0, organisation: 0, place: 0, other: 0 }
}

/** Adds `more` to `scores`. */
export function addScores(scores: Scores, more: Scores, weight = 1): void {
  scores.person += more.person * weight
  scores.organisation += more.organisation * weight
  scores.place += more.place * weight
  scores.other += more.other * weight
}

/** The kind with the highest score; ties go to the first of person, organisation, place. */
export function bestKind(scores: Scores): Kind {
  let best: Kind = 'person'
  for (const kind of ['organisation', 'place', 'other'] as const) if (scores[kind] > scores[best]) best = kind
  return best
}

/*
 * The weights below were set by hand from what each cue means and adjusted by looking at the errors on news texts;
 * no weight was fitted. A cue that leaves hardly a doubt weighs 5 or more, a good one 3, a hint 1.
 */

/** What the words of a name say about its kind, wherever it stands. */
export function scoreWords(tokens: readonly Token[], { first, last, key }: Candidate): Scores {
  const scores = noScores()
  const words = tokens.slice(first, last + 1)
  scorePlaceWords(scores, words, key)
  scoreBodyWords(scores, words, key)
  scorePersonWords(scores, words)
  const end = words.at(-1)!.folded
  if (OTHER_HEADS.has(end) && words.at(-1)!.shape !== 'acronym') scores.other += words.length > 1 ? 6 : 4
  else if (OTHER_HEADS.has(end)) scores.other += 7
  if (words.length === 1 && /^[A-Z]{2,}s$/.test(words[0]!.text)) scores.other += 4
  if (words.some((word) => OTHER_HEADS.has(word.folded))) scores.other += 1
  if (words.length > 1 && words.some((word) => word.folded === 'war')) scores.other += 4
  if (words.length > 1 && OTHER_FIRSTS.has(words[0]!.folded)) scores.other += 4
  return scores
}

function scorePlaceWords(scores: Scores, words: readonly Token[], key: string): void {
  const bare = key.startsWith('the ') ? key.slice(4) : key
  const rank = bare !== key && KNOWN_BODIES.has(key) ? undefined : placeRank(bare)
  const given = words.length === 1 && givenNameRank(key) !== undefined
  if (words.length > 1 && STATE_ABBREVIATIONS.has(words.at(-1)!.text)) scores.place += 6
  if (rank === undefined && words.length > 1 && placeRank(words.at(-1)!.folded) === 'nation' && givenNameRank(words[0]!.folded) === undefined) {
    scores.organisation += 3
    scores.person -= 3
  }
  if (rank === 'nation') scores.place += NAMESAKES.has(key) ? 4 : 9
  else if (rank === 'area') scores.place += given ? 5 : 7
  else if (rank === 'city') scores.place += given ? 4 : 6
  else if (rank === 'town') scores.place += words.length > 1 ? 6 : given ? 1.5 : 4
  if (STATE_ABBREVIATIONS.has(words[0]!.text) && words.length === 1) scores.place += 4
  if (words.length > 1 && PLACE_HEADS.has(words.at(-1)!.folded)) scores.place += 5
  if (words.length > 1 && PLACE_FIRSTS.has(words[0]!.folded)) scores.place += DIRECTIONS.has(words[0]!.folded) ? 2.5 : 3
  if (words.some((word, index) => index > 0 && word.folded !== words[0]!.folded && PLACE_BEFORE_OF.has(words[index - 1]!.folded) && word.folded === 'of')) scores.place += 4
}

/** Nations that are given names as often. */
const NAMESAKES = new Set(['jordan', 'chad', 'georgia'])

const DIRECTIONS = new Set(['north', 'south', 'east', 'west', 'northern', 'southern', 'eastern', 'western', 'central', 'new'])

function scoreBodyWords(scores: Scores, words: readonly Token[], key: string): void {
  const end = words.at(-1)!
  const bare = key.startsWith('the ') ? key.slice(4) : key
  if (bare !== key && KNOWN_BODIES.has(key)) scores.organisation += 8
  else if (placeRank(bare) === 'nation' || placeRank(bare) === 'area') return
  if (key === 'x') scores.organisation += 6
  if (words.length > 1 && words.every((word) => isBelief(word.folded))) scores.organisation += 6
  if (words.length > 1 && KNOWN_BODIES.has(words[0]!.folded)) {
    scores.organisation += 2
    if (givenNameRank(words[0]!.folded) === undefined) scores.person -= 3
  }
  if (words.length > 1 && KNOWN_BODIES.has(end.folded) && givenNameRank(words[0]!.folded) === undefined) scores.organisation += 4
  if (KNOWN_BODIES.has(bare)) scores.organisation += isCommonWord(bare) && words.length === 1 ? 4 : 8
  if (words.length > 1 && COMPANY_SUFFIXES.has(end.folded)) scores.organisation += 9
  if (words.length > 1 && BODY_HEADS.has(end.folded)) scores.organisation += words.length === 2 && SURNAME_HEADS.has(end.folded) && givenNameRank(words[0]!.folded) === 'strong' ? 3 : 7
  else if (words.length === 1 && BODY_HEADS.has(end.folded)) scores.organisation += 1
  const link = words.findIndex((word) => word.folded === 'of' || word.folded === 'for')
  if (link > 0 && BODY_BEFORE_OF.has(words[link - 1]!.folded)) scores.organisation += 7
  if (words.some((word) => word.gap === ' & ' || word.text.includes('&'))) {
    scores.organisation += 7
    scores.person -= 2
  }
  if (words.length === 2 && CLUB_TAILS.has(end.folded) && placeRank(words[0]!.folded) !== undefined && placeRank(bare) === undefined) scores.organisation += 7
  if (/[a-z]\.[a-z]{2,4}$/.test(end.text)) scores.organisation += 6
  if (words.length === 1 && end.shape === 'acronym' && !end.shouted && end.text.length < 7 && end.gap !== '\n\n' && placeRank(key) === undefined) scores.organisation += 3.5
  if (words.length > 1 && words.some((word) => word.shape === 'acronym' && !word.shouted) && givenNameRank(end.folded) === undefined) scores.organisation += 1.5
  const isPlain = words.length > 1 && words.every((word) => isCommonWord(word.folded) || isDemonym(word.folded))
  if (isPlain) scores.organisation += 1.5
  if (words.length > 1 && words.some((word) => BODY_HEADS.has(word.folded))) scores.organisation += 1
  if (/^[a-z]+[A-Z]|^[A-Z][a-z]+[A-Z][a-z]/.test(words[0]!.text) && !/^(?:Mc|Mac|De|Di|Du|La|Le|O|Fitz|Van|Von)[A-Z]/.test(words[0]!.text)) scores.organisation += 1.5
  const ofPlace = words.length > 1 && placeRank(words[0]!.folded) !== undefined && givenNameRank(words[0]!.folded) !== 'strong'
  if (ofPlace && /[^s]s$/.test(end.folded) && placeRank(bare) === undefined) {
    scores.organisation += 3
    scores.person -= 2
  }
  if (isDemonym(words[0]!.folded) || words.length > 1 && placeRank(words[0]!.folded) !== undefined) scores.organisation += 1
}

function scorePersonWords(scores: Scores, words: readonly Token[]): void {
  const [head, ...rest] = words
  const given = givenNameRank(head!.folded)
  if (words.length > 1) scores.person += given === 'strong' ? 4 : given === 'weak' ? 2.5 : 0
  else scores.person += given === 'strong' ? 2 : given === 'weak' ? 0.5 : 0
  if (words.length > 1 && words.some((word) => word.shape === 'initial')) scores.person += 4
  if (words.length > 2 && rest.some((word) => word.shape === 'lower' && PARTICLES.has(word.folded))) scores.person += 1.5
  if (words.length > 1 && GENERATIONS.has(words.at(-1)!.folded)) scores.person += 4
  const foreign = words.filter((word) => !isCommonWord(word.folded) && word.shape !== 'acronym')
  if (words.length > 1 && words.length < 5 && foreign.length === words.length) scores.person += 2.5
  else if (words.length > 1 && words.length < 5 && foreign.length * 2 >= words.length && !isCommonWord(head!.folded)) scores.person += 1.7
  else if (words.length > 1 && words.length < 5 && foreign.length * 2 >= words.length) scores.person += 1
  else if (words.length === 1 && foreign.length === 1) scores.person += 0.7
  if (given === undefined && words.length < 5 && rest.some((word, index) => index < rest.length - 1 && givenNameRank(word.folded) === 'strong')) scores.person += 2
  if (words.length > 1 && foreign.length === 0 && given === undefined) scores.person -= 2
  if (words.length > 4) scores.person -= 2
  if (head!.folded === 'the') scores.person -= 5
  if (words.some((word) => /\d/.test(word.text))) scores.person -= 4
  if (words.length === 1 && isBelief(head!.folded)) scores.other += 2
  if (words.length === 1 && isCommonWord(head!.folded) && head!.shape !== 'acronym') scores.other += 3
  if (words.length === 1 && head!.text.length === 1) scores.other += 3
}

/** What the place where the name stands says about its kind. */
export function scoreContext(tokens: readonly Token[], candidate: Candidate): Scores {
  const scores = noScores()
  scoreBefore(scores, tokens, candidate)
  scoreAfter(scores, tokens, candidate)
  return scores
}

function scoreBefore(scores: Scores, tokens: readonly Token[], { first, title, addressed }: Candidate): void {
  const head = tokens[first]!
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
  if (gap === ', ' && before.shape === 'lower' && isRoleNoun(before.folded)) scores.person += 3
  if (gap === ', ' && BODY_NOUNS.has(before.folded)) scores.organisation += 3.5
  if (gap === '-' && tokens[first - 1]!.gap.endsWith('(')) scores.place += 5
  if (gap.startsWith(', ') && before.shape !== 'lower' && placeRank(before.folded) !== undefined) scores.place += 0.5
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
