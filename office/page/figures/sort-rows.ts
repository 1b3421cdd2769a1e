export type Order = { readonly key: string; readonly way: 'up' | 'down' }

/** Rows in order: numbers by size, names as a Chinese reader looks them up, and what is not known last. */
export function sortRows<R>(
  rows: readonly R[],
  rank: (row: R) => number | string | null,
  way: Order['way'],
): readonly R[] {
  const sign = way === 'up' ? 1 : -1
  return rows.toSorted((a, b) => {
    const [one, other] = [rank(a), rank(b)]
    if (one === null || other === null) return Number(one === null) - Number(other === null)
    if (typeof one === 'number' && typeof other === 'number') return sign * (one - other)
    return sign * BY_NAME.compare(String(one), String(other))
  })
}

const BY_NAME = new Intl.Collator('zh-CN', { numeric: true })
