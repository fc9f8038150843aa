import type { Span } from '../../document.ts'
import { titleOf } from '../cite.ts'
import type { Annotated } from './remark.ts'

/** Characters before and after the words, by which they are found again after an edit. */
const CONTEXT = 32

interface Body {
  readonly purpose: string
  readonly value: string
}

/**
 * A briefing's items and its analyst's remarks as a W3C Web Annotation page (JSON-LD). Each is addressed twice: by
 * position, which the standard counts in code points, and by its words with 32 characters on either side.
 */
export function toWebAnnotation({ briefing, remarks, tags }: Annotated): string {
  const { document, source, metadata } = briefing
  const urn = `urn:sha256:${source.sha256}`
  const select = createSelector(document.text)
  const about = {
    id: urn,
    type: 'Text',
    format: source.mediaType,
    language: document.language,
    ...(metadata.URL === undefined ? {} : { via: metadata.URL })
  }
  const annotation = (name: string, motivation: string, spans: readonly Span[], bodies: readonly Body[], times: object = {}): object => {
    const targets = spans.map((span) => ({ type: 'SpecificResource', source: about, selector: select(span) }))
    const body = bodies.map(({ purpose, value }) => ({ type: 'TextualBody', format: 'text/plain', purpose, value }))
    return { id: `${urn}#${name}`, type: 'Annotation', motivation, ...times, ...(body.length === 0 ? {} : { body }), target: targets.length === 1 ? targets[0] : targets }
  }
  const own = remarks.map(({ id, motivation, position, body, created, modified }) => {
    const bodies = [...(body === '' ? [] : [{ purpose: 'commenting', value: body }])]
    return annotation(`note-${id}`, motivation, [position], bodies, { created, modified })
  })
  const found = itemsOf(briefing).map(({ name, kind, spans, say }) => {
    const bodies = [{ purpose: 'classifying', value: kind }, ...say.map((value) => ({ purpose: 'describing', value }))]
    return annotation(name, 'classifying', spans, bodies)
  })
  const page = {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: `${urn}#annotations`,
    type: 'AnnotationPage',
    label: titleOf(briefing),
    ...(tags.length === 0 ? {} : { keywords: tags }),
    items: [...own, ...found]
  }
  return JSON.stringify(page, null, 1) + '\n'
}

interface Item {
  readonly name: string
  readonly kind: string
  readonly spans: readonly Span[]
  readonly say: readonly string[]
}

function itemsOf({ summary, quotes, statements, timeline, people, numbers, gaps }: Annotated['briefing']): Item[] {
  const pairs = (spans: readonly (readonly [number, number])[]): Span[] => spans.map(([start, end]) => ({ start, end }))
  const said = (value: string | undefined): string[] => (value === undefined ? [] : [value])
  return [
    ...summary.map((item, at) => ({ name: `summary-${at}`, kind: 'summary', spans: [item], say: [item.why] })),
    ...quotes.map((item, at) => ({ name: `quote-${at}`, kind: 'quote', spans: pairs(item.spans), say: said(item.speaker?.name ?? item.source?.text) })),
    ...statements.map((item, at) => ({ name: `statement-${at}`, kind: 'statement', spans: [item], say: said(item.source?.name) })),
    ...timeline.map((item, at) => ({ name: `timeline-${at}`, kind: 'timeline', spans: [item], say: [item.date, ...(item.inferred ? [item.derivation] : [])] })),
    ...people.map((item, at) => ({ name: `figure-${at}`, kind: item.kind, spans: pairs(item.mentions), say: [item.name] })),
    ...numbers.map((item, at) => ({ name: `number-${at}`, kind: item.kind, spans: [item], say: said(item.unit || undefined) })),
    ...gaps.map((item, at) => ({ name: `gap-${at}`, kind: item.kind, spans: [item], say: [] }))
  ]
}

/** Makes selectors for spans of `text`, which count in UTF-16 code units. */
function createSelector(text: string): (span: Span) => readonly object[] {
  const pairs = [...text.matchAll(/[\ud800-\udbff][\udc00-\udfff]/g)].map(({ index }) => index)
  const points = (offset: number): number => offset - countBelow(pairs, offset)
  return ({ start, end }) => [
    {
      type: 'TextQuoteSelector',
      exact: text.slice(start, end),
      prefix: Array.from(text.slice(Math.max(0, start - 2 * CONTEXT), start)).slice(-CONTEXT).join(''),
      suffix: Array.from(text.slice(end, end + 2 * CONTEXT)).slice(0, CONTEXT).join('')
    },
    { type: 'TextPositionSelector', start: points(start), end: points(end) }
  ]
}

/** How many of `sorted` are below `limit`. */
function countBelow(sorted: readonly number[], limit: number): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (sorted[middle]! < limit) low = middle + 1
    else high = middle
  }
  return low
}
