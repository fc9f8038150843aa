import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit'
import { customElement, property, query, state } from 'lit/decorators.js'
import { guard } from 'lit/directives/guard.js'
import type { Briefing } from '#core/briefing/briefing.ts'
import { blockIndexAt, type Block, type Span } from '#core/document.ts'
import type { PanelName, Place } from '#core/ipc/settings.ts'
import { afterPaint } from '../components/after-paint.ts'
import '../components/hit-ticks.ts'
import { raise } from '../events.ts'
import { idOf, sameItem } from '../state/items.ts'
import { marksByBlock, marksOf, runsOf, type Mark, type Run } from '../state/marks.ts'
import type { Chosen } from '../state/store.ts'
import { shared } from '../styles/shared.ts'
import { readerStyles } from './reader-styles.ts'
import { boxOf, TextRanges } from './text-ranges.ts'
import { kicker } from './source-words.ts'

/** CSS pixels left free above what is brought to the top. */
const TOP_MARGIN = 16
const PLACE_DELAY = 150
/** Blocks from which on those out of sight are not laid out. */
const LONG = 400
/** Of a longer text, as many are drawn at once, or as many as it takes to go back to the reader’s place. */
const FIRST = 200
const CHUNK = 50
/** Blocks drawn, or drawn anew, between two frames: no more than the window can do without standing still. */
const GROWTH = 100
/** Hits beyond these are counted and stepped to, but not all lit at once. */
const MAX_HIGHLIGHTS = 5_000

