/** A thing the reader can tell the program to do: in a menu, by its keys, and listed in the window's help. */
export interface Command {
  readonly id: string
  readonly label: string
  /** Accelerators, the first one shown; `Mod` is Ctrl, or Cmd on macOS. */
  readonly keys: readonly string[]
  readonly menu: MenuName
  /** Starts a new group in its menu. */
  readonly group?: true
  /** Its keys mean something else in a text field. */
  readonly besideText?: true
  /** Shown as a radio item of that group, with the value it stands for. */
  readonly radio?: string
}

export const MENUS = ['File', 'Library', 'Edit', 'View', 'Go', 'Help'] as const

export type MenuName = (typeof MENUS)[number]

/** Every command, in menu order. The menu bar, the key handling and the list of keys are all made from this. */
export const COMMANDS = [
  { id: 'open', label: 'Open…', keys: ['Mod+O'], menu: 'File' },
  { id: 'paste-document', label: 'Paste as New Document', keys: ['Mod+Shift+V'], menu: 'File' },
  { id: 'open-bundled', label: 'Open the Bundled Briefing', keys: [], menu: 'File' },
  { id: 'published', label: 'Date of Publication…', keys: [], menu: 'File' },
  { id: 'source-details', label: 'Source Details…', keys: ['Mod+I'], menu: 'File' },
  { id: 'print-brief', label: 'Print Brief…', keys: ['Mod+P'], menu: 'File', group: true },
  { id: 'print-article', label: 'Print Whole Article…', keys: ['Mod+Shift+P'], menu: 'File' },
  { id: 'add-to-library', label: 'Add to Library', keys: ['Mod+D'], menu: 'Library' },
  { id: 'rename', label: 'Rename…', keys: ['F2'], menu: 'Library', group: true },
  { id: 'tags', label: 'Tags…', keys: ['Mod+T'], menu: 'Library' },
  { id: 'archive', label: 'Archive or Unarchive', keys: [], menu: 'Library' },
  { id: 'changes', label: 'What Changed…', keys: [], menu: 'Library' },
  { id: 'export', label: 'Export…', keys: ['Mod+E'], menu: 'Library' },
  { id: 'remove', label: 'Remove from Library', keys: ['Mod+Delete'], menu: 'Library', group: true },
  { id: 'undo-remove', label: 'Undo Removal', keys: ['Mod+Z'], menu: 'Library', besideText: true },
  { id: 'filter-library', label: 'Find in Library', keys: ['Mod+Shift+L'], menu: 'Library', group: true },
  { id: 'clear-recents', label: 'Clear Recents', keys: [], menu: 'Library' },
  { id: 'library-place', label: 'Library Folder…', keys: [], menu: 'Library' },
  { id: 'find', label: 'Find in Briefing', keys: ['Mod+F'], menu: 'Edit', group: true },
  { id: 'find-next', label: 'Find Next', keys: ['F3', 'Mod+G'], menu: 'Edit' },
  { id: 'find-previous', label: 'Find Previous', keys: ['Shift+F3', 'Mod+Shift+G'], menu: 'Edit' },
  { id: 'panel-summary', label: 'Summary', keys: ['Mod+1'], menu: 'View' },
  { id: 'panel-quotes', label: 'Quotes', keys: ['Mod+2'], menu: 'View' },
  { id: 'panel-timeline', label: 'Timeline', keys: ['Mod+3'], menu: 'View' },
  { id: 'panel-figures', label: 'Key Figures', keys: ['Mod+4'], menu: 'View' },
  { id: 'toggle-contents', label: 'Show or Hide Contents', keys: ['Mod+B'], menu: 'View', group: true },
  { id: 'theme-system', label: 'Theme: as the System', keys: [], menu: 'View', group: true, radio: 'system' },
  { id: 'theme-light', label: 'Theme: Light', keys: [], menu: 'View', radio: 'light' },
  { id: 'theme-dark', label: 'Theme: Dark', keys: [], menu: 'View', radio: 'dark' },
  { id: 'theme-sepia', label: 'Theme: Sepia', keys: [], menu: 'View', radio: 'sepia' },
  { id: 'theme-contrast', label: 'Theme: High Contrast', keys: [], menu: 'View', radio: 'contrast' },
  { id: 'text-larger', label: 'Larger Text', keys: ['Mod+=', 'Mod++'], menu: 'View', group: true },
  { id: 'text-smaller', label: 'Smaller Text', keys: ['Mod+-'], menu: 'View' },
  { id: 'text-reset', label: 'Usual Text Size', keys: ['Mod+0'], menu: 'View' },
  { id: 'display', label: 'Text Size and Theme…', keys: [], menu: 'View' },
  { id: 'full-screen', label: 'Full Screen', keys: ['F11'], menu: 'View', group: true },
  { id: 'back', label: 'Back', keys: ['Alt+ArrowLeft'], menu: 'Go' },
  { id: 'forward', label: 'Forward', keys: ['Alt+ArrowRight'], menu: 'Go' },
  { id: 'go-to-paragraph', label: 'Go to Paragraph…', keys: ['Mod+L'], menu: 'Go', group: true },
  { id: 'next-region', label: 'Next Part of the Window', keys: ['F6'], menu: 'Go', group: true },
  { id: 'previous-region', label: 'Previous Part of the Window', keys: ['Shift+F6'], menu: 'Go' },
  { id: 'keys', label: 'Keyboard Shortcuts', keys: ['?', 'F1'], menu: 'Help' },
  { id: 'about', label: 'About Briefing Reader', keys: [], menu: 'Help' }
] as const satisfies readonly Command[]

export type CommandId = (typeof COMMANDS)[number]['id']

const ids: ReadonlySet<string> = new Set(COMMANDS.map((command) => command.id))

/** Whether `id` names a command. */
export function isCommandId(id: unknown): id is CommandId {
  return typeof id === 'string' && ids.has(id)
}

/** A key press as the window sees it; a subset of the DOM's `KeyboardEvent`. */
export interface KeyPress {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly shiftKey: boolean
}

/** The command that `press` calls for, if any. `typing`: the focus is in a text field, where plain characters are text. */
export function commandForKey(press: KeyPress, { mac, typing }: { mac: boolean; typing: boolean }): CommandId | undefined {
  const able = (COMMANDS as readonly (Command & { readonly id: CommandId })[]).filter(({ besideText }) => !typing || besideText !== true)
  return able.find((command) => command.keys.some((keys) => matches(press, keys, mac, typing)))?.id
}

function matches(press: KeyPress, keys: string, mac: boolean, typing: boolean): boolean {
  const parts = keys === '?' ? ['?'] : keys.split(/\+(?=.)/)
  const key = parts.at(-1)!
  const mod = parts.includes('Mod')
  const printable = key.length === 1
  if (printable && !mod) return !typing && press.key === key && !press.ctrlKey && !press.metaKey && !press.altKey
  const wanted = { mod, alt: parts.includes('Alt'), shift: parts.includes('Shift') }
  const held = mac ? press.metaKey : press.ctrlKey
  const other = mac ? press.ctrlKey : press.metaKey
  const shiftFits = press.shiftKey === wanted.shift || (printable && !/[a-z0-9]/i.test(key))
  return press.key.toLowerCase() === key.toLowerCase() && held === wanted.mod && !other && press.altKey === wanted.alt && shiftFits
}
