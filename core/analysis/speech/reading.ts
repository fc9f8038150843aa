import type { SourceDocument } from '../../document.ts'
import type { Sentence } from '../sentences.ts'
import type { Cue } from './cue.ts'
import { findCues } from './cues.ts'
import { findPassages, type Passage } from './marks.ts'
import { unitsOf, type Unit } from './units.ts'

/** A document read for speech: its quoted passages, its units, and the cues of each unit. */
export interface Reading {
  readonly passages: readonly Passage[]
  readonly units: readonly Unit[]
  /** The cues of `units[index]`. */
  readonly cues: readonly (readonly Cue[])[]
}

/** Quotations and statements rest on the same reading; it is kept as long as the sentences are. */
const readings = new WeakMap<readonly Sentence[], { document: SourceDocument; reading: Reading }>()

/** Reads `document` for speech. Linear in its length. */
export function readSpeech(document: SourceDocument, sentences: readonly Sentence[]): Reading {
  const known = readings.get(sentences)
  if (known?.document === document) return known.reading
  const passages = findPassages(document)
  const units = unitsOf(document, sentences, passages)
  const reading = { passages, units, cues: units.map(({ tokens }) => findCues(tokens)) }
  readings.set(sentences, { document, reading })
  return reading
}
