import { BriefingError, type ErrorCode } from '#core/errors.ts'
import type { PrintCommand } from './arguments.ts'
import type { Reader } from './reader.ts'

/** Where results and messages go. */
export interface Output {
  write(text: string): unknown
  /** Whether a person reads it, on a terminal. */
  readonly isTTY?: boolean | undefined
}

/** What a command has to work with. */
export interface Terminal {
  readonly stdout: Output
  readonly stderr: Output
  /** Folder that holds `bundled/`. */
  readonly resources: string
  /** Folder that holds the program's `package.json`. */
  readonly program: string
  readonly read: Reader
  /** Prints a briefing and gives the exit code, where the program's engine runs. */
  readonly print?: (command: PrintCommand, terminal: Terminal) => Promise<number>
  /** Aborted when the user wants the program to end. */
  readonly signal?: AbortSignal
}

/** A reader that has seen enough (`briefing search … | head`) is no failure: `act` is called in place of one. */
export function whenNobodyReads(stream: NodeJS.WriteStream, act: () => void): void {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
    act()
  })
}

export const DONE = 0
export const FAILED = 1
export const WRONG_USAGE = 2
export const BAD_INPUT = 3
/** As shells count a program that Ctrl+C ended. */
export const INTERRUPTED = 130

const INPUT_FAULTS: readonly ErrorCode[] = [
  'too-large',
  'not-text',
  'unsupported',
  'encrypted',
  'no-text',
  'damaged-document',
  'limit-reached',
  'damaged-briefing',
  'unknown-format',
  'hash-mismatch',
  'broken-span'
]

/**
 * Says on standard error what went wrong, with which of several targets, and gives the exit code it stands for. What is
 * not a {@link BriefingError} is a fault of the program and is thrown on.
 */
export function reportFailure(error: unknown, stderr: Output, target?: string): number {
  if (!(error instanceof BriefingError)) throw error
  const subject = target === undefined || error.message.includes(`“${target}”`) ? '' : `${target}: `
  stderr.write(`briefing: ${subject}${error.message}\n`)
  return INPUT_FAULTS.includes(error.code) ? BAD_INPUT : FAILED
}
