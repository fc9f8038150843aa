import { describe, expect, it } from 'vitest'
import { sniff } from '../../../core/import/sniff.ts'

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
const bytes = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0))
const type = (content: Uint8Array, fileName = 'a.bin'): string | null => sniff(content, fileName).mediaType

describe('sniff', () => {
  it.each([
    ['%PDF-1.7\n', 'application/pdf'],
    ['junk before\n%PDF-1.4\n', 'application/pdf'],
    ['<!DOCTYPE html><title>x</title>', 'text/html'],
    ['\n<!-- saved -->\n<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml">', 'text/html'],
    ['<p>Pasted <b>words</b></p>', 'text/html'],
    ['From: a@b.c\r\nTo: d@e.f\r\nSubject: x\r\nMIME-Version: 1.0\r\n\r\nHello', 'message/rfc822'],
    ['Received: from x\r\nFrom: a@b.c\r\nSubject: y\r\n\r\nHello', 'message/rfc822'],
    ['From: <Saved by Blink>\r\nSnapshot-Content-Location: https://x.org/\r\nSubject: x\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\tboundary="x"\r\n\r\n--x', 'multipart/related'],
    ['PK\x03\x04 word/document.xml', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    ['PK\x03\x04 mimetypeapplication/epub+zip', 'application/epub+zip'],
    ['Plain words.', 'text/plain'],
    ['From: the minister\nTo the press\n\nA memo that is no message.', 'text/plain'],
    ['a < b and <c> are no page', 'text/plain'],
    ['', 'text/plain']
  ])('%j is %s, whatever its name says', (content, expected) => {
    expect(type(bytes(content), 'lies.docx')).toBe(expected)
  })

  it('lets the name decide between plain text and Markdown, and nothing else', () => {
    expect(type(utf8('# Heading'), 'a.md')).toBe('text/markdown')
    expect(type(utf8('# Heading'), 'a.txt')).toBe('text/plain')
    expect(type(utf8('<html>'), 'a.md')).toBe('text/html')
  })

  it('reads UTF-16 and a page with a NUL in it', () => {
    expect(type(Uint8Array.of(0xff, 0xfe, 0x48, 0, 0x69, 0))).toBe('text/plain')
    expect(type(bytes('<html><body>a\0b</body></html>'))).toBe('text/html')
  })

  it.each([
    ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1rest', /older Office/],
    ['\x89PNG\r\n\x1a\nrest', /picture/],
    ['{\\rtf1\\ansi Hello}', /RTF/],
    ['\x1f\x8b\x08rest', /gzip/],
    ['PK\x03\x04mimetypeapplication/vnd.oasis.opendocument.text', /OpenDocument/],
    ['PK\x03\x04 other.bin', /ZIP/],
    ['PK\x03\x04 xl/workbook.xml', /spreadsheet/],
    ['a\0b\0c\x01\x02\x03', /not text/]
  ])('%j is not readable, and says what it is and what to do', (content, name) => {
    const found = sniff(bytes(content), 'a.pdf')
    expect(found).toMatchObject({ mediaType: null, name: expect.stringMatching(name), advice: expect.stringMatching(/./) })
  })
})
