import { app, Menu, type MenuItemConstructorOptions } from 'electron'
import { COMMANDS, MENUS, type Command, type CommandId, type MenuName } from '#core/ipc/commands.ts'
import type { Theme } from '#core/ipc/settings.ts'

type Run = (command: CommandId) => void

const EDITING: readonly MenuItemConstructorOptions[] = [
  { role: 'undo' },
  { role: 'redo' },
  { type: 'separator' },
  { role: 'cut' },
  { role: 'copy' },
  { role: 'paste' },
  { role: 'selectAll' }
]

/** Puts every command of the program in the menu bar. `theme` is the one to tick. */
export function setUpMenu(run: Run, theme: Theme): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(run, theme)))
}

function menuTemplate(run: Run, theme: Theme): MenuItemConstructorOptions[] {
  const own = new Map(MENUS.map((menu) => [menu, itemsOf(menu, run, theme)]))
  const quit: MenuItemConstructorOptions[] = [{ type: 'separator' }, { role: 'quit' }]
  return [
    ...(process.platform === 'darwin' ? [{ role: 'appMenu' } as const] : []),
    { label: '&File', submenu: [...own.get('File')!, ...(process.platform === 'darwin' ? [] : quit)] },
    { label: '&Library', submenu: own.get('Library')! },
    { label: '&Edit', submenu: [...EDITING, ...own.get('Edit')!] },
    { label: '&View', submenu: own.get('View')! },
    { label: '&Go', submenu: own.get('Go')! },
    { label: '&Window', role: 'window', submenu: [{ role: 'minimize' }, { role: 'zoom' }, { role: 'close' }] },
    { label: '&Help', role: 'help', submenu: own.get('Help')! }
  ]
}

function itemsOf(menu: MenuName, run: Run, theme: Theme): MenuItemConstructorOptions[] {
  const commands: readonly (Command & { readonly id: CommandId })[] = COMMANDS.filter((command) => command.menu === menu)
  return commands.flatMap((command, index) => [
    ...(command.group && index + (menu === 'Edit' ? 1 : 0) > 0 ? [{ type: 'separator' } as const] : []),
    itemOf(command, run, theme)
  ])
}

function itemOf(command: Command & { readonly id: CommandId }, run: Run, theme: Theme): MenuItemConstructorOptions {
  const [keys] = command.keys
  return {
    id: command.id,
    label: command.label,
    // The window's own key handling runs the command, so that one table decides and nothing runs twice;
    // macOS hands its menu a key only when the window has left it.
    ...(keys ? { accelerator: acceleratorOf(keys), registerAccelerator: process.platform === 'darwin' } : {}),
    ...(command.radio ? { type: 'radio', checked: command.radio === theme } : {}),
    click: () => run(command.id)
  }
}

function acceleratorOf(keys: string): string {
  return keys.replace('Mod', 'CmdOrCtrl').replace('ArrowLeft', 'Left').replace('ArrowRight', 'Right').replace('+=', '+Plus')
}

/** Ticks the theme in use. */
export function tickTheme(theme: Theme): void {
  const item = Menu.getApplicationMenu()?.getMenuItemById(`theme-${theme}`)
  if (item) item.checked = true
}

/** Names the program to the system before its menus are made. */
export function nameProgram(): void {
  app.setName('Briefing Reader')
}
