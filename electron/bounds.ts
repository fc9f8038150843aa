export interface Bounds {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export const MINIMUM = { width: 320, height: 360 } as const

/**
 * `bounds` (device-independent pixels) moved and shrunk to lie wholly on the screen they overlap most; on the first
 * screen where they overlap none, as when a monitor was unplugged. `workAreas` holds at least one screen.
 */
export function clampToScreens(bounds: Bounds, workAreas: readonly Bounds[]): Bounds {
  const area = workAreas.reduce((best, next) => (overlap(bounds, next) > overlap(bounds, best) ? next : best))
  const width = Math.min(Math.max(bounds.width, MINIMUM.width), area.width)
  const height = Math.min(Math.max(bounds.height, MINIMUM.height), area.height)
  return {
    x: clamp(bounds.x, area.x, area.x + area.width - width),
    y: clamp(bounds.y, area.y, area.y + area.height - height),
    width,
    height
  }
}

function overlap(a: Bounds, b: Bounds): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y)
  return Math.max(0, width) * Math.max(0, height)
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high)
}
