import { wordSet } from './lexicon.ts'
import type { Fixed } from './meaning.ts'
import { rule, type Rule, type Site } from './rule.ts'
import { isFreeWord } from './signs.ts'

/* Rules for references that name no date: past, present and future. */

const vague = (value: 'PAST_REF' | 'PRESENT_REF' | 'FUTURE_REF'): Fixed => ({
  is: 'fixed',
  value,
  type: 'DATE',
  how: 'vague'
})
const past = (): Fixed => vague('PAST_REF')
const present = (): Fixed => vague('PRESENT_REF')
const future = (): Fixed => vague('FUTURE_REF')

/** What is “today's” in general, and not of the one day. */
const GENERAL =
  '(young|modern)? (world|youth|generation|generations|society|standards|children|kids|teenagers|students|parents|' +
  'families|women|men|computers|cars|technology|culture|money|dollars)'

export const VAGUE: readonly Rule[] = [
  rule('(right|just|even|until)? now', present, { fits: isNow }),
  rule('(currently|nowadays|presently)', present),
  rule('(at present|at the moment|at the present time|at this time)', present),
  rule('(the present|the present day|present day|present -? day)', present, { fits: isThePresent }),
  rule('today', present, { tail: `'s ${GENERAL}` }),
  rule('current', present, { fits: isFreeWord }),
  rule('these days', present),
  rule('(the? (very|more|most)? recent|past) MANY', past, {
    fits: ({ tokens, start, next }) => next - start > 1 && tokens[start - 1]?.lower !== 'the'
  }),
  rule('(more|most|very|until)? recently', past, { fits: isNotCompared }),
  rule('(lately|of late)', past, { fits: isLate }),
  rule('the (recent|distant|not -? so -? distant|immediate)? past', past, {
    fits: ({ tokens, next }) => isBareNoun(tokens[next]?.lower, tokens[next]?.kind)
  }),
  rule('(the|its|his|her|their|our)? (near|immediate|foreseeable|not -? too -? distant)? future', future, {
    fits: isFuture
  }),
  rule('the (near|short) -? term', future, { fits: ({ tokens, next }) => isBareNoun(tokens[next]?.lower, tokens[next]?.kind) }),
  rule('soon', future, { fits: isSoon }),
  rule('as soon as possible', future),
  rule('(some|one) day', future, { fits: isOneDay }),
  rule('someday', future),
  rule('a (later|future) (date|time)', future),
  rule('the? coming MANY', future, { fits: isFreeWord }),
  rule('the (weeks|months|years|days) (ahead|to come)', future)
]

const NO_NOUN = wordSet(`
  and or but by has have had is was when he she they it as to for with that which of if will would could may might
  in on at from away
`)

function isBareNoun(after: string | undefined, kind: string | undefined): boolean {
  return after === undefined || kind === 'mark' || NO_NOUN.has(after)
}

function isThePresent({ tokens, start, next }: Site): boolean {
  return next - start > 2 || tokens[start]!.lower === 'present' || isBareNoun(tokens[next]?.lower, tokens[next]?.kind)
}

/** “Now, as he says …” leads on in a speech, and names no time. */
function isNow(site: Site): boolean {
  const { tokens, start, next } = site
  const isLead = tokens[start]!.text === 'Now' && tokens[next]?.text === ','
  return isFreeWord(site) && !isLead
}

/** “as recently as 2011” only says of 2011 how near it is. */
function isNotCompared({ tokens, next }: Site): boolean {
  return tokens[next]?.lower !== 'as'
}

function isLate({ tokens, start }: Site): boolean {
  return tokens[start]!.lower === 'lately' || tokens[start + 1]!.lower === 'late'
}

/** “the future” looks ahead; “the future of the party” is a thing. */
function isFuture({ tokens, start, next }: Site): boolean {
  const before = tokens[start - 1]?.lower ?? ''
  const isOwned = tokens[next]?.lower === 'of'
  return (
    (next - start > 1 || before === "'s" || before === 'in') &&
    !isOwned &&
    isBareNoun(tokens[next]?.lower, tokens[next]?.kind)
  )
}

/** “soon” looks ahead; “as soon as he came” and “soon after” do not name a time. */
function isSoon({ tokens, start, next }: Site): boolean {
  return (
    tokens[start - 1]?.lower !== 'as' &&
    tokens[start - 1]?.lower !== 'too' &&
    !['after', 'as', 'afterward', 'afterwards', 'followed', 'became', 'enough'].includes(tokens[next]?.lower ?? '')
  )
}

const AHEAD = new Set("will would could might may should can shall hope hopes hoped 'll".split(' '))

/** “one day” looks ahead where the clause does. */
function isOneDay({ tokens, start, next }: Site): boolean {
  const around = [...tokens.slice(Math.max(0, start - 5), start), ...tokens.slice(next, next + 3)]
  return (
    !['for', 'in', 'only', 'just', 'within', 'by'].includes(tokens[start - 1]?.lower ?? '') &&
    around.some(({ lower }) => AHEAD.has(lower))
  )
}
