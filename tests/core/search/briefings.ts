import { readFileSync } from 'node:fs'
import type { Briefing } from '#core/briefing/briefing.ts'
import { sha256Hex } from '#core/briefing/format.ts'
import { documentFromText } from '#core/import/text.ts'
import { plainBriefing } from '../plain.ts'

const articleFile = new URL('../../../resources/bundled/article.txt', import.meta.url)

/** The bundled article, with nothing derived from it. */
export const article = plainBriefing(new Uint8Array(readFileSync(articleFile)), 'article.txt')
export const text = article.document.text

/** Any text as a briefing. */
export function briefingOf(words: string, more: Partial<Briefing> = {}): Briefing {
  const bytes = new TextEncoder().encode(words)
  const { blocks, ...document } = documentFromText(words, 'en')
  return {
    ...plainBriefing(new Uint8Array(), 'test.txt'),
    source: { fileName: 'test.txt', mediaType: 'text/plain', sha256: sha256Hex(bytes), bytes: bytes.length },
    document: { ...document, blocks: [...blocks], dateline: document.dateline },
    ...more
  }
}

/** A text taken as it is, in one block, without normalising it. */
export function rawBriefing(words: string): Briefing {
  const briefing = briefingOf('x')
  const block = { kind: 'paragraph', number: 1, start: 0, end: words.length } as const
  return { ...briefing, document: { text: words, language: 'und', blocks: words === '' ? [] : [block] } }
}

/** Where `words` stand first, from `after` on. */
export function at(words: string, after = 0): { text: string; start: number; end: number } {
  const start = text.indexOf(words, after)
  if (start === -1) throw new Error(`The article does not say “${words}”.`)
  return { text: words, start, end: start + words.length }
}

function pair(words: string, after = 0): [number, number] {
  const { start, end } = at(words, after)
  return [start, end]
}

function speaker(name: string, words: string, after: number): { name: string; start: number; end: number } {
  const { start, end } = at(words, after)
  return { name, start, end }
}

const yeah = '“Yeah, we did,”'
const worked = text.slice(text.indexOf('“We worked'), text.indexOf('at all.”') + 'at all.”'.length)
const sensed = text.slice(text.indexOf('“What I sensed'), text.indexOf('with him,”') + 'with him,”'.length)
const asked = 'Petro said he asked Trump to help capture major drug traffickers living outside Colombia'
const elected = 'was elected Colombia’s president in 2022'
const neither = 'neither leader clearly stated that they walked away with concrete agreements'
const upAndDown = 'has in recent months had an up-and-down relationship'
const january = 'In January, the two leaders held a phone call that both described positively'

const derived = { timexType: 'DATE', inferred: true, derivation: 'test' } as const

/** The article with a few items made by hand, so that these tests depend on nobody's review. */
export const briefing: Briefing = {
  ...article,
  metadata: { title: 'A meeting', author: [{ literal: 'Reuters' }], publisher: 'Reuters' },
  document: { ...article.document, language: 'en' },
  summary: [{ ...at(`In separate remarks afterward, ${neither}.`), rank: 1, why: 'test' }],
  quotes: [
    {
      text: `${yeah} ${worked}`,
      spans: [pair(yeah), pair(worked)],
      kind: 'direct',
      speaker: speaker('Donald Trump', 'Trump', at(yeah).end),
      cue: null,
      attribution: 'direct'
    },
    {
      text: sensed,
      spans: [pair(sensed)],
      kind: 'direct',
      speaker: speaker('Gustavo Petro', 'Petro', at(sensed).end),
      cue: null,
      attribution: 'direct'
    },
    {
      text: '‘The stakes are high’',
      spans: [pair('‘The stakes are high’')],
      kind: 'heading',
      speaker: null,
      cue: null,
      attribution: 'none'
    }
  ],
  statements: [
    {
      ...at(asked),
      content: at(asked.slice('Petro said '.length)),
      source: { name: 'Gustavo Petro', ...at('Petro', at(asked).start) },
      cue: null,
      negated: false,
      denied: false,
      attribution: 'named'
    }
  ],
  timeline: [
    { ...at(elected), date: '2022', precision: 'year', expression: at('in 2022'), ...derived },
    { ...at(january), date: '2026-01', precision: 'month', expression: at('In January'), ...derived },
    { ...at(upAndDown), date: '..2026-02', precision: 'vague', expression: at('recent months'), ...derived }
  ],
  people: [
    {
      name: 'Gustavo Petro',
      kind: 'person',
      roles: [at('Colombian President')],
      aliases: ['Petro'],
      mentions: [pair('Gustavo Petro'), pair('Petro', at(sensed).end)]
    },
    {
      name: 'Nicolas Maduro',
      kind: 'person',
      roles: [at('Venezuelan leader')],
      aliases: ['Maduro'],
      mentions: [pair('Nicolas Maduro'), pair('Maduro raid')]
    }
  ],
  numbers: [
    {
      ...at('roughly two-hour'),
      value: 2,
      unit: 'hour',
      approximate: true,
      kind: 'duration',
      context: at('roughly two-hour meeting')
    }
  ],
  gaps: [{ kind: 'unproven', ...at('alleged but unproven links to the drug trade') }]
}
