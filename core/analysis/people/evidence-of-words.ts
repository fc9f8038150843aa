import type { Candidate } from './candidate.ts'
import { noScores, type Scores } from './evidence.ts'
import type { Token } from './tokens.ts'
import {
  BODY_BEFORE_OF, BODY_HEADS, CLUB_TAILS, COMPANY_SUFFIXES, KNOWN_BODIES, OTHER_FIRSTS, OTHER_HEADS, PLACE_BEFORE_OF, SURNAME_HEADS
} from './words/bodies.ts'
import { isCommonWord } from './words/common.ts'
import { givenNameRank } from './words/given-names.ts'
import { isBelief, isDemonym, PLACE_FIRSTS, PLACE_HEADS, placeRank, STATE_ABBREVIATIONS } from './words/places.ts'
import { GENERATIONS, PARTICLES } from './words/verbs.ts'

/*
 * The weights below and in evidence-of-context.ts were set by hand from what each cue means and adjusted by looking at
 * the errors on news texts; no weight was fitted. A cue that leaves hardly a doubt weighs 5 or more, a good one 3, a
 * hint 1.
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
  if (words.length === 1 && (CODES.has(words[0]!.text) || /^[IVX]{2,}$/.test(words[0]!.text))) scores.other += 7
  if (words.some((word) => OTHER_HEADS.has(word.folded))) scores.other += 1
  if (words.length > 1 && words.some((word) => word.folded === 'war')) scores.other += 4
  if (words.length > 1 && OTHER_FIRSTS.has(words[0]!.folded)) scores.other += 4
  return scores
}

/** What numbers stand behind: currencies by their codes (ISO 4217), and the numbers of publications. */
const CODES = new Set('USD EUR GBP JPY CHF CNY SEK NOK DKK INR AUD CAD NZD ZAR RUB BRL MXN KRW TRY PLN CZK HUF ISSN ISBN DOI URL PDF'.split(' '))

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
  if (isPlain && givenNameRank(words[0]!.folded) === undefined) scores.organisation += 1.5
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
