import { describe, expect, it } from 'vitest'
import { COMMANDS, commandForKey, isCommandId, type KeyPress } from '../../../core/ipc/commands.ts'

const NONE = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false }
const press = (key: string, held: Partial<KeyPress> = {}): KeyPress => ({ key, ...NONE, ...held })
const reading = { mac: false, typing: false }

describe('commandForKey', () => {
  it.each([
    [press('f', { ctrlKey: true }), 'find'],
    [press('g', { ctrlKey: true }), 'find-next'],
    [press('G', { ctrlKey: true, shiftKey: true }), 'find-previous'],
    [press('F3'), 'find-next'],
    [press('F3', { shiftKey: true }), 'find-previous'],
    [press('p', { ctrlKey: true }), 'print-brief'],
    [press('P', { ctrlKey: true, shiftKey: true }), 'print-article'],
    [press('o', { ctrlKey: true }), 'open'],
    [press('0', { ctrlKey: true }), 'text-reset'],
    [press('=', { ctrlKey: true }), 'text-larger'],
    [press('+', { ctrlKey: true, shiftKey: true }), 'text-larger'],
    [press('-', { ctrlKey: true }), 'text-smaller'],
    [press('F6'), 'next-region'],
    [press('F6', { shiftKey: true }), 'previous-region'],
    [press('F11'), 'full-screen'],
    [press('ArrowLeft', { altKey: true }), 'back'],
    [press('ArrowRight', { altKey: true }), 'forward'],
    [press('?', { shiftKey: true }), 'keys'],
    [press('1', { ctrlKey: true }), 'panel-summary']
  ])('%j is %s', (key, command) => {
    expect(commandForKey(key, reading)).toBe(command)
  })

  it('leaves plain characters to a text field, but not the keys with Ctrl', () => {
    expect(commandForKey(press('?', { shiftKey: true }), { mac: false, typing: true })).toBeUndefined()
    expect(commandForKey(press('f', { ctrlKey: true }), { mac: false, typing: true })).toBe('find')
  })

  it('leaves the undoing of a text field alone', () => {
    expect(commandForKey(press('z', { ctrlKey: true }), reading)).toBe('undo-remove')
    expect(commandForKey(press('z', { ctrlKey: true }), { mac: false, typing: true })).toBeUndefined()
  })

  it('uses the command key on macOS', () => {
    expect(commandForKey(press('f', { metaKey: true }), { mac: true, typing: false })).toBe('find')
    expect(commandForKey(press('f', { ctrlKey: true }), { mac: true, typing: false })).toBeUndefined()
  })

  it('leaves alone what is no command', () => {
    for (const key of [press('a'), press('Enter'), press('ArrowLeft'), press('f'), press('f', { ctrlKey: true, altKey: true })]) {
      expect(commandForKey(key, reading)).toBeUndefined()
    }
  })
})

describe('COMMANDS', () => {
  it('names each command and each key once', () => {
    const ids = COMMANDS.map(({ id }) => id)
    const keys = COMMANDS.flatMap((command) => command.keys)
    expect(new Set(ids).size).toBe(ids.length)
    expect(new Set(keys).size).toBe(keys.length)
    expect(ids.every(isCommandId)).toBe(true)
    expect(isCommandId('quit-without-saving')).toBe(false)
  })
})