/** What opens an item of a list where its words came with it: “- ”, “3. ”, “(iv) ”. */
const LIST_MARK = /^(?:[^\p{L}\p{N}\s"'“‘«(]|\(?[\p{L}\p{N}]{1,4}[.)])\s/u

/** The text of the source, with the open panel's marks in it. Scrolls itself. */
@customElement('br-reader-view')
export class BrReaderView extends LitElement {
  static override styles = [shared, readerStyles]

  @property({ attribute: false }) briefing!: Briefing
  @property() panel: PanelName = 'summary'
  @property({ attribute: false }) chosen: Chosen | null = null
  @property({ attribute: false }) hits: readonly Span[] = []
  /** Index of the hit the reader is at, or -1. */
  @property({ type: Number }) hit = -1
  /** Where to begin, when the briefing is first shown. */
  @property({ attribute: false }) place: Place | undefined

  /** The analyst's own name for the document, where there is one. */
  @property({ attribute: false }) name: string | null = null

  @query('.scroll') private scroller!: HTMLElement

  /** The marks of the open panel by block; `undefined` until they are found, which for a long text is a task of its own. */
  #marks: ReadonlyMap<number, readonly Mark[]> | undefined
  #found: readonly HTMLElement[] | undefined
  /** How many blocks are drawn; a long text grows from its beginning, so that its first page is there at once. */
  @state() private drawn = LONG
  /** How many blocks show the marks of the open panel; those after them still show what they did. */
  @state() private marked = LONG
  readonly #keys = new Map<number, readonly unknown[]>()
  #next: ReturnType<typeof setTimeout> | undefined
  #placeTimer: ReturnType<typeof setTimeout> | undefined
  #ticking = false
  /** What {@link #inSight} said, until the text moves: to ask again would have everything laid out at each keystroke. */
  #sight: readonly [number, number] | undefined

  /**
   * The element of each block's words, as far as they are drawn. Looked for when they are wanted: a long text is drawn in
   * many steps, and most of them want none.
   */
  get #elements(): readonly HTMLElement[] {
    return (this.#found ??= [...this.renderRoot.querySelectorAll<HTMLElement>('[data-block]')])
  }

  /** Where the column is, in CSS pixels from its top. */
  get offset(): number {
    return this.scroller.scrollTop
  }

  /** Brings the words into view, unless they are there already; or to the top of it. */
  reveal(span: Span, toTop = false): void {
    const [range] = this.#ranges().of(span)
    if (!range) return
    const words = boxOf(range)
    const view = this.scroller.getBoundingClientRect()
    const margin = Math.min(80, view.height / 6)
    if (toTop) {
      this.scroller.scrollTop += words.top - view.top - TOP_MARGIN
      return
    }
    if (words.top >= view.top + margin && words.bottom <= view.bottom - margin) return
    this.scroller.scrollTop += words.top - view.top - view.height / 3
  }

  /** Goes back to an exact offset, as of {@link offset}. */
  restore(offset: number): void {
    this.scroller.scrollTop = offset
  }

  /** Puts the keyboard into the text. */
  override focus(): void {
    this.scroller.focus()
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('briefing') || changed.has('panel')) {
      this.#marks = undefined
      this.marked = 0
      if (this.briefing.document.blocks.length <= LONG) this.#findMarks()
    }
    if (changed.has('briefing') && changed.get('briefing')?.source.sha256 !== this.briefing.source.sha256) {
      this.drawn = Math.max(FIRST, Math.min(LONG, (this.place?.block ?? 0) + CHUNK))
      this.#keys.clear()
    }
  }

  protected override updated(changed: PropertyValues<this>): void {
    this.#found = undefined
    if (changed.has('briefing')) this.#sight = undefined
    const opened = changed.has('briefing') && changed.get('briefing')?.source.sha256 !== this.briefing.source.sha256
    if (opened) this.#goToPlace(this.place)
    this.#goOn()
    if (changed.has('briefing') || changed.has('panel') || changed.has('chosen')) this.#light()
    if (changed.has('briefing') || changed.has('panel') || changed.has('hits') || changed.has('hit')) this.#highlightHits()
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    clearTimeout(this.#placeTimer)
    clearTimeout(this.#next)
    removeEventListener('beforeunload', this.#tellPlace)
    for (const name of ['lit', 'hit', 'hit-now']) CSS.highlights.delete(name)
  }

  protected override render(): TemplateResult {
    const { metadata, document } = this.briefing
    const litBlocks = this.#litBlocks()
    return html`<div class="scroll" tabindex="0" role="region" aria-label="Text" @scroll=${this.#scrolled}>
        <article lang=${document.language} class=${document.blocks.length > LONG ? 'long' : ''}>
          <header lang="en">
            <p class="kicker">${kicker(this.briefing)}</p>
            ${this.name !== null
              ? html`<h1>${this.name}</h1>
                  <p class="working"><span class="stamp">your name for it</span> ${this.#headed ? nothing : metadata.title}</p>`
              : this.#headed
                ? nothing
                : html`<h1 lang=${document.language}>${metadata.title}</h1>`}
            ${metadata.titleIsWorking && this.name === null
              ? html`<p class="working"><span class="stamp">working title</span> the source has none</p>`
              : nothing}
          </header>
          ${document.blocks.length === 0 ? html`<p class="nothing" lang="en">This file has no text.</p>` : nothing}
          ${this.#chunks(litBlocks)}
        </article>
      </div>
      <br-hit-ticks aria-hidden="true"></br-hit-ticks>`
  }

  /** Draws more of a long text, or draws more of it anew, once the window has done what it was asked. */
  #goOn(): void {
    const { length } = this.briefing.document.blocks
    if (this.#next !== undefined || (this.drawn >= length && this.marked >= length)) return
    this.#next = setTimeout(() => {
      this.#next = undefined
      if (!this.#marks) this.#findMarks()
      else if (this.drawn < length) this.drawn += GROWTH
      else this.marked += GROWTH
    })
  }

  #findMarks(): void {
    this.#marks = marksByBlock(this.briefing.document.blocks, marksOf(this.briefing, this.panel))
    this.marked = FIRST
  }

  /** Whether the text opens with its own title, which then stands for the one above the text. */
  get #headed(): boolean {
    const { document, metadata } = this.briefing
    const [first] = document.blocks
    return first?.kind === 'heading' && document.text.slice(first.start, first.end).trim() === metadata.title
  }

  /** The text in pieces that are drawn anew only when something in them changed. */
  #chunks(litBlocks: ReadonlySet<number>): unknown[] {
    const { blocks } = this.briefing.document
    const chunks: unknown[] = []
    for (let first = 0; first < Math.min(this.drawn, blocks.length); first += CHUNK) {
      const lit = [...litBlocks].filter((index) => index >= first && index < first + CHUNK)
      const chosen = lit.length > 0 ? this.chosen : null
      const draw = (): TemplateResult =>
        html`<div class="chunk">
          ${blocks.slice(first, first + CHUNK).map((block, index) => this.#block(block, first + index, lit.includes(first + index)))}
        </div>`
      chunks.push(guard([...this.#keyOf(first, [lit.join(), chosen, this.#currentIn(first)])], draw))
    }
    return chunks
  }

  /** What a chunk is drawn from. Beyond what is marked anew, it stays as it is until its turn comes or it is chosen. */
  #keyOf(first: number, chosen: readonly unknown[]): readonly unknown[] {
    const before = this.#keys.get(first)
    if (before && first >= this.marked && before.slice(1).every((part, at) => part === chosen[at])) return before
    const key = [this.#marks, ...chosen]
    this.#keys.set(first, key)
    return key
  }

  /** Which of a chunk's marks lead to the item that is chosen. */
  #currentIn(first: number): string {
    const ref = this.chosen?.ref
    if (!ref) return ''
    const { blocks } = this.briefing.document
    const places: number[] = []
    for (let index = first; index < Math.min(first + CHUNK, blocks.length); index++) {
      if (this.#marks?.get(index)?.some((mark) => sameItem(mark.ref, ref))) places.push(index)
    }
    return `${idOf(ref)}:${places.join()}`
  }

  #block(block: Block, index: number, lit: boolean): TemplateResult {
    const runs = runsOf(block, this.#marks?.get(index) ?? []).map((run) => this.#run(run))
    const classes = `block ${block.kind}${this.#isBare(block) ? ' bare' : ''}${lit ? ' lit' : ''}`
    const words =
      block.kind !== 'heading'
        ? html`<p data-block=${index}>${runs}</p>`
        : index === 0 && this.#headed
          ? html`<h1 data-block=${index}>${runs}</h1>`
          : html`<h2 data-block=${index}>${runs}</h2>`
    const number =
      block.number === undefined
        ? nothing
        : html`<span class="number" lang="en"><span class="visually-hidden">Paragraph </span>${block.number}</span>`
    return html`<div class=${classes}>${number}${words}</div>`
  }

  /** Whether an item of a list has lost its bullet or number on the way here. */
  #isBare({ kind, start, end }: Block): boolean {
    return kind === 'list-item' && !LIST_MARK.test(this.briefing.document.text.slice(start, Math.min(end, start + 8)))
  }

  #run({ start, end, mark }: Run): TemplateResult | string {
    const words = this.briefing.document.text.slice(start, end)
    if (!mark) return words
    const current = sameItem(this.chosen?.ref, mark.ref) ? 'true' : nothing
    const choose = (event: Event): void => {
      event.preventDefault()
      raise(this, 'mark-chosen', { ref: mark.ref, place: mark.place })
    }
    return html`<a class="mark ${mark.ref.list}" href="#${mark.ref.list}-${mark.ref.index}" aria-current=${current} @click=${choose}>${words}</a>`
  }

  #litBlocks(): ReadonlySet<number> {
    const { blocks } = this.briefing.document
    return new Set((this.chosen?.lit ?? []).map((span) => blockIndexAt(blocks, span.start)))
  }

  #ranges(): TextRanges {
    return new TextRanges(this.briefing.document.blocks, (index) => this.#elements[index])
  }

  #light(): void {
    const ranges = this.#ranges()
    setHighlight('lit', (this.chosen?.lit ?? []).flatMap((span) => ranges.of(span)), 1)
  }

  /** Lights the hits in sight at once, and the others after they are painted. */
  #highlightHits(): void {
    const [first, last] = this.hits.length === 0 ? [0, 0] : (this.#sight ??= this.#inSight())
    const ranges = this.#highlight(this.hits.filter(({ start, end }) => end > first && start < last))
    const now = this.hits[this.hit]
    setHighlight('hit-now', now ? ranges.of(now) : [], 3)
    if (this.#ticking) return
    this.#ticking = true
    afterPaint(() => this.#tick())
  }

  #highlight(hits: readonly Span[]): TextRanges {
    const ranges = this.#ranges()
    setHighlight('hit', hits.slice(0, MAX_HIGHLIGHTS).flatMap((hit) => ranges.of(hit)), 2)
    return ranges
  }

  /** Where the blocks in sight begin and end, in the text. */
  #inSight(): readonly [number, number] {
    const { blocks } = this.briefing.document
    const { top, bottom } = this.scroller.getBoundingClientRect()
    const first = this.#blockAt(top)
    let last = first
    while (last + 1 < this.#elements.length && this.#topOf(last + 1) < bottom) last++
    return [blocks[first]?.start ?? 0, blocks[last]?.end ?? 0]
  }

  /** Where the hits stand is measured after they are shown: the ticks may come a frame later. */
  #tick(): void {
    this.#ticking = false
    const ticks = this.renderRoot.querySelector('br-hit-ticks')!
    ticks.now = this.hit
    ticks.marks = []
    // To measure is to have the text laid out.
    if (this.hits.length === 0) return
    const ranges = this.#highlight(this.hits)
    this.#sight ??= this.#inSight()
    const { scrollHeight, scrollTop } = this.scroller
    const top = this.scroller.getBoundingClientRect().top - scrollTop
    ticks.marks = this.hits.slice(0, MAX_HIGHLIGHTS).map((hit) => {
      const [first] = ranges.of(hit)
      return first ? (boxOf(first).top - top) / scrollHeight : 0
    })
  }

  override connectedCallback(): void {
    super.connectedCallback()
    addEventListener('beforeunload', this.#tellPlace)
  }

  readonly #scrolled = (): void => {
    this.#sight = undefined
    this.#placeTimer ??= setTimeout(this.#tellPlace, PLACE_DELAY)
  }

  /** Says where the reader is, if that has changed since it was said last. */
  readonly #tellPlace = (): void => {
    if (this.#placeTimer === undefined) return
    clearTimeout(this.#placeTimer)
    this.#placeTimer = undefined
    raise(this, 'place-changed', this.#placeNow())
  }

  #placeNow(): Place {
    const top = this.scroller.getBoundingClientRect().top
    const index = this.#blockAt(top)
    if (this.#elements.length === 0 || this.#topOf(index) > top) return { block: 0, share: 0 }
    const share = (top - this.#topOf(index)) / this.#stretchOf(index)
    return { block: index, share: Math.min(1, Math.max(0, share)) }
  }

  /** The last block that begins above `top`, in the window's CSS pixels: blocks follow each other downwards. */
  #blockAt(top: number): number {
    // First the chunk: to ask a block where it is has its whole chunk laid out.
    const chunks = [...this.renderRoot.querySelectorAll('.chunk')]
    const chunk = lastThat(0, Math.max(0, chunks.length - 1), (at) => chunks[at]!.getBoundingClientRect().top <= top + 1)
    const first = chunk * CHUNK
    const last = Math.min(first + CHUNK, this.#elements.length) - 1
    return lastThat(first, Math.max(first, last), (at) => this.#topOf(at) <= top + 1)
  }

  #topOf(index: number): number {
    return this.#elements[index]!.getBoundingClientRect().top
  }

  /** From the top of a block to that of the next, so that the space between them is somewhere too. */
  #stretchOf(index: number): number {
    const end = index + 1 < this.#elements.length ? this.#topOf(index + 1) : this.#elements[index]!.getBoundingClientRect().bottom
    return Math.max(1, end - this.#topOf(index))
  }

  /** Text set in another face than its own is of another height: what was found before is found again after. */
  #goToPlace(place: Place | undefined): void {
    this.#scrollTo(place)
    if (!place) return
    const { scrollTop } = this.scroller
    void document.fonts.ready.then(() => {
      if (this.scroller.scrollTop === scrollTop) this.#scrollTo(place)
    })
  }

  #scrollTo(place: Place | undefined): void {
    if (!place || !this.#elements[place.block] || (place.block === 0 && place.share === 0)) {
      this.scroller.scrollTop = 0
      return
    }
    const offset = this.#topOf(place.block) - this.scroller.getBoundingClientRect().top
    this.scroller.scrollTop += offset + place.share * this.#stretchOf(place.block)
  }
}

/** The last of the numbers from `first` to `last` that `fits` is true of, by halves; `first` where it is true of none. */
function lastThat(first: number, last: number, fits: (number: number) => boolean): number {
  let [low, high] = [first, last]
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (fits(middle)) low = middle
    else high = middle - 1
  }
  return low
}

function setHighlight(name: string, ranges: readonly AbstractRange[], priority: number): void {
  const highlight = new Highlight(...ranges)
  highlight.priority = priority
  CSS.highlights.set(name, highlight)
}

declare global {
  interface HTMLElementTagNameMap {
    'br-reader-view': BrReaderView
  }
}
