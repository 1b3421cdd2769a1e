import type { Page } from '@playwright/test'
import { parsePairing } from '../../../shared/upstream/pairing-text.ts'
import { aDaySheet } from '../../support/office/a-day-sheet.ts'
import { aNewSigner, aSheetFile } from '../../support/office/a-sheet-file.ts'
import { readQrCodeOn } from '../../support/read-qr-code.ts'
import { expect, test } from '../support/office-page-fixture.ts'

test('lets in who knows the password, and tells who does not what to do', async ({ page }) => {
  await page.goto('/')
  await page.getByLabel('登录名').fill('street')
  for (let tries = 0; tries < 5; tries += 1) {
    await page.getByLabel('密码').fill(`not this one ${tries}`)
    await page.getByRole('button', { name: '登录', exact: true }).click()
    await expect(page.getByRole('alert')).toContainText(tries < 4 ? '登录名或密码不对' : /锁定|登录名或密码不对/)
  }
  await page.getByLabel('密码').fill('demo-password')
  await page.getByRole('button', { name: '登录', exact: true }).click()
  await expect(page.getByRole('alert')).toContainText('分钟后再试')
  await page.getByLabel('登录名').fill('district')
  await page.getByRole('button', { name: '登录', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('东岸区')
  await page.getByRole('button', { name: '退出登录' }).click()
  await expect(page.getByLabel('登录名')).toBeVisible()
})

test('shows the numbers of a span against those before, a restated one with what it was', async ({ page, enter }) => {
  await enter('city')
  const { stations } = await (await page.request.get('/v1/stations')).json()
  const restated = stations.find(({ code }: { code: string }) => code === 'YZ-003')
  const { totals } = await (await page.request.get(summaryOf(restated.stationId))).json()
  const late = totals.slice(1).find(({ cells }: { cells: { restated?: object }[] }) => cells[0]?.restated)
  await page.goto(`/#/stations/${restated.stationId}?per=day&at=${late.from}`)
  const visits = page.getByRole('main').getByText('人次', { exact: true }).first().locator('..')
  await expect(visits).toContainText(late.cells[0].value.toLocaleString('zh-CN'))
  await expect(visits).toContainText(`原为 ${late.cells[0].restated.was.toLocaleString('zh-CN')}`)

  await page.goto('/#/overview?per=month')
  await expect(page.getByText('去重估计，误差约')).toBeVisible()
  await expect(page.getByRole('link', { name: /春申骑手驿站/ })).toBeVisible()
  await page.getByRole('button', { name: '周', exact: true }).click()
  await page.getByRole('button', { name: '前一个' }).click()
  await expect(page.getByRole('list', { name: '人次' }).getByRole('button')).toHaveCount(7)
})

test('makes a station, and shows the code that pairs its kiosk as a picture', async ({ page, enter, sampleOffice }) => {
  await enter('city')
  const settings = await (await page.request.get('/v1/settings')).json()
  await page.request.put('/v1/settings', { data: { ...settings, officeAddress: sampleOffice.address } })
  await page.goto('/#/stations')
  await page.getByRole('button', { name: '添加驿站' }).click()
  await page.getByLabel('驿站名称').fill('江边骑手驿站')
  await page.getByLabel('编号', { exact: true }).fill('yz-001')
  await page.getByRole('button', { name: '添加', exact: true }).click()
  await expect(page.getByRole('alert')).toContainText('已经有别的驿站在用')
  await page.getByLabel('编号', { exact: true }).fill('yz-900')
  await page.getByRole('button', { name: '添加', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('江边骑手驿站')
  await page.getByRole('button', { name: '配对一体机' }).click()
  const picture = page.getByRole('img', { name: '配对二维码' })
  expect(parsePairing(await readQrCodeOn(picture))?.officeAddress).toBe(sampleOffice.address)
  await expect(page.getByText('只能用一次')).toBeVisible()
  await page.getByRole('button', { name: '好了' }).click()
  await expect(page.getByText('这段时间还没有日报')).toBeVisible()
})

test('closes a station that is shut, lists it apart, and opens it again', async ({ page, enter }) => {
  await enter('city')
  const { stations } = await (await page.request.get('/v1/stations')).json()
  const { stationId, name } = stations.find(({ code }: { code: string }) => code === 'YZ-001')
  const row = page.getByRole('main').getByRole('link', { name: /YZ-001/ })
  const dialog = page.getByRole('alertdialog')
  await page.goto(`/#/stations/${stationId}`)
  await page.getByRole('button', { name: '关闭驿站' }).click()
  await expect(dialog).toContainText('一体机会同时解除配对')
  await dialog.getByRole('button', { name: '确认关闭' }).click()
  await expect(page.getByText('已关闭', { exact: true })).toBeVisible()
  await expect(page.getByText(/日起已关闭/)).toBeVisible()
  await expect(page.getByRole('button', { name: '配对一体机' })).toHaveCount(0)

  await page.goto('/#/overview')
  await expect(page.getByRole('heading', { name: '失联的驿站' })).toBeVisible()
  await expect(page.getByRole('link', { name })).toHaveCount(0)
  await page.goto('/#/comparison?by=station')
  await expect(page.getByRole('rowheader', { name: /YZ-001/ })).toContainText('已关闭')
  await expect(page.getByRole('rowheader', { name: /YZ-002/ })).not.toContainText('已关闭')
  await page.goto('/#/stations')
  await expect(page.getByRole('link', { name: /YZ-002/ })).toBeVisible()
  await expect(row).toHaveCount(0)
  await page.getByRole('button', { name: '已关闭 1' }).click()
  await expect(row).toContainText('已关闭')

  await row.click()
  await page.getByRole('button', { name: '重新开放' }).click()
  await dialog.getByRole('button', { name: '重新开放' }).click()
  await expect(page.getByText('失联', { exact: true })).toBeVisible()
  await expect(page.getByRole('button', { name: '配对一体机' })).toBeVisible()
})

test('orders places by a touch on a heading, and gives what is shown as a file', async ({ page, enter }) => {
  await enter('city')
  await page.goto('/#/comparison?by=street')
  const first = page.getByRole('table').getByRole('rowheader').first()
  await page.getByRole('button', { name: '单位' }).click()
  const byName = await first.innerText()
  await page.getByRole('button', { name: '单位' }).click()
  await expect(page.getByRole('columnheader', { name: '单位' })).toHaveAttribute('aria-sort', 'descending')
  await expect(first).not.toHaveText(byName)
  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: 'CSV' }).click()
  expect((await download).suggestedFilename()).toMatch(/^summary_.*\.csv$/)
  await page.goto('/#/reports')
  await page.getByText('全部指标').click()
  await page.getByRole('checkbox', { name: '首次到站' }).check()
  await expect(page.getByRole('link', { name: 'CSV' })).toHaveAttribute('href', /measures=first-timers/)
  await expect(page.getByRole('heading', { name: /骑手驿站运行月报/ })).toBeVisible()
  await expect(page.getByText('制表日期')).toBeVisible()
})

test('offers an officer what their rights cover, and no more', async ({ page, enter }) => {
  await enter('district')
  await page.goto('/#/stations')
  await expect(page.getByRole('button', { name: '添加驿站' })).toBeVisible()
  await expect(page.getByRole('link', { name: /合新/ }).first()).toBeVisible()
  await expect(page.getByRole('heading', { name: '西湖区' })).toHaveCount(0)
  await page.getByRole('button', { name: '修改名称：金桥街道' }).click()
  await page.getByLabel('新名称').fill('金桥路街道')
  await page.getByRole('button', { name: '保存' }).click()
  await expect(page.getByRole('heading', { name: '金桥路街道' })).toBeVisible()
  await expect(page.getByRole('link', { name: '人员与权限' })).toHaveCount(0)
  await page.goto('/#/imports')
  const notOne = { name: 'holiday.json', mimeType: 'application/json', buffer: Buffer.from('{}') }
  await page.getByLabel('选择文件').setInputFiles(notOne)
  await expect(page.getByRole('alert')).toContainText('不是驿站的日报文件')
})

test('imports the file of a kiosk that is new, once it is told whose it is, however often the network is away', async ({
  page,
  enter,
}) => {
  await enter('city')
  await page.goto('/#/imports')
  const sheets = ['2026-01-10', '2026-01-11'].map((date, nth) => aDaySheet({ date, throughSeq: 10 * (nth + 1) }))
  const file = JSON.stringify(aSheetFile(aNewSigner(), { head: 20, sheets }))
  const stick = { name: 'day-sheets.json', mimeType: 'application/json', buffer: Buffer.from(file) }
  await page.getByLabel('选择文件').setInputFiles(stick)
  await expect(page.getByText('平台还不认识这台一体机')).toBeVisible()
  await page.getByRole('main').getByRole('button', { name: '驿站' }).first().click()
  await page.getByRole('option').first().click()
  const cutOff = () => page.route('**/v1/imports*', (route) => route.abort())
  await cutOff()
  await page.getByRole('button', { name: '按这个驿站导入' }).click()
  await expect(page.getByText('而一体机自称 HQ-1')).toBeVisible()
  await page.getByRole('button', { name: '按这个驿站导入' }).click()
  await expect(page.getByRole('alert')).toContainText('连不上平台')
  await page.unrouteAll()
  await page.getByRole('button', { name: '按这个驿站导入' }).click()
  await expect(page.getByText('收下 2 份日报，0 份以前已有')).toBeVisible()
  await page.getByText('文件里的 2 天').click()
  await expect(page.getByText('2026年1月11日 · 收下')).toBeVisible()
  await cutOff()
  await page.getByLabel('选择文件').setInputFiles([stick, { ...stick, name: 'again.json' }])
  await expect(page.getByRole('alert')).toContainText('后面的文件都先等着')
  await expect(page.getByText('正在等前面的文件')).toBeVisible()
  await page.unrouteAll()
  await page.getByRole('button', { name: '再试一次' }).click()
  await expect(page.getByText('收下 0 份日报，2 份以前已有')).toHaveCount(2)

  // The kiosk signs rider codes, too: they are good elsewhere once an officer says so, and as long.
  await page.goto('/#/sent-down?part=keys')
  await page.getByRole('button', { name: '信任', exact: true }).click()
  await page.getByRole('button', { name: '停止信任' }).click()
  await expect(page.getByText('未受信任')).toBeVisible()
  await expect(page.getByRole('button', { name: '信任', exact: true })).toBeVisible()
})

test('adds what a kiosk counted since it was restored, and says which days to compare', async ({ page, enter }) => {
  await enter('city')
  await page.goto('/#/imports')
  const kiosk = aNewSigner()
  const bring = (parts: Parameters<typeof aSheetFile>[1]) => {
    const buffer = Buffer.from(JSON.stringify(aSheetFile(kiosk, { ...parts, seriesId: '00000000000000cc' })))
    return page.getByLabel('选择文件').setInputFiles({ name: 'sheets.json', mimeType: 'application/json', buffer })
  }
  await bring({ head: 20, sheets: [aDaySheet({ date: '2026-01-10', throughSeq: 20 })] })
  await page.getByRole('main').getByRole('button', { name: '驿站' }).first().click()
  await page.getByRole('option').first().click()
  for (const once of ['一体机自称 HQ-1', '收下 1 份日报，0 份以前已有']) {
    await page.getByRole('button', { name: '按这个驿站导入' }).click()
    await expect(page.getByText(once)).toBeVisible()
  }
  await bring({
    head: 30,
    log: 'restored',
    partsAfter: 12,
    sheets: [aDaySheet({ date: '2026-01-10', throughSeq: 22 }), aDaySheet({ date: '2026-01-12', throughSeq: 30 })],
    firstSeqs: [2, 23],
  })
  await expect(page.getByText('收下 2 份日报，0 份以前已有')).toBeVisible()
  await expect(page.getByText('从较早的数据备份恢复')).toBeVisible()
  await expect(page.getByText(/平台可能已经有了：2026年1月10日/)).toBeVisible()
})

test('imports the files of a kiosk that stands elsewhere now for the station that it is told', async ({
  page,
  enter,
}) => {
  await enter('city')
  await page.goto('/#/imports')
  const kiosk = aNewSigner()
  const bring = (parts: Parameters<typeof aSheetFile>[1]) => {
    const buffer = Buffer.from(JSON.stringify(aSheetFile(kiosk, { ...parts, seriesId: '00000000000000dd' })))
    return page.getByLabel('选择文件').setInputFiles({ name: 'sheets.json', mimeType: 'application/json', buffer })
  }
  const choose = async (nth: number) => {
    await page.getByRole('main').getByRole('button', { name: '驿站' }).first().click()
    await page.getByRole('option').nth(nth).click()
  }
  const confirm = page.getByRole('button', { name: '按这个驿站导入' }).first()
  await bring({ head: 10, sheets: [aDaySheet({ date: '2026-01-10', throughSeq: 10 })] })
  await choose(0)
  await confirm.click()
  await expect(page.getByText('一体机自称 HQ-1')).toBeVisible()
  await confirm.click()
  await expect(page.getByText('收下 1 份日报，0 份以前已有')).toBeVisible()
  await page.getByText('这台一体机在另一个驿站？').click()
  await choose(1)
  await confirm.click()
  await expect(page.getByText('一体机自称 HQ-1')).toBeVisible()
  await confirm.click()
  await expect(page.getByText('收下 0 份日报，1 份以前已有')).toBeVisible()
  const later = [aDaySheet({ date: '2026-01-11', throughSeq: 20 })]
  await bring({ head: 20, sheets: later, firstSeqs: [11] })
  await expect(page.getByText('收下 1 份日报，0 份以前已有')).toBeVisible()
})

test('makes a token for another system, and shows its secret this once', async ({ page, enter }) => {
  await enter('city')
  await page.goto('/#/officers?part=tokens')
  await page.getByRole('button', { name: '新建令牌' }).click()
  await page.getByLabel('给哪个系统用').fill('城运中心')
  await page.getByRole('button', { name: '生成' }).click()
  await expect(page.getByText('关掉后平台也看不到它了')).toBeVisible()
  const secret = await page.getByRole('alertdialog').locator('p').innerText()
  const headers = { authorization: `Bearer ${secret}`, cookie: '' }
  expect((await page.request.get('/v1/measures', { headers })).status()).toBe(200)
  await page.getByRole('button', { name: '好了' }).click()
  await expect(page.getByText('城运中心')).toBeVisible()
  await expect(page.getByText(secret)).toHaveCount(0)
})

test('keeps the numbers it has while its office is away, and says so', async ({ page, enter, sampleOffice }) => {
  await enter('city')
  await expect(page.getByText('去重估计，误差约')).toBeVisible()
  await sampleOffice.stop()
  await seeAgainLater(page)
  await expect(page.getByText(/连不上平台.*下面是上一次取到的内容/)).toBeVisible()
  await expect(page.getByText('去重估计，误差约')).toBeVisible()
  // Numbers of one span are none of another.
  await page.getByRole('button', { name: '前一个' }).click()
  await expect(page.getByText('连不上平台')).toHaveCount(2)
  await expect(page.getByText('去重估计，误差约')).toHaveCount(0)
  await page.getByRole('button', { name: '退出登录' }).click()
  await expect(page.getByRole('banner').getByRole('alert')).toContainText('连不上平台')
  await sampleOffice.start()
  await page.getByRole('button', { name: '再试一次' }).first().click()
  await page.getByRole('button', { name: '再试一次' }).first().click()
  await expect(page.getByRole('main').getByText('连不上平台')).toHaveCount(0)
  await expect(page.getByText('去重估计，误差约')).toBeVisible()
})

test('keeps a dialog until what it asked for is done, and its content until that is known', async ({ page, enter }) => {
  await enter('city')
  await page.goto('/#/stations')
  let letGo = () => {}
  await page.route('**/v1/nodes', async (route) => {
    if (route.request().method() !== 'POST') return route.continue()
    await new Promise<void>((go) => (letGo = go))
    // Done, and never heard of.
    await route.fetch()
    await route.abort()
  })
  const dialog = page.getByRole('alertdialog')
  await page.getByRole('button', { name: '添加区或街道' }).click()
  await dialog.getByRole('textbox').fill('南岸区')
  await dialog.getByRole('button', { name: '添加', exact: true }).click()
  await expect(dialog.getByRole('button', { name: '取消' })).toBeDisabled()
  await page.keyboard.press('Escape')
  await expect(dialog).toBeVisible()
  letGo()
  await expect(dialog).toContainText('内容先不能改')
  await expect(dialog.getByRole('textbox')).toBeDisabled()
  await page.unrouteAll()
  await dialog.getByRole('button', { name: '添加', exact: true }).click()
  await expect(dialog).toHaveCount(0)
  const { nodes } = await (await page.request.get('/v1/nodes')).json()
  expect(nodes.filter(({ name }: { name: string }) => name === '南岸区')).toHaveLength(1)
})

test('says in the report of a month that is not over that it is not', async ({ page, enter }) => {
  await enter('city')
  await page.goto('/#/reports')
  await expect(page.getByRole('article')).not.toContainText('本月还没结束')
  const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date())
  await page.getByLabel('月份').fill(today.slice(0, 7))
  await expect(page.getByRole('article')).toContainText('本月还没结束')
})

test('says why a file of numbers cannot be had, and of one that cannot be read that it cannot', async ({
  page,
  enter,
}) => {
  await enter('city')
  await page.goto('/#/reports')
  await page.getByLabel('从', { exact: true }).fill('2020-01-01')
  await page.getByRole('button', { name: /统计周期/ }).click()
  await page.getByRole('option', { name: '日', exact: true }).click()
  await page.getByRole('link', { name: 'CSV' }).click()
  await expect(page.getByRole('main').getByRole('alert')).toContainText('缩短时间')
  await page.goto('/#/imports')
  await page.evaluate(() => {
    File.prototype.text = () => Promise.reject(new DOMException('gone', 'NotReadableError'))
  })
  const stick = { name: 'day-sheets.json', mimeType: 'application/json', buffer: Buffer.from('{}') }
  await page.getByLabel('选择文件').setInputFiles(stick)
  await expect(page.getByRole('main').getByRole('alert')).toContainText('文件没能读出来')
})

test('is set up through the address that the first start prints', async ({ page, newOffice }) => {
  await page.goto(`${newOffice.address}/#set-up=${newOffice.secret}`)
  await page.getByLabel('平台名称').fill('合新街道')
  await page.getByLabel('姓名').fill('林涛')
  await page.getByLabel('登录名').fill('lin')
  await page.getByLabel('密码').fill('a street of stations')
  await page.getByRole('button', { name: '开始使用' }).click()
  await expect(page.getByText('请登录后查看')).toBeVisible()
  await page.getByLabel('登录名').fill('lin')
  await page.getByLabel('密码').fill('a street of stations')
  await page.getByRole('button', { name: '登录', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('合新街道')
  expect(page.url()).not.toContain(newOffice.secret)
  await page.getByRole('link', { name: '驿站', exact: true }).click()
  await expect(page.getByText('还没有驿站', { exact: true })).toBeVisible()
})

/** As though the tab had been hidden for a while. */
async function seeAgainLater(page: Page): Promise<void> {
  await page.evaluate(() => {
    const look = (isHidden: boolean) => {
      Object.defineProperty(document, 'hidden', { configurable: true, value: isHidden })
      document.dispatchEvent(new Event('visibilitychange'))
    }
    const later = Date.now() + 120_000
    look(true)
    Date.now = () => later
    look(false)
  })
}

function summaryOf(stationId: string): string {
  const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
  return `/v1/summaries?node=${stationId}&from=${day(-30)}&to=${day(0)}&per=day&measures=visits`
}
