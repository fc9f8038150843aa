import type { EntityKind } from '../../findings.ts'

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
