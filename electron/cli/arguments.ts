import { parseArgs, type ParseArgsConfig } from 'node:util'
import { daysOf } from '#core/edtf.ts'
import { TEXT_FORMATS, type TextFormatName } from '#core/library/exporting.ts'

export const COMMANDS = ['open', 'search', 'print', 'verify', 'analyze', 'import', 'export'] as const

export type CommandName = (typeof COMMANDS)[number]

export interface OpenCommand {
  readonly command: 'open'
  readonly files: readonly string[]
}

export interface PrintCommand {
  readonly command: 'print'
  /** A file, or a document of the library by ID; `undefined` means the bundled briefing. */
  readonly file: string | undefined
  readonly output: string
  /** `undefined` means the paper of the system's region. */
  readonly paper: 'a4' | 'letter' | undefined
  /** The whole text instead of the one-page brief. */
  readonly full: boolean
  readonly library: string | undefined
}

export interface SearchCommand {
  readonly command: 'search'
  readonly query: string
  /** Files, or documents of the library by ID. None means the whole library that is named, or else the bundled briefing. */
  readonly files: readonly string[]
  /** The folder of a library; `undefined` means the one the window uses, for IDs. */
  readonly library: string | undefined
  readonly json: boolean
}

export interface AnalyzeCommand {
  readonly command: 'analyze'
  /** Files, or documents of the library by ID. None means the bundled briefing. */
  readonly files: readonly string[]
  /** The date of publication, as EDTF, where the user gives it. */
  readonly published: string | undefined
  readonly library: string | undefined
  readonly json: boolean
}

export interface VerifyCommand {
  readonly command: 'verify'
  /**
   * A briefing, a folder that holds one, a library, a `.briefing` or a document of the library; `undefined` means the
   * whole library that is named, or else the bundled briefing.
   */
  readonly target: string | undefined
  readonly library: string | undefined
}

export interface ImportCommand {
  readonly command: 'import'
  readonly files: readonly string[]
  /** The folder of a library; `undefined` means the one the window uses. */
  readonly library: string | undefined
}

export interface ExportCommand {
  readonly command: 'export'
  /** A file, or a document of the library by ID; `undefined` means the bundled briefing. */
  readonly target: string | undefined
  readonly to: TextFormatName
  /** `undefined` means standard output. */
  readonly output: string | undefined
  readonly library: string | undefined
}

/** What the words after `briefing` ask for. */
export type CommandLine =
  | OpenCommand
  | PrintCommand
  | SearchCommand
  | AnalyzeCommand
  | VerifyCommand
  | ImportCommand
  | ExportCommand
  | { readonly command: 'help'; readonly about: CommandName | undefined }
  | { readonly command: 'version' }
  /** Planned, but not in this version: `what` names it. */
  | { readonly command: 'later'; readonly what: string }
  /** Wrong usage: `message` says what is wrong and what would be right. */
  | { readonly command: 'wrong'; readonly message: string }

const PUBLISHED = /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/
const FLAG = { type: 'boolean' } as const
const VALUE = { type: 'string' } as const

const OPTIONS = {
  open: {},
  search: { json: FLAG, library: VALUE },
  print: { output: { type: 'string', short: 'o' }, paper: VALUE, full: FLAG, library: VALUE },
  verify: { offline: FLAG, library: VALUE },
  analyze: { json: FLAG, published: VALUE, library: VALUE },
  import: { library: VALUE },
  export: { to: VALUE, output: { type: 'string', short: 'o' }, library: VALUE }
} as const satisfies Record<CommandName, ParseArgsConfig['options']>

/** Reads the words after the program's name. Never throws: wrong usage is an answer of its own. */
export function parseCommandLine(argv: readonly string[]): CommandLine {
  const [first, ...rest] = argv
  if (first === undefined) return { command: 'open', files: [] }
  if (first === '--version' || first === '-V') return { command: 'version' }
  if (first === '--help' || first === '-h' || first === 'help') return { command: 'help', about: commandNamed(rest[0]) }
  const name = commandNamed(first)
  if (!name) return wrong(`There is no command “${first}”. The commands are ${COMMANDS.join(', ')}.`)
  if (asksForHelp(rest)) return { command: 'help', about: name }
  try {
    return PARSERS[name](rest)
  } catch (error) {
    return wrong(usageMessage(name, error as Error))
  }
}

