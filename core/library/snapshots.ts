/** The newest copies that are kept whatever their age. */
const NEWEST = 5
/** Days, today included, of which the newest copy is kept besides. */
const DAYS = 7

/** A moment as part of a file name: no colons, which Windows refuses, and sorted by name is sorted by time. */
export function stampOf(moment: Date): string {
  return moment.toISOString().replace(/[:.]/g, '-')
}

/** Which copies to drop, of those named by `stamps` ({@link stampOf}): all but the last 5 and the last of each day of a week. */
export function expiredStamps(stamps: readonly string[], now: Date): readonly string[] {
  const newestFirst = [...stamps].sort().reverse()
  const oldestDay = new Date(now.getTime() - (DAYS - 1) * 24 * 60 * 60 * 1000).toISOString().slice(0, 10)
  const days = new Set<string>()
  return newestFirst.filter((stamp, index) => {
    const day = stamp.slice(0, 10)
    const lastOfDay = !days.has(day)
    days.add(day)
    return index >= NEWEST && !(lastOfDay && day >= oldestDay)
  })
}
