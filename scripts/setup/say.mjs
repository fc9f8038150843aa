// @ts-check

/**
 * A step of the set-up that could not be done. `nextStep` is the one thing the reader should do about it.
 */
export class SetUpError extends Error {
  /** @override */
  name = 'SetUpError'

  /**
   * @param {string} message what went wrong, one or a few lines
   * @param {string} nextStep one instruction, often a command to copy
   */
  constructor(message, nextStep) {
    super(message)
    this.nextStep = nextStep
  }
}

/**
 * Writes one line of news. It goes to standard error, because standard output belongs to results.
 *
 * @param {string} line
 */
export function say(line) {
  process.stderr.write(`${line}\n`)
}

/**
 * Says what is about to be done, does it, and shows how long it has been going: in place on a terminal, else as a
 * plain line every ten seconds.
 *
 * @template T
 * @param {string} title what is about to be done
 * @param {() => Promise<T>} work
 * @param {() => string} [measure] how far the work has come, such as "40 MB"
 * @returns {Promise<T>}
 */
export async function withProgress(title, work, measure = () => '') {
  say(`${title} …`)
  const start = Date.now()
  const report = () => `  ${[secondsSince(start), measure()].filter((part) => part !== '').join(', ')}`
  const onTerminal = process.stderr.isTTY
  const clear = () => onTerminal && process.stderr.write('\r\u001b[K')
  const timer = setInterval(
    () => (onTerminal ? process.stderr.write(`\r\u001b[K${report()}`) : say(report())),
    onTerminal ? 1000 : 10_000,
  )
  try {
    const result = await work()
    clear()
    say(`  done in ${secondsSince(start)}`)
    return result
  } catch (error) {
    clear()
    throw error
  } finally {
    clearInterval(timer)
  }
}

/**
 * @param {number} start milliseconds, from `Date.now()`
 * @returns {string} such as "0.4 s" or "31 s"
 */
export function secondsSince(start) {
  const seconds = (Date.now() - start) / 1000
  return `${seconds < 10 ? seconds.toFixed(1) : Math.round(seconds)} s`
}

/**
 * Runs the body of a command. A known failure prints its message and the one thing to do next, and the process ends
 * with code 1; an unknown one keeps its stack.
 *
 * @param {() => Promise<number>} body gives the exit code
 */
export async function runCommand(body) {
  try {
    process.exitCode = await body()
  } catch (error) {
    if (error instanceof SetUpError) say(`\n${error.message}\n\nWhat to do next:\n  ${error.nextStep}`)
    else console.error(error)
    process.exitCode = 1
  }
}
