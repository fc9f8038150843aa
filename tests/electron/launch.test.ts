import { describe, expect, it } from 'vitest'
import { filesToOpen, isCommand, programArguments } from '../../electron/launch.ts'

describe('programArguments', () => {
  it('leaves out the executable, the program and the engine’s switches', () => {
    const argv = ['/opt/electron', '--no-sandbox', '/home/ana/briefing-reader', 'note.txt']
    expect(programArguments(argv, true)).toEqual(['note.txt'])
  })

  it('leaves out only the executable where the program is packaged', () => {
    expect(programArguments(['/opt/briefing-reader', '--no-sandbox', 'note.txt'], false)).toEqual(['note.txt'])
  })

  it('keeps a command’s own options', () => {
    const argv = ['electron', '--no-sandbox', '.', 'print', 'note.txt', '-o', 'out.pdf', '--paper', 'letter']
    expect(programArguments(argv, true)).toEqual(['print', 'note.txt', '-o', 'out.pdf', '--paper', 'letter'])
  })

  it('does not take a program in a folder of that name for the command', () => {
    expect(programArguments(['electron', 'print', 'print', '-o', 'out.pdf'], true)).toEqual(['print', '-o', 'out.pdf'])
  })

  it('is empty where nothing was asked for', () => {
    expect(programArguments(['electron', '.'], true)).toEqual([])
  })
})

describe('isCommand', () => {
  it('knows what is done without a window', () => {
    for (const word of ['print', 'import', 'analyze', 'search', 'export']) expect(isCommand([word, 'a.pdf'])).toBe(true)
    for (const words of [['open', 'a.pdf'], ['a.pdf', 'print'], []]) expect(isCommand(words)).toBe(false)
  })
})

describe('filesToOpen', () => {
  it('takes files with and without the word open', () => {
    expect(filesToOpen(['open', 'a.txt', 'b.txt'])).toEqual(['a.txt', 'b.txt'])
    expect(filesToOpen(['a.txt'])).toEqual(['a.txt'])
    expect(filesToOpen([])).toEqual([])
  })
})
