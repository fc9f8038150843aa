import { heaviest, type PageItem, type PageText } from './page-text.ts'

/*
 * Turns what a page draws so that its lines lie level. Most pages are upright; some are drawn sideways, and Japanese
 * and Chinese may run downwards. Words at another angle than the rest (stamps in the margin, watermarks) are set aside.
 */

/** A run of characters as the page draws it: x to the right, y downwards. */
export interface DrawnItem {
  readonly text: string
  /** Where its baseline begins. */
  readonly x: number
  readonly y: number
  /** Direction of the baseline, in degrees clockwise. */
  readonly angle: number
  readonly length: number
  readonly size: number
  readonly font: string
  readonly rtl: boolean
  readonly order: number
  readonly spaced: boolean
}

export interface DrawnPage {
  readonly number: number
  readonly width: number
  readonly height: number
  readonly items: readonly DrawnItem[]
}

/** A page with its lines level, and what does not lie level with them or lies beside the page. */
export interface FramedPage extends PageText {
  readonly aslant: readonly DrawnItem[]
  readonly outside: readonly DrawnItem[]
  /** Drawn a second time in the same place, as poor man's bold type is. */
  readonly twice: readonly DrawnItem[]
}

const QUARTERS = [0, 90, 180, 270] as const
type Quarter = (typeof QUARTERS)[number]

/** Turns a page by the quarter that most of its words are drawn at. */
export function framed(page: DrawnPage): FramedPage {
  const main = heaviest(page.items.map((item) => [quarterOf(item.angle), item.text.length] as const)) ?? 0
  const inside = page.items.filter((item) => isInside(item, page))
  const level = inside.filter(({ angle }) => quarterOf(angle) === main)
  const seen = new Set<string>()
  const once = level.filter((item) => {
    const key = `${Math.round(item.x)} ${Math.round(item.y)} ${item.text}`
    return !seen.has(key) && seen.add(key)
  })
  const kept = new Set(once)
  return {
    number: page.number,
    ...(main % 180 === 0 ? { width: page.width, height: page.height } : { width: page.height, height: page.width }),
    items: once.map((item) => turned(item, main, page)),
    aslant: inside.filter(({ angle }) => quarterOf(angle) !== main),
    outside: page.items.filter((item) => !isInside(item, page)),
    twice: level.filter((item) => !kept.has(item))
  }
}

/** The quarter turn that an angle is, `undefined` for angles between. */
function quarterOf(angle: number): Quarter | undefined {
  const turn = ((angle % 360) + 360) % 360
  return QUARTERS.find((quarter) => Math.min(Math.abs(turn - quarter), 360 - Math.abs(turn - quarter)) < 4)
}

/** Half of a run may stick out of the page before it counts as beside it. */
function isInside({ x, y, angle, length }: DrawnItem, { width, height }: DrawnPage): boolean {
  const radians = (angle * Math.PI) / 180
  const [middleX, middleY] = [x + (Math.cos(radians) * length) / 2, y + (Math.sin(radians) * length) / 2]
  return middleX >= -1 && middleX <= width + 1 && middleY >= -1 && middleY <= height + 6
}

function turned({ x, y, length, size, text, font, rtl, order, spaced }: DrawnItem, quarter: Quarter, page: DrawnPage): PageItem {
  const place = {
    0: [x, y],
    90: [y, page.width - x],
    180: [page.width - x, page.height - y],
    270: [page.height - y, x]
  }[quarter] as [number, number]
  return { text, x: place[0], y: place[1], width: length, size, font, rtl, order, spaced }
}
