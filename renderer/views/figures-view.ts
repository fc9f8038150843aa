import { css, html, nothing, type TemplateResult } from 'lit'
import { customElement } from 'lit/decorators.js'
import { paragraphNumberAt } from '#core/document.ts'
import type { Entity, EntityKind, KeyNumber } from '#core/findings.ts'
import '../components/mention-strip.ts'
import { raise } from '../events.ts'
import { sameItem, type ItemRef } from '../state/items.ts'
import { itemStyles, shared } from '../styles/shared.ts'
import { PanelView } from './panel-view.ts'
import { details, itemRow, paragraphMark, quoted } from './parts.ts'

const KINDS: readonly (readonly [EntityKind, string])[] = [
  ['person', 'People'],
  ['organisation', 'Organisations'],
  ['place', 'Places']
]

/** The people who matter and the numbers that matter, each under a heading of its own. */
@customElement('br-figures-view')
export class BrFiguresView extends PanelView {
  static override styles = [
    shared,
    itemStyles,
    css`
      .entity {
        border-bottom: 1px solid var(--line);
        padding-bottom: 0.375rem;
        margin-bottom: 0.375rem;
      }
      .entity .item {
        padding-bottom: 0.25rem;
      }
      .head {
        display: flex;
        justify-content: space-between;
        gap: 0.75rem;
        align-items: baseline;
      }
      .name {
        font-family: var(--serif);
        font-weight: 600;
        font-size: 1rem;
        overflow-wrap: anywhere;
      }
      .count {
        color: var(--person);
        font-size: 0.8125rem;
      }
      .item[aria-current='true'] .count {
        color: inherit;
      }
      .role {
        display: block;
        font-size: 0.84375rem;
        line-height: 1.4;
        color: var(--ink-soft);
      }
      .item[aria-current='true'] .role {
        color: inherit;
      }
      br-mention-strip {
        display: block;
        margin-top: 0.25rem;
      }
      .steps {
        display: flex;
        align-items: center;
        gap: 0.25rem;
        padding: 0.25rem 0.625rem 0;
      }
      .steps button {
        min-width: 1.75rem;
        min-height: 1.75rem;
        text-align: center;
        color: var(--accent);
        font-weight: 600;
      }
      .number {
        display: grid;
        grid-template-columns: minmax(4.5rem, 6.5rem) 1fr;
        gap: 0 0.625rem;
        align-items: baseline;
      }
      .number .figure {
        font-family: var(--serif);
        font-weight: 600;
        overflow-wrap: anywhere;
      }
      .number .words {
        font-size: 0.875rem;
      }
      .places li {
        display: inline;
      }
      .places .item {
        display: inline;
        width: auto;
        padding: 0.125rem 0.25rem;
        line-height: 2;
        font-size: 0.9375rem;
      }
      .places {
        padding: 0 0.375rem;
      }
      @container panel (max-width: 20em) {
        .number {
          grid-template-columns: 1fr;
        }
      }
    `
  ]