const PARSERS: Readonly<Record<CommandName, (args: string[]) => CommandLine>> = {
  open: (args) => ({ command: 'open', files: parseArgs({ args, allowPositionals: true, options: OPTIONS.open }).positionals }),
  search: parseSearch,
  print: parsePrint,
  verify: parseVerify,
  analyze: parseAnalyze,
  import: parseImport,
  export: parseExport
}

function parseSearch(args: string[]): CommandLine {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options: OPTIONS.search })
  const [query, ...files] = positionals
  if (!query?.trim()) return wrong('“briefing search” needs a query: briefing search QUERY [FILE…]')
  return { command: 'search', query, files, library: values.library, json: values.json ?? false }
}

function parseAnalyze(args: string[]): CommandLine {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options: OPTIONS.analyze })
  const { published, library } = values
  if (positionals.length === 0 && (published ?? library) !== undefined) {
    return wrong(`“briefing analyze” needs a file for ${published === undefined ? '--library' : '--published'}: briefing analyze FILE… [--published DATE] [--json]`)
  }
  if (published !== undefined && !(PUBLISHED.test(published) && daysOf(published))) {
    return wrong(`“${published}” is no date. Write a day as 2026-02-04, a month as 2026-02 or a year as 2026.`)
  }
  return { command: 'analyze', files: positionals, published, library, json: values.json ?? false }
}

function parsePrint(args: string[]): CommandLine {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options: OPTIONS.print })
  const paper = values.paper?.toLowerCase()
  if (!values.output) return wrong('“briefing print” needs a file to write: briefing print [FILE] -o OUT.pdf')
  if (positionals.length > 1) return wrong('“briefing print” prints one file at a time.')
  if (paper !== undefined && paper !== 'a4' && paper !== 'letter') {
    return wrong(`There is no paper “${paper}”. Use --paper a4 or --paper letter.`)
  }
  return { command: 'print', file: positionals[0], output: values.output, paper, full: values.full ?? false, library: values.library }
}

function parseVerify(args: string[]): CommandLine {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options: OPTIONS.verify })
  if (values.offline) return { command: 'later', what: '“briefing verify --offline”' }
  if (positionals.length > 1) return wrong('“briefing verify” checks one briefing at a time.')
  return { command: 'verify', target: positionals[0], library: values.library }
}

function parseImport(args: string[]): CommandLine {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options: OPTIONS.import })
  if (positionals.length === 0) return wrong('“briefing import” needs a file: briefing import FILE… [--library DIR]')
  return { command: 'import', files: positionals, library: values.library }
}

function parseExport(args: string[]): CommandLine {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options: OPTIONS.export })
  const formats = Object.keys(TEXT_FORMATS) as TextFormatName[]
  const to = formats.find((name) => name === values.to)
  if (values.to === undefined) return wrong(`“briefing export” needs a format: briefing export ID|FILE --to ${formats.join('|')}`)
  if (to === undefined) return wrong(`There is no format “${values.to}”. Use --to ${formats.join(', ')}.`)
  if (positionals.length > 1) return wrong('“briefing export” writes one document at a time.')
  return { command: 'export', target: positionals[0], to, output: values.output, library: values.library }
}

function commandNamed(word: string | undefined): CommandName | undefined {
  return COMMANDS.find((name) => name === word)
}

function asksForHelp(args: readonly string[]): boolean {
  const options = args.includes('--') ? args.slice(0, args.indexOf('--')) : args
  return options.includes('--help') || options.includes('-h')
}

function wrong(message: string): CommandLine {
  return { command: 'wrong', message }
}

function usageMessage(name: CommandName, error: Error): string {
  const [reason = ''] = error.message.split('. To specify')
  const hint = name === 'search' ? ' Before a query that begins with “-”, put “--”.' : ''
  return `${reason.replaceAll("'", '').replace(/\.$/, '')}.${hint}`
}
