import { css } from 'lit'

/** Three columns that fold: contents into a menu below 1,000 px, panels under the text below 760 px. */
export const appStyles = css`
  :host {
    display: grid;
    grid-template: auto auto 1fr auto / minmax(0, 1fr);
    height: 100%;
    container: desk / inline-size;
    overflow-x: hidden;
    overflow-y: auto;
    line-height: 1.45;
    overflow-wrap: anywhere;
  }

  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.375rem 1rem;
    padding: 0.5rem 1rem;
    border-bottom: 1px solid var(--line);
    background: var(--page);
  }

  .name {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25rem;
    font-size: 0.8125rem;
  }

  strong {
    font-weight: 600;
    margin-right: 0.5rem;
  }

  .nav {
    min-width: 1.75rem;
    min-height: 1.75rem;
    text-align: center;
    font-size: 1.125rem;
    line-height: 1;
  }

  .fold {
    display: none;
  }

  br-search-box {
    flex: 0 1 32.5rem;
  }

  .status {
    grid-row: 2;
    grid-column: 1;
    z-index: 2;
  }

  .desk {
    grid-row: 3;
  }

  .desk {
    display: grid;
    grid-template: minmax(0, 1fr) / 13.5rem minmax(0, 1fr) var(--panel-width, 27rem);
    min-height: 0;
  }

  .desk.plain {
    grid-template-columns: minmax(0, 1fr) var(--panel-width, 27rem);
  }

  .left {
    position: relative;
  }

  .left,
  .right {
    background: var(--side);
    overflow-y: auto;
    min-height: 0;
  }

  .left {
    border-right: 1px solid var(--line);
  }

  .left br-library-view {
    border-top: 1px solid var(--line);
  }

  .drop {
    position: fixed;
    inset: 0.5rem;
    z-index: 3;
    display: grid;
    place-items: center;
    padding: 1rem;
    border: 2px dashed var(--accent);
    border-radius: 10px;
    background: color-mix(in srgb, var(--page) 92%, transparent);
    color: var(--ink);
    text-align: center;
    pointer-events: none;
  }

  .drop p {
    padding: 0.75rem 1.25rem;
    border-radius: 6px;
    background: var(--page);
    font-size: 1rem;
    font-weight: 600;
  }

  .middle {
    display: grid;
    grid-template: minmax(0, 1fr) / minmax(0, 1fr);
    min-height: 0;
    min-width: 0;
  }

  .middle.state {
    grid-template: none;
    align-content: center;
    justify-items: center;
    gap: 1rem;
    padding: 2rem;
    text-align: center;
    font-size: 0.9375rem;
    overflow-wrap: anywhere;
  }

  .state p {
    max-width: 36rem;
  }

  .state h1 {
    font-family: var(--serif);
    font-size: 1.5rem;
  }

  .right {
    position: relative;
    overflow: visible;
    min-width: 0;
  }

  @container desk (max-width: 62.5em) {
    .left {
      display: none;
    }
    .fold {
      display: inline-block;
      padding: 0.25rem 0.5rem;
    }
    .desk,
    .desk.plain {
      grid-template-columns: minmax(0, 1fr) min(var(--panel-width, 27rem), 45cqw);
    }
  }

  @container desk (max-width: 47.5em) {
    .desk,
    .desk.plain {
      grid-template: minmax(9rem, 3fr) minmax(9rem, 2fr) / minmax(0, 1fr);
      min-height: 18rem;
    }
    .right {
      border-top: 1px solid var(--line-strong);
    }
    br-search-box {
      flex-basis: 100%;
      order: 3;
    }
  }

  @container desk (max-width: 14em) {
    .head {
      padding: 0.25rem;
    }
    .name {
      width: 100%;
    }
    .primary,
    .secondary {
      padding: 0.25rem;
    }
    .desk,
    .desk.plain {
      grid-template-rows: 12rem 12rem;
      min-height: 24rem;
    }
  }
`
