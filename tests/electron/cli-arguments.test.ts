import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseCommandLine } from '../../electron/cli/arguments.ts'

const parse = (line: string) => parseCommandLine(line.split(' ').filter(Boolean))

describe('parseCommandLine', () => {
  it.each([
    ['', { command: 'open', files: [] }],
    ['open', { command: 'open', files: [] }],
    ['open a.txt b.txt', { command: 'open', files: ['a.txt', 'b.txt'] }],
    ['print -o out.pdf', { command: 'print', file: undefined, output: 'out.pdf', paper: undefined, full: false, library: undefined }],
    ['print a.txt --output out.pdf --paper A4', { command: 'print', file: 'a.txt', output: 'out.pdf', paper: 'a4', full: false, library: undefined }],
    ['print --full --paper=letter -o out.pdf', { command: 'print', file: undefined, output: 'out.pdf', paper: 'letter', full: true, library: undefined }],
    ['search Petro', { command: 'search', query: 'Petro', files: [], library: undefined, json: false }],
    ['search Petro a.txt b.txt --json', { command: 'search', query: 'Petro', files: ['a.txt', 'b.txt'], library: undefined, json: true }],
    ['search --json -- -Trump a.txt', { command: 'search', query: '-Trump', files: ['a.txt'], library: undefined, json: true }],
    ['search -- --help', { command: 'search', query: '--help', files: [], library: undefined, json: false }],
    ['verify', { command: 'verify', target: undefined, library: undefined }],
    ['verify some/folder', { command: 'verify', target: 'some/folder', library: undefined }],
    ['verify id --library lib', { command: 'verify', target: 'id', library: 'lib' }],
    ['print id --library lib -o out.pdf', { command: 'print', file: 'id', output: 'out.pdf', paper: undefined, full: false, library: 'lib' }],
    ['analyze', { command: 'analyze', files: [], published: undefined, library: undefined, json: false }],
    ['analyze id --library lib --published 2026', { command: 'analyze', files: ['id'], published: '2026', library: 'lib', json: false }],
    ['search Petro --library lib', { command: 'search', query: 'Petro', files: [], library: 'lib', json: false }],
    ['import a.txt b.pdf', { command: 'import', files: ['a.txt', 'b.pdf'], library: undefined }],
    ['import a.txt --library lib', { command: 'import', files: ['a.txt'], library: 'lib' }],
    ['export id --to ris', { command: 'export', target: 'id', to: 'ris', output: undefined, library: undefined }],
    ['export --to markdown -o a.md', { command: 'export', target: undefined, to: 'markdown', output: 'a.md', library: undefined }],
    ['--version', { command: 'version' }],
    ['-V', { command: 'version' }],
    ['--help', { command: 'help', about: undefined }],
    ['help print', { command: 'help', about: 'print' }],
    ['search Petro --help', { command: 'help', about: 'search' }],
    ['print -h', { command: 'help', about: 'print' }]
  ])('reads “briefing %s”', (line, expected) => {
    expect(parse(line)).toEqual(expected)
  })

  it.each([
    ['verify --offline', '“briefing verify --offline”']
  ])('knows that “briefing %s” is still to come', (line, what) => {
    expect(parse(line)).toEqual({ command: 'later', what })
  })

  it.each([
    ['serach Petro', /no command “serach”/],
    ['search', /needs a query/],
    ['search --jsn Petro', /--jsn.*put “--”/],
    ['search -Trump', /put “--”/],
    ['search Petro --library', /library/],
    ['print a.txt', /-o OUT\.pdf/],
    ['print -o', /output/],
    ['print a.txt b.txt -o out.pdf', /one file at a time/],
    ['print -o out.pdf --paper a5', /no paper “a5”.*a4.*letter/],
    ['verify a b', /one briefing at a time/],
    ['open --fast', /--fast/],
    ['import', /needs a file/],
    ['analyze --published 2026', /needs a file for --published/],
    ['analyze --library lib', /needs a file for --library/],
    ['export a.txt', /needs a format.*markdown\|json/],
    ['export a.txt --to docx', /no format “docx”/],
    ['export a b --to ris', /one document at a time/]
  ])('calls “briefing %s” wrong and says why', (line, message) => {
    expect(parse(line)).toEqual({ command: 'wrong', message: expect.stringMatching(message) })
  })

  it.each(['', '  '])('calls the empty query “%s” wrong', (query) => {
    expect(parseCommandLine(['search', query])).toEqual({ command: 'wrong', message: expect.stringMatching(/needs a query/) })
  })

  it('has an answer to any words at all', () => {
    const word = fc.oneof(fc.constantFrom('search', 'print', 'verify', 'open', '-o', '--', '--paper', '--json=1', '-', ''), fc.string())
    fc.assert(
      fc.property(fc.array(word, { maxLength: 6 }), (words) => {
        expect(parseCommandLine(words)).toHaveProperty('command')
      })
    )
  })
})
