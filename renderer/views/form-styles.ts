import { css } from 'lit'

/** A dialog that asks for one thing. */
export const formStyles = css`
  form {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75rem;
    align-items: end;
  }
  label {
    display: grid;
    gap: 0.25rem;
  }
  input {
    width: 8rem;
    padding: 0.4375rem 0.625rem;
    border: 1px solid var(--line-strong);
    border-radius: 6px;
    background: var(--field);
  }
  .error {
    color: var(--gap);
    flex-basis: 100%;
  }
`
