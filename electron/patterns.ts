import { setFlagsFromString } from 'node:v8'

/**
 * V8 makes a regular expression ready twice: as bytecode for its first run and, from the second on, as machine code.
 * For large patterns the bytecode takes longer than the machine code, and nearly all of the analysis's run more than
 * once: a first analysis is a third faster where they are compiled once.
 */
export const COMPILE_PATTERNS_ONCE = '--no-regexp-tier-up'

/** Has this process compile its patterns once. To be called before the first of them is used. */
export function compilePatternsOnce(): void {
  setFlagsFromString(COMPILE_PATTERNS_ONCE)
}
