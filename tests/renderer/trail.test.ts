import { describe, expect, it } from 'vitest'
import { EMPTY_TRAIL, leave, stepBack, stepForward, type Trail } from '../../renderer/state/trail.ts'

describe('the trail', () => {
  it('goes back and forward through the exact places that were left', () => {
    let trail: Trail<string> = EMPTY_TRAIL
    trail = leave(trail, { scrollTop: 10.5, view: 'a' })
    trail = leave(trail, { scrollTop: 200, view: 'b' })
    const back = stepBack(trail, { scrollTop: 300, view: 'c' })!
    expect(back.stop).toEqual({ scrollTop: 200, view: 'b' })
    const again = stepBack(back.trail, back.stop)!
    expect(again.stop).toEqual({ scrollTop: 10.5, view: 'a' })
    expect(stepBack(again.trail, again.stop)).toBeUndefined()
    const forward = stepForward(again.trail, again.stop)!
    expect(forward.stop).toEqual({ scrollTop: 200, view: 'b' })
    expect(stepForward(forward.trail, forward.stop)!.stop).toEqual({ scrollTop: 300, view: 'c' })
  })

  it('forgets the way forward at a new jump', () => {
    const trail = leave<string>(EMPTY_TRAIL, { scrollTop: 1, view: 'a' })
    const back = stepBack(trail, { scrollTop: 2, view: 'b' })!
    const jumped = leave(back.trail, { scrollTop: 3, view: 'c' })
    expect(stepForward(jumped, { scrollTop: 4, view: 'd' })).toBeUndefined()
  })
})
