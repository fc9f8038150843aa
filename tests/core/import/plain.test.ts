import { describe, expect, it } from 'vitest'
import { BriefingError } from '../../../core/errors.ts'
import { importPlain } from '../../../core/import/plain.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

describe('importPlain', () => {
  it('imports plain text as it stands, and Markdown by its blocks', () => {
    expect(importPlain(bytes('One line.'), 'a.txt').document.text).toBe('One line.')
    const { document, metadata } = importPlain(bytes('---\ntitle: Heat\n---\n\n# Heat\n\nOne *line*.'), 'a.md')
    expect(document.text).toBe('Heat\n\nOne line.')
    expect(metadata.title).toBe('Heat')
  })

  it.each([
    ['<!doctype html><html><body><p>Hello</p></body></html>', 'a web page'],
    ['%PDF-1.7\n%âãÏÓ', 'a PDF']
  ])('refuses %j and says what it is', (content, name) => {
    expect(() => importPlain(bytes(content), 'a.txt')).toThrow(BriefingError)
    expect(() => importPlain(bytes(content), 'a.txt')).toThrow(name)
  })
})
