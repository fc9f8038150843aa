/**
 * The failures a user can meet, one code each. Only `code` and `message` cross process boundaries, so a message
 * says what happened, to which file, and what to do.
 */
export type ErrorCode =
  | 'unreadable-file'
  | 'too-large'
  | 'not-text'
  | 'unsupported'
  | 'encrypted'
  | 'no-text'
  | 'damaged-document'
  | 'limit-reached'
  | 'cancelled'
  | 'not-found'
  | 'damaged-briefing'
  | 'unknown-format'
  | 'hash-mismatch'
  | 'broken-span'
  | 'print-failed'
  | 'write-failed'
  | 'bad-request'
  | 'internal'

/** Base of every failure this program raises on purpose. */
export class BriefingError extends Error {
  readonly code: ErrorCode

  constructor(code: ErrorCode, message: string, options?: { cause?: unknown }) {
    super(message, options)
    this.name = new.target.name
    this.code = code
  }
}

/** The briefing is not of a format this version knows. Carries the format it claims. */
export class UnknownFormatError extends BriefingError {
  readonly format: string

  constructor(format: string) {
    super(
      'unknown-format',
      `This briefing is written in the format “${format}”, which this version does not know. Open it with a newer version of Briefing Reader.`
    )
    this.format = format
  }
}

/** The briefing's structure is not what its format promises. Carries the path of the first fault. */
export class DamagedBriefingError extends BriefingError {
  readonly path: string

  constructor(path: string, reason: string) {
    super('damaged-briefing', `The briefing is damaged at ${path || 'its root'}: ${reason}`)
    this.path = path
  }
}

/** The source is not the file the briefing was made from. Carries both hashes. */
export class HashMismatchError extends BriefingError {
  readonly expected: string
  readonly actual: string

  constructor(expected: string, actual: string) {
    super(
      'hash-mismatch',
      `The source text is not the one this briefing was made from (expected SHA-256 ${expected.slice(0, 12)}…, found ${actual.slice(0, 12)}…). Its items cannot be trusted to point at their words.`
    )
    this.expected = expected
    this.actual = actual
  }
}

/** Items whose words do not stand where they say. Carries each fault. */
export class BrokenSpanError extends BriefingError {
  readonly faults: readonly SpanFault[]

  constructor(faults: readonly SpanFault[]) {
    const first = faults[0]
    super(
      'broken-span',
      `${faults.length} ${faults.length === 1 ? 'item does' : 'items do'} not point at ${faults.length === 1 ? 'its' : 'their'} words` +
        (first ? `, first at ${first.path}: ${first.reason}` : '')
    )
    this.faults = faults
  }
}

/** One item that breaks the law, by its path in the briefing (`quotes[2].speaker`). */
export interface SpanFault {
  readonly path: string
  readonly reason: string
}
