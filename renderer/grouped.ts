/** A whole number with its thousands set apart, as English does. What `Intl` would load for that takes longer than the article. */
export function grouped(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, ',')
}
