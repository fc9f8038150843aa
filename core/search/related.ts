import lunr from 'lunr'
import { distance } from './distance.ts'
import { fold } from './fold.ts'
import { findTerm, type MatchOptions } from './match.ts'
import { outermost, type OuterSpans } from './spans.ts'
import { literalTerm, type Term } from './syntax.ts'
import { byFoldedForm, type SearchText, type WordCount } from './text.ts'

/** Another form of a word of the query, and how often it stands in the text. */
export interface RelatedForm {
  readonly form: string
  readonly count: number
}

export interface RelatedSpans extends RelatedForm {
  readonly spans: OuterSpans
}

const ACRONYM = /^\p{Lu}{2,}$/u
const DOTTED = /^(?:\p{Lu}\.){2,}$/u
/** Shorter beginnings say too little about a word. */
const MIN_PREFIX = 2

/** The stem of an English word, by Porter's algorithm as Lunr has it. */
export function stemOf(word: string): string {
  return lunr.stemmer(new lunr.Token(word, {})).toString()
}

/** Whether Lunr's stemmer, which knows English alone, may be asked about this language (BCP 47). */
export function hasStems(language: string): boolean {
  return /^(?:en|und)(?:-|$)/i.test(language)
}

/**
 * The other forms of a whole word that the text itself uses: those with its stem (`sanction`: sanctions,
 * sanctioned), and an acronym with or without its full stops. In the order of their count.
 */
export function relatedForms(term: Term, text: SearchText, options: MatchOptions): RelatedSpans[] {
  if (term.kind !== 'literal' || term.form !== 'word' || term.parts.length !== 1) return []
  if (term.openStart || term.openEnd || !options.wholeWord) return []
  const word = term.parts[0]!
  const forms = [...acronymForms(word), ...(term.capitals ? [] : formsWithStem(word, text, options))]
  return forms
    .map(({ form, capitals }) => ({ form, spans: findTerm(literalTerm('word', form, { capitals }), text, options) }))
    .filter(({ spans }) => spans.length > 0)
    .map(({ form, spans }) => ({ form, spans, count: spans.length }))
    .sort((a, b) => b.count - a.count || (a.form < b.form ? -1 : 1))
}

interface Form {
  readonly form: string
  readonly capitals: boolean
}

function acronymForms(word: string): Form[] {
  if (ACRONYM.test(word)) return [{ form: Array.from(word, (letter) => `${letter}.`).join(''), capitals: true }]
  return DOTTED.test(word) ? [{ form: word.replaceAll('.', ''), capitals: true }] : []
}

/** Words of one stem begin alike, so only those that do are looked at: the whole vocabulary is not needed. */
function formsWithStem(word: string, text: SearchText, options: MatchOptions): Form[] {
  const asked = fold(word)
  if (!/^[a-z]+$/.test(asked)) return []
  const stem = stemOf(asked)
  const prefix = commonBeginning(asked, stem)
  if (prefix.length < MIN_PREFIX) return []
  const spans = findTerm(literalTerm('word', prefix, { openEnd: true }), text, { ...options, matchCase: false })
  const words = countSpans(text.source, spans)
  const others = [...words].filter(([form]) => form !== asked && stemOf(form) === stem)
  return others.map(([, { word: form }]) => ({ form, capitals: false }))
}

/** What word and stem share, less the letter that a stem may change (happy, happi) or give back (hoping, hope). */
function commonBeginning(word: string, stem: string): string {
  let length = 0
  while (length < stem.length && word[length] === stem[length]) length++
  return word.slice(0, length === stem.length ? length - 1 : length)
}

function countSpans(source: string, spans: OuterSpans): Map<string, WordCount> {
  const counts = new Map<string, number>()
  for (const { start, end } of spans) {
    const word = source.slice(start, end)
    counts.set(word, (counts.get(word) ?? 0) + 1)
  }
  return byFoldedForm(counts)
}

/** How the words that a prefix stands for go on, most frequent first: the text's own words, never stems. */
export function completionsOf(source: string, spans: OuterSpans, limit: number): RelatedForm[] {
  return [...countSpans(source, spans).values()]
    .sort((a, b) => b.count - a.count || (a.word < b.word ? -1 : 1))
    .slice(0, limit)
    .map(({ word, count }) => ({ form: word, count }))
}

/** The words of the text nearest to one that it does not hold: at most two letters apart, one in short words. */
export function nearestWords(word: string, text: SearchText, limit: number): string[] {
  const asked = fold(word)
  const reach = asked.length < 3 ? 0 : asked.length < 6 ? 1 : 2
  return Array.from(text.words(), ([form, known]) => ({ ...known, far: distance(form, asked, reach) }))
    .filter(({ far }) => far > 0 && far <= reach)
    .sort((a, b) => a.far - b.far || b.count - a.count)
    .slice(0, limit)
    .map(({ word: known }) => known)
}

/** Where a term stands, or one of its related forms. */
export function withRelated(spans: OuterSpans, related: readonly RelatedSpans[]): OuterSpans {
  return related.length === 0 ? spans : outermost([...spans, ...related.flatMap((each) => each.spans)])
}
