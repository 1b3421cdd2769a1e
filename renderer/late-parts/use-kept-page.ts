import { useLayoutEffect } from 'react'
import { keepPage } from './keep-page.ts'

/**
 * For what only this page knows, and would be lost with it: while there is any, the page is not loaded anew.
 *
 *     useKeptPage(isBegun(draft))
 */
export function useKeptPage(isKept: boolean): void {
  useLayoutEffect(() => (isKept ? keepPage() : undefined), [isKept])
}
