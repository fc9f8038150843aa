import { css } from 'lit'

/** Radio buttons, one below the other, in groups with a heading. */
export const choiceStyles = css`
  fieldset {
    border: 0;
    margin: 0 0 1rem;
    padding: 0;
  }
  legend {
    padding: 0;
    margin-bottom: 0.375rem;
  }
  label {
    display: flex;
    gap: 0.5rem;
    align-items: baseline;
    padding: 0.25rem 0;
  }
  input {
    accent-color: var(--accent);
    flex: none;
    margin: 0;
    translate: 0 2px;
    width: 1rem;
    height: 1rem;
  }
`
