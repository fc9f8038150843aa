import type { Span } from '../../document.ts'
import { letterPattern } from '../../letters.ts'
import { OPENERS } from './abbreviations.ts'
import { finiteVerbAt } from './clauses.ts'

const PRONOUN = /^(?:he|she|it|they|we|i|you|this|that|these|those|there|who|which|what|both|all|some|one|neither|none|nobody|everyone)\b/i
/** “In October, …”, “But after the vote, …”: what stands before the subject. */
const LEADING =
  /^(?:["“‘'(]\s?)?(?:(?:And|But|So|Yet|Still|Then|Also|However|Meanwhile|Instead|Moreover)\b,?\s+)?(?:(?:In|On|At|By|After|Before|During|Since|Until|Under|With|Without|Despite|For|From|Last|Earlier|Later|Early|Late|Following|According|Asked|As|When|While|Although|Though|If|Because)\b[^,]{0,100},\s+|(?:Yesterday|Today|Tomorrow)\s+)?/
const DETERMINER = '(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|[Oo]ne|[Tt]wo|[Tt]hree|[Ss]ome|[Mm]any|[Ss]everal|\\d{1,4})'
const NOUN_GROUP = new RegExp(`(?:^|[\\s(“"])(${DETERMINER}\\s(?:[A-Za-zÀ-ž0-9][A-Za-zÀ-ž0-9.’'-]*\\s){0,7}[A-Za-zÀ-ž0-9][A-Za-zÀ-ž0-9.’'-]*)$`, 'u')
const NAME_END = letterPattern(String.raw`(?:\p{Lu}[\p{L}.’'-]*\s(?:(?:of|de|del|la|van|von|bin|al)\s)?)*\p{Lu}[\p{L}’'-]*$`)
const CAPITAL = letterPattern(String.raw`\p{Lu}\p{Ll}`)
const FIRST_WORD = letterPattern(String.raw`^\p{Lu}\p{Ll}*`)

/**
 * Whom “who” or “which” at `at` stands for, no further back than `from`: the name that an apposition explains
 * (“Petro, a former guerrilla who …”), else the noun with its article, else the name right before it.
 */
export function antecedentBefore(text: string, from: number, at: number): Span | undefined {
  const before = text.slice(Math.max(from, at - 160), at).replace(/[\s,]+(?:who|which|that)?[\s,]*$/, '')
  const end = Math.max(from, at - 160) + before.length
  const group = NOUN_GROUP.exec(before)?.[1]
  if (group === undefined) return nameAt(before, end)
  const ahead = before.slice(0, before.length - group.length)
  const explained = /,\s+$/.test(ahead) ? nameAt(ahead.replace(/[,\s]+$/, ''), end - group.length - (/[,\s]+$/.exec(ahead)?.[0].length ?? 0)) : undefined
  return explained ?? { start: end - group.length, end }
}

function nameAt(before: string, end: number): Span | undefined {
  const tail = before.slice(-80)
  const name = NAME_END(tail).exec(tail)?.[0]
  return name === undefined || name.length < 2 || OPENERS.has(name.toLowerCase()) ? undefined : { start: end - name.length, end }
}

/**
 * The subject of the clause at `[from, to)`, as far as its form shows it: the words between its beginning (or what
 * leads up to it) and its first finite verb, where they hold a name. `undefined` where they are a pronoun or long.
 */
export function subjectIn(text: string, from: number, to: number): Span | undefined {
  const words = text.slice(from, Math.min(to, from + 240))
  const lead = LEADING.exec(words)?.[0].length ?? 0
  const rest = words.slice(lead)
  const verb = finiteVerbAt(rest)
  if (verb <= 0) return undefined
  const group = rest
    .slice(0, verb)
    .replace(/[,;:(“"—–].*$/s, '')
    .replace(/\s+(?:(?:on|late|early)\s+)*(?:yesterday|today|[A-Z][a-z]{2,5}day)\s*$/, '')
    .replace(/(?:\s+(?:also|then|later|now|himself|herself|itself|never|still|once|[A-Za-zà-öø-ž]+ly))*\s*$/, '')
  const named = CAPITAL(group).test(group.replace(FIRST_WORD(group), (first) => (OPENERS.has(first.toLowerCase()) ? '' : first)))
  if (group.length < 2 || group.length > 80 || !named || PRONOUN.test(group)) return undefined
  return { start: from + lead, end: from + lead + group.length }
}