  protected override render(): TemplateResult {
    const { people, numbers } = this.briefing
    return html`
      ${people.length === 0 ? html`<p class="empty">No people, organisations or places have been found.</p>` : nothing}
      ${KINDS.map(([kind, heading]) => this.#kind(kind, heading))}
      <section>
        <h3 class="label">Numbers</h3>
        ${numbers.length === 0
          ? html`<p class="empty">No numbers that matter have been found.</p>`
          : html`<ul>
              ${numbers.map((number, index) => this.#number(number, index))}
            </ul>`}
      </section>
      ${this.#mentioned()}
    `
  }

  #kind(kind: EntityKind, heading: string): TemplateResult | typeof nothing {
    const entities = this.briefing.people.map((entity, index) => ({ entity, index })).filter((each) => each.entity.kind === kind)
    if (entities.length === 0) return nothing
    const show = kind === 'place' ? this.#place : this.#entity
    return html`<section>
      <h3 class="label">${heading}</h3>
      <ul class=${kind === 'place' ? 'places' : ''}>
        ${entities.map(({ entity, index }) => show(entity, index))}
      </ul>
    </section>`
  }

  readonly #entity = (entity: Entity, index: number): TemplateResult => {
    const ref: ItemRef = { list: 'people', index }
    const current = sameItem(this.chosen?.ref, ref) ? this.chosen!.place : -1
    const roles = entity.roles.map((role) => role.text).join('; ')
    const content = html`<span class="head"
        ><span class="name">${entity.name}</span
        ><span class="count"
          >${entity.mentions.length}<span class="visually-hidden"> ${entity.mentions.length === 1 ? 'mention' : 'mentions'}</span></span
        ></span
      >${roles ? html`<span class="role">${roles}</span>` : nothing}
      <br-mention-strip
        .mentions=${entity.mentions}
        .textLength=${this.briefing.document.text.length}
        .current=${current}
      ></br-mention-strip>
      <span class="visually-hidden">${this.#whereabouts(entity)}</span>`
    return html`<li class="entity">
      ${itemRow(ref, this.chosen, content, current === -1 ? 0 : (current + 1) % entity.mentions.length)}
      ${current === -1 || entity.mentions.length < 2 ? nothing : this.#steps(ref, entity, current)}
    </li>`
  }

  /** In words, for those who do not see the strip. */
  #whereabouts(entity: Entity): string {
    const numbers = entity.mentions.map(([start]) => paragraphNumberAt(this.briefing.document, start))
    const distinct = [...new Set(numbers)].filter((number) => number !== undefined)
    return distinct.length === 0 ? '' : `in ${distinct.map((number) => `¶${number}`).join(', ')}`
  }

  #steps(ref: ItemRef, { name, mentions }: Entity, current: number): TemplateResult {
    const go = (place: number) => (): void => raise(this, 'item-chosen', { ref, place: (place + mentions.length) % mentions.length })
    return html`<div class="steps" role="group" aria-label="Mentions of ${name}">
      <button type="button" aria-label="Previous mention" @click=${go(current - 1)}>‹</button>
      <span class="meta">${current + 1} of ${mentions.length} · ${paragraphMark(this.briefing.document, { start: mentions[current]![0], end: mentions[current]![1] })}</span>
      <button type="button" aria-label="Next mention" @click=${go(current + 1)}>›</button>
    </div>`
  }

  readonly #place = (entity: Entity, index: number): TemplateResult => {
    const ref: ItemRef = { list: 'people', index }
    const current = sameItem(this.chosen?.ref, ref) ? this.chosen!.place : -1
    const content = html`${entity.name} <span class="count">${entity.mentions.length}</span>`
    return html`<li>${itemRow(ref, this.chosen, content, (current + 1) % entity.mentions.length)}</li>`
  }

  #number(number: KeyNumber, index: number): TemplateResult {
    const { document } = this.briefing
    const content = html`<span class="number"
      ><span class="figure">${number.text}</span
      ><span
        ><span class="words">${document.text.slice(number.context.start, number.context.end)}</span
        ><span class="meta">${details(paragraphMark(document, number), number.approximate && 'approximate', number.kind)}</span></span
      ></span
    >`
    return html`<li>${itemRow({ list: 'numbers', index }, this.chosen, content)}</li>`
  }

  #mentioned(): TemplateResult | typeof nothing {
    const gaps = this.briefing.gaps.map((gap, index) => ({ gap, index })).filter(({ gap }) => gap.kind === 'figure-mentioned-not-given')
    if (gaps.length === 0) return nothing
    return html`<section>
      <h3 class="label">Mentioned, not given</h3>
      <ul>
        ${gaps.map(({ gap, index }) => {
          const content = html`<span class="words">${quoted(gap.text, gap.antecedent)}</span
            ><span class="meta">${paragraphMark(this.briefing.document, gap)}</span>`
          return html`<li>${itemRow({ list: 'gaps', index }, this.chosen, content)}</li>`
        })}
      </ul>
    </section>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'br-figures-view': BrFiguresView
  }
}
