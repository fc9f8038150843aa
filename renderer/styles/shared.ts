import { css } from 'lit'

/** What every view starts from: one focus ring, quiet buttons, and words for those who do not see. */
export const shared = css`
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }

  * {
    scrollbar-width: thin;
    scrollbar-color: var(--line-strong) transparent;
  }

  :host([hidden]) {
    display: none !important;
  }

  :focus-visible {
    outline: 2px solid var(--accent);
    outline-offset: 2px;
    border-radius: 3px;
  }

  button,
  input,
  textarea {
    font: inherit;
    color: inherit;
  }

  button {
    background: none;
    border: 0;
    padding: 0;
    cursor: pointer;
    text-align: inherit;
  }

  button:disabled {
    cursor: default;
    opacity: 0.45;
  }

  h1,
  h2,
  h3,
  h4,
  p,
  ol,
  ul,
  dl,
  dd,
  figure {
    margin: 0;
    padding: 0;
    font-weight: inherit;
    font-size: inherit;
  }

  ol,
  ul {
    list-style: none;
  }

  .label {
    color: var(--ink-soft);
    font-size: 0.6875rem;
    font-weight: 600;
    letter-spacing: 0.04em;
    text-transform: uppercase;
  }

  .meta {
    color: var(--ink-soft);
    font-size: 0.71875rem;
    line-height: 1.5;
  }

  .words {
    font-family: var(--serif);
    font-size: 0.9375rem;
    line-height: 1.4;
    overflow-wrap: anywhere;
  }

  .added {
    color: var(--ink-soft);
  }

  .primary,
  .secondary {
    border-radius: 6px;
    font-size: 0.8125rem;
    font-weight: 600;
    padding: 0.5rem 0.875rem;
  }

  .primary {
    background: var(--accent);
    color: var(--accent-ink);
  }

  .secondary {
    border: 1px solid var(--line-strong);
  }

  .visually-hidden {
    position: absolute;
    width: 1px;
    height: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  @media (forced-colors: active) {
    .primary,
    .secondary {
      border: 1px solid ButtonText;
    }
  }
`

/** Items in a panel: a pressable row, lit when chosen. */
export const itemStyles = css`
  .item {
    display: block;
    width: 100%;
    padding: 0.5rem 0.625rem;
    border-radius: 8px;
    border: 1px solid transparent;
  }

  .item :is(.words, .meta) {
    display: block;
  }

  .item:hover {
    background: var(--lit-block);
  }

  .item[aria-current='true'] {
    background: var(--lit);
    color: var(--lit-ink);
  }

  .item[aria-current='true'] :is(.meta, .added, .date) {
    color: var(--lit-ink);
  }

  @container desk (max-width: 14em) {
    .item,
    h3,
    .empty {
      padding-inline: 0.125rem;
    }
  }

  section + section {
    margin-top: 1.25rem;
  }

  h3 {
    padding: 0 0.625rem;
    margin-bottom: 0.25rem;
  }

  .empty {
    padding: 0 0.625rem;
    color: var(--ink-soft);
    font-size: 0.8125rem;
    line-height: 1.5;
  }

  @media (forced-colors: active) {
    .item[aria-current='true'] {
      border-color: Highlight;
    }
  }
`
