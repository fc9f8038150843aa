import { css } from 'lit'

/** The library in its narrow column: a quiet list along a rule, as the contents above it. */
export const libraryStyles = css`
  :host {
    display: block;
    padding: 1rem;
    font-size: 0.8125rem;
    line-height: 1.45;
  }

  :host([bare]) {
    padding: 0;
  }

  .top {
    display: flex;
    justify-content: space-between;
    align-items: baseline;
    gap: 0.5rem;
    margin-bottom: 0.5rem;
  }

  .add {
    color: var(--accent);
    font-weight: 600;
  }

  .tools {
    display: grid;
    gap: 0.25rem;
    margin-bottom: 0.5rem;
  }

  input,
  select {
    width: 100%;
    min-width: 0;
    height: 1.75rem;
    padding: 0 0.5rem;
    border: 1px solid var(--line-strong);
    border-radius: 6px;
    background: var(--page);
    color: var(--ink);
    font: inherit;
    font-size: 0.75rem;
  }

  .choices {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: 0.25rem;
  }

  li {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    border-left: 2px solid var(--line);
    content-visibility: auto;
    contain-intrinsic-height: auto 2.75rem;
  }

  li:hover {
    background: var(--lit-block);
  }

  li.open {
    border-left-color: var(--accent);
  }

  li.open .name {
    color: var(--accent);
    font-weight: 600;
  }

  .row {
    display: block;
    min-width: 0;
    padding: 0.25rem 0 0.25rem 0.625rem;
    overflow-wrap: anywhere;
  }

  .row span {
    display: block;
  }

  /* A working title may be a whole sentence; assistive technology still has all of it. */
  .row .name {
    display: -webkit-box;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
  }

  .more {
    width: 1.5rem;
    text-align: center;
    color: var(--ink-soft);
    font-weight: 600;
  }

  .row .details {
    font-size: 0.71875rem;
    color: var(--ink-soft);
    line-height: 1.35;
  }

  .row .warning {
    color: var(--gap);
  }

  .row:focus-visible,
  .more:focus-visible {
    outline-offset: -2px;
  }

  .note {
    margin-top: 0.5rem;
    color: var(--ink-soft);
    overflow-wrap: anywhere;
  }

  .problem {
    margin-bottom: 0.5rem;
    padding-left: 0.625rem;
    border-left: 2px solid var(--gap);
    overflow-wrap: anywhere;
  }

  .all {
    margin-top: 0.25rem;
    padding: 0.25rem 0.625rem;
    color: var(--accent);
  }

  @media (forced-colors: active) {
    li.open {
      border-left: 4px solid Highlight;
    }
  }

  @container desk (max-width: 14em) {
    :host {
      padding: 0.25rem;
    }
  }
`
