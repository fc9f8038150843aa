import { css, html, type TemplateResult } from 'lit'
import { formStyles } from './form-styles.ts'

/** A dialog that asks for one line of words. */
export const lineFormStyles = [
  formStyles,
  css`
    label {
      flex: 1 1 100%;
    }
    input {
      width: 100%;
    }
  `
]

interface LineFormOptions {
  readonly heading: string
  readonly label: string
  /** What the line begins with; chosen as a whole where `selected`, so that typing replaces it. */
  readonly value: string
  readonly selected?: boolean
  readonly maxLength: number
  /** What stands between the line and the button. */
  readonly below: unknown
  readonly button: string
  /** Given the line, without the spaces around it. */
  readonly accept: (line: string) => void
}

/** The dialog, with the keyboard in its line. */
export function lineForm({ heading, label, value, selected = false, maxLength, below, button, accept }: LineFormOptions): TemplateResult {
  const submitted = (event: SubmitEvent): void => {
    event.preventDefault()
    accept(lineIn(event.currentTarget as HTMLFormElement).value.trim())
  }
  const focused = (event: Event): void => {
    if (selected) (event.target as HTMLInputElement).select()
  }
  return html`<br-modal-dialog heading=${heading}>
    <form @submit=${submitted}>
      <label>${label} <input autofocus autocomplete="off" maxlength=${maxLength} .value=${value} @focus=${focused} /></label>
      ${below}
      <button class="primary" type="submit">${button}</button>
    </form>
  </br-modal-dialog>`
}

function lineIn(form: HTMLFormElement): HTMLInputElement {
  return form.querySelector('input')!
}
