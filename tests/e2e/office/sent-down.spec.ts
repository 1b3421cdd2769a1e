import type { Page, Route } from '@playwright/test'
import { expect, test } from '../support/office-page-fixture.ts'

test('sends a notice to a place that is searched for, and changes it where it is', async ({ page, enter }) => {
  await enter('city')
  await page.goto('/#/sent-down')
  const dialog = page.getByRole('alertdialog')
  await page.getByRole('button', { name: '写通知' }).click()
  await dialog.getByRole('button', { name: '范围' }).click()
  await page.getByRole('searchbox', { name: '查找' }).fill('没有这个地方')
  await expect(page.getByText('没有符合的单位')).toBeVisible()
  await page.getByRole('searchbox', { name: '查找' }).fill('春申骑手')
  await page.getByRole('option', { name: '春申骑手驿站' }).click()
  await dialog.getByRole('textbox', { name: '内容（中文）' }).fill('今晚八点停水')
  await dialog.getByRole('button', { name: '下发' }).click()
  await expect(dialog).toHaveCount(0)

  const row = page.getByRole('listitem').filter({ hasText: '停水' })
  await expect(row).toContainText('春申骑手驿站')
  const sent = await noticeOf(page)
  await row.getByRole('button', { name: '修改' }).click()
  await dialog.getByRole('textbox', { name: '内容（中文）' }).fill('今晚九点停水')
  await dialog.getByRole('button', { name: '下发' }).click()
  await expect(row).toContainText('今晚九点停水')
  await expect(row).toHaveCount(1)
  expect(await noticeOf(page)).toEqual({ ...sent, texts: { 'zh-CN': '今晚九点停水' } })
})

test('sends a notice once and adds an item once, though the answer is lost and it is sent again', async ({
  page,
  enter,
}) => {
  await enter('city')
  await page.goto('/#/sent-down')
  const dialog = page.getByRole('alertdialog')
  const sendTwice = async (address: string, send: string) => {
    const loseAnswer = async (route: Route) => {
      await route.fetch()
      await route.abort()
    }
    await page.route(address, loseAnswer, { times: 1 })
    await dialog.getByRole('button', { name: send }).click()
    await expect(dialog.getByRole('alert')).toContainText('连不上平台')
    // Where it may have gone already, it stays.
    await expect(dialog.getByRole('button', { name: '范围' })).toHaveCount(0)
    await dialog.getByRole('button', { name: send }).click()
    await expect(dialog).toHaveCount(0)
  }
  await page.getByRole('button', { name: '写通知' }).click()
  await dialog.getByRole('textbox', { name: '内容（中文）' }).fill('明天发雨衣')
  await sendTwice('**/notices/*', '下发')
  await expect(page.getByRole('listitem').filter({ hasText: '明天发雨衣' })).toHaveCount(1)

  await page.goto('/#/sent-down?part=catalogue')
  await page.getByRole('button', { name: '添加物资' }).click()
  await dialog.getByRole('textbox', { name: '名称（中文）' }).fill('反光背心')
  await sendTwice('**/catalogue/*', '保存')
  await expect(page.getByRole('listitem').filter({ hasText: '反光背心' })).toHaveCount(1)
})

test('sends no notice again that somebody took back while it was being changed', async ({ page, enter }) => {
  await enter('city')
  const me = await (await page.request.get('/v1/me')).json()
  const url = `/v1/nodes/${me.node.nodeId}/notices/n-repair`
  const now = Date.now()
  const notice = { texts: { 'zh-CN': '周五停水检修' }, audience: 'riders', tone: 'plain' }
  await page.request.put(url, { data: { ...notice, fromAt: now, untilAt: now + 86_400_000 } })
  await page.goto('/#/sent-down')
  const dialog = page.getByRole('alertdialog')
  const row = page.getByRole('listitem').filter({ hasText: '停水检修' })
  await row.getByRole('button', { name: '修改' }).click()
  await page.request.delete(url)
  await dialog.getByRole('textbox', { name: '内容（中文）' }).fill('周六停水检修')
  await dialog.getByRole('button', { name: '下发' }).click()
  await expect(dialog.getByRole('alert')).toContainText('已被别人撤回')
  await dialog.getByRole('button', { name: '取消' }).click()
  await expect(dialog).toHaveCount(0)
  await expect(row).toHaveCount(0)
})

test("shows no place's settings as another's, while those are on their way or refused", async ({ page, enter }) => {
  await enter('city')
  await page.goto('/#/sent-down?part=settings')
  const district = page.getByRole('textbox', { name: '所在区' })
  await district.fill('云州市')
  await page.getByRole('button', { name: '保存' }).click()
  await expect(page.getByText('已保存')).toBeVisible()
  await page.route('**/station-settings', (route) => route.abort())
  await page.getByRole('main').getByRole('button', { name: '范围' }).click()
  await page.getByRole('option').last().click()
  await expect(page.getByText('连不上平台')).toBeVisible()
  await expect(district).toHaveCount(0)
  await expect(page.getByRole('button', { name: '保存' })).toHaveCount(0)
})

async function noticeOf(page: Page) {
  const { notices } = await (await page.request.get('/v1/notices')).json()
  return notices.find(({ notice }: { notice: { texts: object } }) => JSON.stringify(notice.texts).includes('停水'))
    .notice
}
