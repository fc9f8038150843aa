/** How long one search may think. Once spent, it stays spent. */
export interface Budget {
  /** Takes note of work done; whether more may be done. */
  spend(steps: number): boolean
  readonly spent: boolean
}

/** Steps of the automaton that take about a quarter of a second; used where the caller has no clock to give. */
const STEPS = 10_000_000

/** A budget by the caller's clock (milliseconds), or by counted steps where there is none. */
export function createBudget(now: (() => number) | undefined, milliseconds: number): Budget {
  const begin = now?.() ?? 0
  let steps = 0
  let spent = false
  return {
    get spent() {
      return spent
    },
    spend(more) {
      steps += more
      spent ||= now ? now() - begin > milliseconds : steps > STEPS
      return !spent
    }
  }
}
