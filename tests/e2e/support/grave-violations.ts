import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from '@playwright/test'

type Axe = { run(where: readonly Element[] | Document, options: object): Promise<{ violations: readonly Violation[] }> }
type Violation = { id: string; impact?: string | null; nodes: readonly { html: string; failureSummary?: string }[] }

/** axe as @axe-core/playwright brings it. Its own builder brings it anew for each look, which takes longer than looking. */
const axeSource = readFileSync(
  createRequire(createRequire(import.meta.url).resolve('@axe-core/playwright')).resolve('axe-core/axe.min.js'),
  'utf8',
)

/**
 * What axe calls serious or critical on the page now: rule by rule, with the parts that break it. Of what lies behind
 * the uppermost dialog, which nobody can reach, nothing: it is looked at when there is none. What lies over every dialog,
 * such as the screen keyboard, can be reached.
 */
export async function graveViolationsOn(page: Page): Promise<readonly string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axeSource)
  return page.evaluate(async () => {
    const { axe } = window as unknown as { axe: Axe }
    const uppermost = [...document.querySelectorAll('[role="dialog"], [role="alertdialog"]')].at(-1)
    const overAll = document.querySelectorAll('[data-react-aria-top-layer]')
    const { violations } = await axe.run(uppermost ? [uppermost, ...overAll] : document, {
      resultTypes: ['violations'],
    })
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 200)} ${node.failureSummary ?? ''}`))
  })
}
