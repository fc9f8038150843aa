/** Runs `work` once the next frame is painted: what is not in sight need not hold up what is. */
export function afterPaint(work: () => void): void {
  requestAnimationFrame(() => setTimeout(work))
}
