/** A day, month or year, as CSL-JSON keeps it and as it is read. */
export interface DeclaredDay {
  readonly parts: number[]
  readonly words: string
}

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']
/** Characters that are looked at. */
const LOOK = 80

/**
 * The day that a document declares, in any of the ways that documents write it: ISO 8601, the dates of PDF
 * (`D:20240131120000+01'00'`) and of messages, `4 February 2026`, `February 4, 2026`. It is that of the writer's own
 * time zone. Where the day or the month is none, as much of it as is; `undefined` where there is no year.
 */
export function declaredDay(written: string): DeclaredDay | undefined {
  const text = written.trim().slice(0, LOOK)
  const numbers =
    /^(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?(?!\d)/.exec(text) ??
    // A time of day may follow without a mark.
    /^(?:D:)?(\d{4})(\d{2})(\d{2})(?:\d{2}){0,3}(?!\d)/.exec(text) ??
    /^D:(\d{4})(\d{2})?/.exec(text)
  if (numbers) return dayOf(numbers[1]!, Number(numbers[2] ?? 0), numbers[3])
  const dayFirst = /\b(\d{1,2})(?:st|nd|rd|th)?[ .-]+([A-Za-z]{3})[a-z]*\.?,?[ .-]+(\d{4})\b/.exec(text)
  if (dayFirst) return named(dayFirst[3]!, dayFirst[2]!, dayFirst[1])
  const monthFirst = /\b([A-Za-z]{3})[a-z]*\.? (?:(\d{1,2})(?:st|nd|rd|th)?,? )?(\d{4})\b/.exec(text)
  return monthFirst ? named(monthFirst[3]!, monthFirst[1]!, monthFirst[2]) : undefined
}

function named(year: string, month: string, day: string | undefined): DeclaredDay | undefined {
  const index = MONTHS.findIndex((name) => name.slice(0, 3).toLowerCase() === month.toLowerCase())
  return index === -1 ? undefined : dayOf(year, index + 1, day)
}

function dayOf(written: string, month: number, writtenDay: string | undefined): DeclaredDay | undefined {
  const [year, day] = [Number(written), Number(writtenDay ?? 0)]
  if (year < 1000 || year > 2200) return undefined
  const name = MONTHS[month - 1]
  if (name === undefined) return { parts: [year], words: String(year) }
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate()
  if (day < 1 || day > last) return { parts: [year, month], words: `${name} ${year}` }
  return { parts: [year, month, day], words: `${day} ${name} ${year}` }
}
