import type { SourceDocument } from '../document.ts'
import type { Entity, SpanPair, Words } from '../findings.ts'
import type { Candidate } from './people/candidate.ts'
import { findCandidates } from './people/candidates.ts'
import { describedPeople } from './people/descriptions.ts'
import { gatherMentions, type Gathered } from './people/gather.ts'
import { kindsOf } from './people/kinds.ts'
import { rolesAt } from './people/roles.ts'
import { tokenise, type Token } from './people/tokens.ts'
import { foldName } from './people/words/word-set.ts'
import type { Sentence } from './sentences.ts'

const MOST_ROLES = 8

/**
 * The people, organisations and places that an English text names, the most important first. Mentions are the names
 * alone, without titles, articles and possessive endings; descriptions (“the US president”) count as aliases, not as
 * mentions. A capital that stands for a government (“Washington”) stays a place; “Trump administration” is a body.
 * Linear in the length of the text.
 */
export function findPeople(document: SourceDocument, sentences: readonly Sentence[]): readonly Entity[] {
  const tokens = tokenise(document, sentences)
  const candidates = findCandidates(tokens)
  const gathered = gatherMentions(tokens, candidates, kindsOf(tokens, candidates))
  const entities = gathered.map((group) => entityOf(document, tokens, group))
  return byImportance(describedPeople(document, tokens, entities), document.text.length)
}

function entityOf(document: SourceDocument, tokens: readonly Token[], { kind, mentions }: Gathered): Entity {
  const forms = [...new Set(mentions.map(({ start, end }) => document.text.slice(start, end).replace(/\s+/g, ' ')))]
  const name = fullestForm(forms)
  return {
    name,
    kind,
    roles: kind === 'person' ? rolesOf(document, tokens, mentions) : [],
    aliases: forms.filter((form) => form !== name),
    mentions: mentions.map(({ start, end }): SpanPair => [start, end])
  }
}

/** The form with the most words and letters; one in capitals only where there is no other. */
function fullestForm(forms: readonly string[]): string {
  const calm = forms.filter((form) => form !== form.toUpperCase() || form.length < 5)
  return (calm.length > 0 ? calm : forms).reduce((best, form) => (sizeOf(form) > sizeOf(best) ? form : best))
}

function sizeOf(form: string): number {
  return form.split(' ').length * 100 + Math.min(form.length, 99)
}

function rolesOf(document: SourceDocument, tokens: readonly Token[], mentions: readonly Candidate[]): Words[] {
  const found = new Map<string, Words>()
  for (const mention of mentions) {
    if (found.size >= MOST_ROLES) break
    for (const role of rolesAt(document, tokens, mention)) {
      const key = foldName(role.text)
      if (!found.has(key)) found.set(key, role)
    }
  }
  return [...found.values()]
}

/** By number of mentions, early ones above late ones; ties in text order. */
function byImportance(entities: readonly Entity[], length: number): readonly Entity[] {
  const weights = new Map(entities.map((entity) => [entity, weightOf(entity, length)]))
  return [...entities].sort((a, b) => weights.get(b)! - weights.get(a)! || a.mentions[0]![0] - b.mentions[0]![0])
}

function weightOf({ kind, mentions, roles }: Entity, length: number): number {
  const early = 1 - mentions[0]![0] / (length + 1)
  return mentions.length + 3 * early + (kind === 'person' ? 1 : 0) + Math.min(roles.length, 2) / 2
}
