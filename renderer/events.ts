import type { Span } from '#core/document.ts'
import type { ExportFormat } from '#core/ipc/contract.ts'
import type { CommandId } from '#core/ipc/commands.ts'
import type { PanelName, Place, Settings } from '#core/ipc/settings.ts'
import type { Shelf } from '#core/library/browse.ts'
import type { Decision } from './state/importing.ts'
import type { ItemRef } from './state/items.ts'
import type { SearchState } from './state/store.ts'
import type { Corrections } from './worker/messages.ts'

/** What can be done with a document of the library, from its menu. */
export type DocumentAction = 'open' | 'rename' | 'tags' | 'source' | 'archive' | 'changes' | 'export' | 'remove'

/** What views tell the window happened, by event name. All bubble out to the window's root element. */
export interface ViewEvents {
  'item-chosen': { readonly ref: ItemRef; readonly place: number }
  'mark-chosen': { readonly ref: ItemRef; readonly place: number }
  'passage-chosen': { readonly span: Span; readonly lit: boolean }
  'panel-chosen': { readonly panel: PanelName | 'results' }
  'hit-chosen': { readonly index: number }
  'hit-stepped': { readonly direction: 1 | -1 }
  'query-changed': { readonly change: Partial<SearchState>; readonly typing: boolean }
  'search-closed': null
  'settings-changed': Partial<Settings>
  'place-changed': Place
  'comment-changed': { readonly comment: string }
  'published-given': { readonly date: string }
  'command-called': CommandId
  'dialog-closed': null
  /** A document of the library; `null` for the bundled one. */
  'document-chosen': { readonly id: string | null }
  /** Words of an earlier version. */
  'earlier-passage-chosen': { readonly id: string; readonly span: Span }
  'document-action': { readonly action: DocumentAction; readonly id: string }
  'document-renamed': { readonly id: string; readonly name: string }
  /** The reader's word on what the open document says of itself. */
  'source-corrected': { readonly id: string; readonly corrections: Corrections }
  'document-tagged': { readonly id: string; readonly tags: readonly string[] }
  'library-browsed': { readonly shelf?: Shelf; readonly filter?: string }
  'place-wanted': { readonly move: boolean }
  'export-wanted': { readonly id: string; readonly to: ExportFormat }
  'import-decided': Decision
  'work-cancelled': null
  'batch-cancelled': null
  'undo-called': null
  'status-dismissed': null
  'problem-dismissed': { readonly id: number }
  'problem-met': { readonly message: string }
}

/** Raises a view's event on `element`. */
export function raise<E extends keyof ViewEvents>(element: HTMLElement, event: E, detail: ViewEvents[E]): void {
  element.dispatchEvent(new CustomEvent(event, { detail, bubbles: true, composed: true }))
}
