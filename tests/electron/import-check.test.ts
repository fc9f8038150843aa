import { describe, expect, it } from 'vitest'
import { documentFromBlocks } from '../../core/import/blocks.ts'
import { countWords, nothingLost } from '../../core/import/imported.ts'
import { checkImported } from '../../electron/import/check.ts'

const document = documentFromBlocks([{ kind: 'heading', text: 'Talks' }, { kind: 'paragraph', text: 'They went on.' }], 'en')
const whole = { mediaType: 'text/html', document, metadata: { title: 'Talks' }, loss: nothingLost(countWords(document.text), 2) }
const faultOf = (changed: object): unknown => (checkImported(JSON.stringify({ ...whole, ...changed })) as { fault?: string }).fault

describe('checkImported', () => {
  it('takes what is as agreed, and drops what is not of the form', () => {
    expect(checkImported(JSON.stringify({ ...whole, extra: 1 }))).toEqual(whole)
  })

  it.each([
    ['no JSON', '{'],
    ['nothing', 'null'],
    ['another shape', '{"document":{}}']
  ])('refuses %s', (_what, json) => {
    expect(checkImported(json)).toMatchObject({ fault: expect.stringContaining('not of the agreed form') })
  })

  it('refuses blocks outside the text, overlapping, out of order or empty', () => {
    const [first, second] = document.blocks
    expect(faultOf({ document: { ...document, blocks: [first, { ...second, end: 999 }] } })).toContain('do not lie in its text')
    expect(faultOf({ document: { ...document, blocks: [second, first] } })).toContain('not in order')
    expect(faultOf({ document: { ...document, blocks: [first, { ...second, start: 2 }] } })).toContain('not in order')
    expect(faultOf({ document: { ...document, blocks: [{ ...first, end: 0 }] } })).toContain('not in order')
    expect(faultOf({ document: { ...document, dateline: { start: 5, end: 999 } } })).toContain('do not lie in its text')
  })

  it('refuses words that do not add up, and characters that no text has', () => {
    expect(faultOf({ loss: { ...whole.loss, wordsIn: 99 } })).toContain('do not add up')
    expect(faultOf({ document: { ...document, text: document.text.replace('T', '\0') } })).toContain('characters')
  })
})
