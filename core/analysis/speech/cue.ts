import type { Range } from './clauses.ts'
import type { SpeechVerb } from './verbs.ts'

/** Words that say that something is said, who says it, and what. All ranges count tokens of one unit. */
export interface Cue {
  /** The verb, noun or preposition; `to` is past its last token. */
  readonly cue: Range
  readonly source: Range | undefined
  /** What is said; in several parts where the cue or a quotation comes between. */
  readonly contents: readonly Range[]
  /** Whether the words said come before the cue. */
  readonly isParenthetical: boolean
  readonly isNegated: boolean
  readonly isDenial: boolean
  readonly lemma: string
  readonly isWritten: boolean
  readonly isVerb: boolean
  /** Whether the words may be the source's own: speech, writing or naming, not thought or wish. */
  readonly isSpoken: boolean
  /** Whether a quotation after it is most likely in the source's own words: said, or called so. */
  readonly isOwnWords: boolean
}

/** A cue as it is first found, before negation and the like are looked at. */
export interface Found {
  readonly cue: Range
  readonly source: Range | undefined
  readonly contents: readonly Range[]
  readonly isParenthetical?: boolean
  readonly verb?: SpeechVerb
  readonly lemma?: string
}
