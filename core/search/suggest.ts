import { shown } from './explain.ts'
import { fold } from './fold.ts'
import { completionsOf, nearestWords, type RelatedForm } from './related.ts'
import type { Suggestions } from './results.ts'
import { outermost } from './spans.ts'
import type { Term } from './syntax.ts'
import { placesOf, type Task } from './task.ts'
import type { SearchText } from './text.ts'
import { tokenise } from './tokens.ts'

const MAX_SUGGESTED = 5
const MAX_COMPLETIONS = 8
/** Code units of a term for which other spellings are sought: a pasted passage is not misspelt word by word. */
const MAX_RESPELT = 100

/** Why nothing was found: words that the text spells otherwise, and what each part of the query finds by itself. */
export function suggestionsFor(task: Task, text: SearchText): Suggestions {
  const missing = task.query.required.flat().filter((term) => task.found.get(term)!.spans.length === 0)
  const words = new Set(missing.flatMap((term) => [...smallWord(term, text), ...spellings(term, text)]))
  const parts = partsOf(task)
  const several = parts.length + task.query.excluded.length + task.excludedRegions.length > 1
  return { words: [...words].slice(0, MAX_SUGGESTED), parts: several ? parts : [] }
}

/** The pronoun, where the acronym was asked for and only the pronoun is there. */
function smallWord(term: Term, text: SearchText): string[] {
  const small = term.kind === 'literal' && term.capitals ? fold(term.written) : undefined
  return small !== undefined && text.words().has(small) ? [small] : []
}

function spellings(term: Term, text: SearchText): string[] {
  if (term.kind === 'pattern') return []
  const written = term.kind === 'fuzzy' ? [term.text] : term.form === 'sign' ? [] : term.parts
  const words = written.flatMap((each) => tokenise(each.slice(0, MAX_RESPELT)))
  return words.flatMap((word) => nearestWords(word.text, text, MAX_SUGGESTED))
}

function partsOf({ query, regions, found }: Task): Suggestions['parts'] {
  return [
    ...query.required.map((terms) => ({ part: joined(terms), count: placesOf(terms, found).length })),
    ...query.filters.map((filters, index) => {
      return { part: joined(filters), count: outermost(regions[index]!.flatMap((region) => region.own)).length }
    })
  ]
}

function joined(alternatives: readonly { readonly written: string }[]): string {
  return shown(alternatives.map((each) => each.written).join(' OR '))
}

/** How the word being typed may go on. */
export function completionsFor({ query, found }: Task, text: SearchText): RelatedForm[] {
  const last = query.required.at(-1)?.at(-1)
  if (last?.kind !== 'literal' || !last.openEnd || last.form !== 'word') return []
  return completionsOf(text.source, found.get(last)!.spans, MAX_COMPLETIONS)
}
