// @ts-check
import { utf16Offsets } from '../corpus.mjs'
import { intersectionOverUnion, pairs, shared, Tally } from '../metrics.mjs'
import { prepared, speech } from '../prepared.mjs'
import { baselineQuotes } from '../quote-baseline.mjs'

/*
 * An attribution is direct where its content is all in quotation marks, mixed where part of it is, else indirect.
 * Direct and mixed: the share whose quotation was found with a speaker whose span overlaps the annotated source.
 * Indirect: F1 of contents that overlap by an intersection over union of at least 0.3, and of these the share whose
 * source overlaps the annotated one.
 */

/** @typedef {{ start: number, end: number }} Span */
/** @typedef {{ source: Span[], content: Span[], kind: 'direct' | 'mixed' | 'indirect' }} Gold */
/** @typedef {{ spans: Span[], speaker: Span | undefined }} Said */

const MARKS = /["“”«»]|``|''/g
const WHOLLY_QUOTED = /^(?:["“”«]|``|'').*(?:["“”»]|'')[.,;:!?]?$/s

/**
 * @param {import('../corpus.mjs').Corpus} corpus
 * @param {any} modules
 * @param {import('../peers.mjs').Peers} _peers no package finds quotations and their speakers
 * @param {(line: string) => void} note
 */
export function scoreAttribution(corpus, modules, _peers, note) {
  /** @type {Record<string, (text: string) => { quotes: Said[], statements: Said[] }>} */
  const systems = {
    ...(modules.quotes ? { 'briefing-reader': (text) => ours(modules, text) } : {}),
    'regular expressions': (text) => ({ quotes: baselineQuotes(text), statements: [] })
  }
  return Object.entries(systems).map(([name, find]) => score(corpus, find, name === 'briefing-reader' ? modules : undefined, name === 'briefing-reader' ? note : () => undefined, name))
}

/**
 * @param {any} modules
 * @param {string} text
 */
function ours(modules, text) {
  const { document, sentences } = prepared(modules, text)
  const { quotes, statements } = speech(modules, document, sentences)
  return {
    quotes: quotes.map((/** @type {any} */ quote) => ({ spans: quote.spans.map(([start, end] = [0, 0]) => ({ start, end })), speaker: quote.speaker ?? undefined })),
    statements: statements.map((/** @type {any} */ statement) => ({ spans: [statement.content], speaker: statement.source ?? undefined }))
  }
}

/**
 * @param {import('../corpus.mjs').Corpus} corpus
 * @param {(text: string) => { quotes: Said[], statements: Said[] }} find
 * @param {any} modules
 * @param {(line: string) => void} note
 * @param {string} system
 */
function score(corpus, find, modules, note, system) {
  const counts = { direct: new Tally(), mixed: new Tally(), directFound: new Tally(), mixedFound: new Tally() }
  const speakers = new Tally()
  const contents = new Tally()
  const sources = new Tally()
  for (const document of corpus.documents) {
    const gold = goldIn(document, modules)
    const text = modules ? prepared(modules, document.text).document.text : document.text
    const { quotes, statements } = find(document.text)
    const words = (/** @type {Span[]} */ spans) => spans.map(({ start, end }) => text.slice(start, end)).join(' … ').replaceAll(/\s+/g, ' ')
    for (const kind of /** @type {const} */ (['direct', 'mixed'])) {
      for (const wanted of gold.filter((one) => one.kind === kind && one.source.length > 0)) {
        const quote = best(quotes, wanted.content)
        const right = quote?.speaker !== undefined && wanted.source.some((span) => shared(span, /** @type {Span} */ (quote.speaker)) > 0)
        counts[kind].add(right ? 1 : 0, 1, 1)
        counts[`${kind}Found`].add(quote ? 1 : 0, 1, 1)
        if (!right) note(`${document.name} ${kind}: ${quote ? `speaker «${quote.speaker ? words([quote.speaker]) : '–'}»` : 'not found'}; wanted «${words(wanted.source)}» for «${words(wanted.content)}»`)
      }
    }
    for (const quote of quotes) {
      const wanted = gold.find((one) => one.source.length > 0 && intersect(one.content, quote.spans) > 0)
      if (wanted && quote.speaker) speakers.add(wanted.source.some((span) => shared(span, /** @type {Span} */ (quote.speaker)) > 0) ? 1 : 0, 1, 1)
    }
    const indirect = gold.filter((one) => one.kind === 'indirect')
    const other = gold.filter((one) => one.kind !== 'indirect')
    const likeness = (/** @type {Gold} */ a, /** @type {Said} */ b) => {
      const likeness = intersectionOverUnion(a.content, b.spans)
      return likeness >= 0.3 ? likeness : 0
    }
    const matched = pairs(indirect, statements, likeness)
    // A statement that covers a mixed or direct attribution is scored there, or nowhere; it is not a false alarm.
    const false_ = statements.filter((one) => !matched.some((pair) => pair.found === one) && !other.some((wanted) => intersect(wanted.content, one.spans) > 0))
    contents.add(matched.length, matched.length + false_.length, indirect.length)
    for (const { wanted, found } of matched.filter((pair) => pair.wanted.source.length > 0)) {
      const right = found.speaker !== undefined && wanted.source.some((span) => shared(span, /** @type {Span} */ (found.speaker)) > 0)
      sources.add(right ? 1 : 0, 1, 1)
      if (!right) note(`${document.name} source: «${found.speaker ? words([found.speaker]) : '–'}»; wanted «${words(wanted.source)}» for «${words(wanted.content)}»`)
    }
    for (const wanted of indirect) if (!matched.some((pair) => pair.wanted === wanted)) note(`${document.name} indirect missed: «${words(wanted.source)}» — «${words(wanted.content)}»`)
    for (const found of false_) note(`${document.name} indirect spurious: «${found.speaker ? words([found.speaker]) : '–'}» — «${words(found.spans)}»`)
  }
  return {
    system,
    'direct found': counts.directFound.recall,
    'direct, right speaker': counts.direct.recall,
    'mixed found': counts.mixedFound.recall,
    'mixed, right speaker': counts.mixed.recall,
    'speakers given, right': speakers.precision,
    'indirect P': contents.precision,
    'indirect R': contents.recall,
    'indirect F1': contents.f1,
    'indirect, right source': sources.precision,
    direct: counts.direct.wanted,
    mixed: counts.mixed.wanted,
    indirect: contents.wanted
  }
}

/**
 * @param {readonly Span[]} a
 * @param {readonly Span[]} b
 */
function intersect(a, b) {
  return a.reduce((sum, one) => sum + b.reduce((inner, other) => inner + shared(one, other), 0), 0)
}

/**
 * @param {readonly Said[]} quotes
 * @param {readonly Span[]} content
 */
function best(quotes, content) {
  let chosen
  let most = 0
  for (const quote of quotes) {
    const size = intersect(content, quote.spans)
    if (size > most) [chosen, most] = [quote, size]
  }
  return chosen
}

/**
 * @param {import('../corpus.mjs').CorpusDocument} document
 * @param {any} modules
 * @returns {Gold[]}
 */
function goldIn(document, modules) {
  const unit = utf16Offsets(document.text)
  const offset = modules ? prepared(modules, document.text).offset : (/** @type {number} */ raw) => raw
  const spans = (/** @type {[number, number][]} */ list) => list.map(([start, end]) => ({ start: offset(unit(start)), end: offset(unit(end)) }))
  return document['attributions']
    .filter((/** @type {any} */ one) => one.content.length > 0)
    .map((/** @type {any} */ one) => ({ source: spans(one.source), content: spans(one.content), kind: kindOf(document.text, one.content.map(([start, end] = [0, 0]) => [unit(start), unit(end)])) }))
}

/**
 * @param {string} text
 * @param {[number, number][]} content
 * @returns {Gold['kind']}
 */
function kindOf(text, content) {
  const pieces = content.map(([start, end]) => text.slice(start, end).trim())
  if (pieces.every((piece) => !piece.match(MARKS))) return 'indirect'
  return pieces.every((piece) => WHOLLY_QUOTED.test(piece) && !unquotedInside(piece)) ? 'direct' : 'mixed'
}

/**
 * Whether letters stand outside the quotation marks.
 *
 * @param {string} piece
 */
function unquotedInside(piece) {
  return /\p{L}/u.test(piece.replaceAll(/(?:[“”«]|``|'')[\s\S]*?(?:[”»]|''|$)|"[^"]*(?:"|$)/g, ''))
}
