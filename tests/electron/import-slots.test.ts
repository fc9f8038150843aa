import { describe, expect, it } from 'vitest'
import { Slots } from '../../electron/import/slots.ts'

const cancelled = (): Error => new Error('cancelled')
const tick = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 1))

describe('Slots', () => {
  it('runs at most so many at a time, in order, and goes on after a failure', async () => {
    const slots = new Slots(2)
    let running = 0
    let most = 0
    const order: number[] = []
    const work = (index: number) => async (): Promise<number> => {
      order.push(index)
      most = Math.max(most, ++running)
      await tick()
      running--
      if (index === 1) throw new Error('failed')
      return index
    }
    const results = await Promise.allSettled([0, 1, 2, 3, 4].map((index) => slots.run(work(index), undefined, cancelled)))
    expect(most).toBe(2)
    expect(order).toEqual([0, 1, 2, 3, 4])
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'fulfilled', 'fulfilled'])
  })

  it('never begins what was cancelled while it waited', async () => {
    const slots = new Slots(1)
    const stop = new AbortController()
    let began = false
    const first = slots.run(tick, undefined, cancelled)
    const second = slots.run(() => ((began = true), tick()), stop.signal, cancelled)
    stop.abort()
    await expect(second).rejects.toThrow('cancelled')
    await first
    await slots.run(tick, undefined, cancelled)
    expect(began).toBe(false)
    await expect(slots.run(tick, stop.signal, cancelled)).rejects.toThrow('cancelled')
  })
})
