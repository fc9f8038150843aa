import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clampToScreens } from '../../electron/bounds.ts'

const LAPTOP = { x: 0, y: 25, width: 1440, height: 875 }
const MONITOR = { x: 1440, y: 0, width: 1920, height: 1080 }

describe('clampToScreens', () => {
  it('leaves a window alone that lies on a screen', () => {
    const bounds = { x: 100, y: 100, width: 800, height: 600 }
    expect(clampToScreens(bounds, [LAPTOP])).toEqual(bounds)
  })

  it('brings a window back from a monitor that was unplugged', () => {
    const bounds = { x: 2000, y: 200, width: 800, height: 600 }
    expect(clampToScreens(bounds, [LAPTOP, MONITOR])).toEqual(bounds)
    expect(clampToScreens(bounds, [LAPTOP])).toEqual({ x: 640, y: 200, width: 800, height: 600 })
  })

  it('never leaves any part of a window off the screens, and never makes it unusably small', () => {
    const bounds = fc.record({
      x: fc.integer({ min: -10_000, max: 10_000 }),
      y: fc.integer({ min: -10_000, max: 10_000 }),
      width: fc.integer({ min: -5, max: 10_000 }),
      height: fc.integer({ min: -5, max: 10_000 })
    })
    fc.assert(
      fc.property(bounds, (wanted) => {
        const placed = clampToScreens(wanted, [LAPTOP, MONITOR])
        const inside = [LAPTOP, MONITOR].some(
          (area) =>
            placed.x >= area.x &&
            placed.y >= area.y &&
            placed.x + placed.width <= area.x + area.width &&
            placed.y + placed.height <= area.y + area.height
        )
        expect(inside).toBe(true)
        expect(Math.min(placed.width, placed.height)).toBeGreaterThanOrEqual(320)
      })
    )
  })
})
