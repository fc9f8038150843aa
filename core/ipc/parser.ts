import * as v from 'valibot'
import type { ErrorCode } from '../errors.ts'

/*
 * What the main process and the parser's page say to each other, over one MessagePort per import. The page is not
 * trusted: it has read a stranger's document.
 */

/** The channel that hands the page its port, and the message by which its preload passes it on. */
export const PARSER_PORT = 'parser:port'

/** To the page: the one document it will ever read. */
export interface ParserTask {
  readonly fileName: string
  readonly mediaType: string
  readonly bytes: Uint8Array
}

/** From the page: a sign of life, or the end. */
export type ParserMessage =
  | { readonly kind: 'beat' }
  /** An `Imported`, as JSON: nothing but plain data can hide in a string. */
  | { readonly kind: 'done'; readonly json: string }
  | { readonly kind: 'failed'; readonly code: ErrorCode; readonly message: string }

/** Failures that a page may report. Those that the main process sees for itself are not among them. */
const PAGE_CODES = ['unsupported', 'encrypted', 'no-text', 'damaged-document', 'limit-reached', 'not-text', 'internal'] as const satisfies readonly ErrorCode[]

/** Characters. Some 20 million words' worth of text and its layout. */
const MAX_JSON = 256 * 1024 * 1024

export const ParserMessageSchema: v.GenericSchema<unknown, ParserMessage> = v.variant('kind', [
  v.object({ kind: v.literal('beat') }),
  v.object({ kind: v.literal('done'), json: v.pipe(v.string(), v.maxLength(MAX_JSON)) }),
  v.object({ kind: v.literal('failed'), code: v.picklist(PAGE_CODES), message: v.pipe(v.string(), v.maxLength(2000)) })
])
