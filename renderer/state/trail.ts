/** A place the reader left by a jump, to come back to exactly. */
export interface Stop<T> {
  readonly scrollTop: number
  readonly view: T
}

/** The way back and forth between jumps, as a browser keeps it. */
export interface Trail<T> {
  readonly back: readonly Stop<T>[]
  readonly forward: readonly Stop<T>[]
}

const MAX_STOPS = 200

export const EMPTY_TRAIL: Trail<never> = { back: [], forward: [] }

/** The trail after a jump away from `stop`. */
export function leave<T>(trail: Trail<T>, stop: Stop<T>): Trail<T> {
  return { back: [...trail.back, stop].slice(-MAX_STOPS), forward: [] }
}

/** One step back from `here`, or `undefined` at the beginning. */
export function stepBack<T>(trail: Trail<T>, here: Stop<T>): { trail: Trail<T>; stop: Stop<T> } | undefined {
  const stop = trail.back.at(-1)
  return stop && { stop, trail: { back: trail.back.slice(0, -1), forward: [here, ...trail.forward] } }
}

/** One step forward from `here`, or `undefined` at the end. */
export function stepForward<T>(trail: Trail<T>, here: Stop<T>): { trail: Trail<T>; stop: Stop<T> } | undefined {
  const stop = trail.forward[0]
  return stop && { stop, trail: { back: [...trail.back, here], forward: trail.forward.slice(1) } }
}
