import { css, html, nothing, type TemplateResult } from 'lit'
import type { Metadata } from '#core/metadata.ts'
import { FIELDS, valuesOf, type FieldName, type FieldValues } from './source-form.ts'

/** What is said under a field; `ask` is what the reader should look at. */
export interface Hint {
  readonly kind: 'meta' | 'ask'
  readonly words: string
}

interface FieldsOptions {
  /** What is known of the source. */
  readonly metadata: Metadata
  readonly hintOn: (name: FieldName) => Hint | null
  /** What was typed as the date is none. */
  readonly wrongDate: boolean
  /** The keyboard begins in the first field. */
  readonly autofocus?: boolean
}

const PLACEHOLDERS: Readonly<Partial<Record<FieldName, string>>> = { date: '2026-02-04, 2026-02 or 2026', author: 'Several with ; between them' }

/** How the fields of a source look, and the buttons below them. */
export const sourceFieldsStyles = css`
  .field {
    display: grid;
    grid-template-columns: 5.5rem minmax(0, 1fr);
    gap: 0.25rem 0.75rem;
    align-items: baseline;
    margin-top: 0.5rem;
  }
  .field > :is(.meta, .ask, .error) {
    grid-column: 2;
  }
  .field input {
    width: 100%;
    padding: 0.3125rem 0.5rem;
    border: 1px solid var(--line-strong);
    border-radius: 6px;
    background: var(--field);
  }
  [name='title'] {
    font-family: var(--serif);
    font-size: 0.9375rem;
  }
  .ask {
    color: var(--date);
    font-weight: 600;
  }
  .error {
    color: var(--gap);
  }
  .buttons {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
    margin: 1.25rem -1.125rem -1.125rem;
    padding: 0.75rem 1.125rem;
    position: sticky;
    bottom: 0;
    background: var(--page);
    border-top: 1px solid var(--line);
  }
  @media (max-width: 30em) {
    .field {
      grid-template-columns: minmax(0, 1fr);
    }
    .field > :is(.meta, .ask, .error) {
      grid-column: 1;
    }
  }
`

/** The fields in which a source is corrected, to stand in a form. */
export function sourceFields({ metadata, hintOn, wrongDate, autofocus = false }: FieldsOptions): readonly TemplateResult[] {
  const values = valuesOf(metadata)
  return FIELDS.map(([name, label]) => {
    const wrong = wrongDate && name === 'date'
    const hint = wrong ? wrongDateHint() : hintOf(name, hintOn(name))
    return html`<div class="field">
      <label for=${name}>${label}</label>
      <input
        id=${name}
        name=${name}
        autocomplete="off"
        ?autofocus=${autofocus && name === 'title'}
        .value=${values[name]}
        placeholder=${PLACEHOLDERS[name] ?? nothing}
        aria-describedby=${hint === nothing ? nothing : `${name}-hint`}
        aria-invalid=${wrong ? 'true' : nothing}
      />
      ${hint}
    </div>`
  })
}

/** What stands in the fields of `form`. */
export function valuesIn(form: HTMLFormElement): FieldValues {
  const data = new FormData(form)
  return Object.fromEntries(FIELDS.map(([name]) => [name, (data.get(name) as string | null) ?? ''])) as FieldValues
}

/** Puts the keyboard into the date, which is wrong. */
export function focusDate(form: HTMLFormElement): void {
  form.querySelector<HTMLElement>('[name="date"]')?.focus()
}

function hintOf(name: FieldName, hint: Hint | null): TemplateResult | typeof nothing {
  return hint === null || hint.words === '' ? nothing : html`<p class=${hint.kind} id="${name}-hint">${hint.words}</p>`
}

function wrongDateHint(): TemplateResult {
  return html`<p class="error" id="date-hint" role="alert">This is no date. Type a day as 2026-02-04, a month as 2026-02 or a year as 2026.</p>`
}
