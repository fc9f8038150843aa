import type { Briefing } from '../briefing.ts'

/** What an analyst has to say of words of the text; their notes hold it. */
export interface Remark {
  readonly id: string
  readonly motivation: 'highlighting' | 'commenting'
  readonly position: { readonly start: number; readonly end: number }
  readonly body: string
  readonly created: string
  readonly modified: string
}

/** A briefing with what its analyst has added. */
export interface Annotated {
  readonly briefing: Briefing
  readonly remarks: readonly Remark[]
  readonly tags: readonly string[]
  readonly comment: string
}
