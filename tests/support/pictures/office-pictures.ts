import type { Page } from 'playwright'
import type { SyncStatus } from '../../../shared/contract/groups/sync-calls.ts'
import type { BusinessDate } from '../../../shared/time/business-date.ts'
import type { OfficeNotice } from '../../../shared/upstream/downlink.ts'
import { formatPairing } from '../../../shared/upstream/pairing-text.ts'
import { openSection } from '../attendant-side.ts'
import type { OnScreen } from '../on-screen.ts'
import { scanInOneGo } from '../type-like-a-scanner.ts'
import { openSettings } from './attendant-page-pictures.ts'
import type { PictureOf } from './picture.ts'

const at = (moment: string) => Date.parse(`${moment}+08:00`)

const paired: SyncStatus = {
  pairing: {
    officeName: '天目西路街道办事处',
    officeAddress: 'https://office.tianmuxilu.example',
    stationName: '骑手驿站一号',
    pairedAt: at('2025-11-03T09:30:00'),
  },
  isSending: false,
  pendingSheets: 0,
  oldestPending: null,
  refusedSheets: [],
  problem: null,
  lastSuccessAt: at('2026-01-13T10:23:40'),
  nextTryAt: at('2026-01-13T10:38:00'),
  clockOffsetMs: 300,
}

const pending: SyncStatus = {
  ...paired,
  pendingSheets: 6,
  oldestPending: '2026-01-08' as BusinessDate,
  lastSuccessAt: at('2026-01-08T14:02:00'),
}

const refused: SyncStatus = {
  ...paired,
  refusedSheets: [
    { businessDate: '2026-01-09' as BusinessDate, reason: '这一天的人次比平时多十倍，请核对。' },
    { businessDate: '2026-01-10' as BusinessDate, reason: 'throughSeq lies behind what the office has' },
  ],
  clockOffsetMs: -17 * 60_000,
}

const notice: OfficeNotice = {
  noticeId: 'wind',
  texts: {
    'zh-CN': '今天下午大风橙色预警，请绕开高空广告牌。',
    en: 'Orange wind warning this afternoon: keep away from hoardings.',
    ug: 'بۈگۈن چۈشتىن كېيىن قاتتىق شامال چىقىدۇ، ئېلان تاختىلىرىدىن يىراق تۇرۇڭ.',
  },
  audience: 'riders',
  tone: 'care',
  fromAt: 0,
  untilAt: at('2030-01-01T00:00:00'),
}

/** What a station and its office have to do with each other, as attendants see it. */
export const OFFICE_PICTURES: readonly PictureOf[] = [
  picture('refused', status(refused), attendantNotices, openOffice),
  picture('pending', status({ ...pending, problem: { code: 'sign-in-page', detail: '302' } }), openOffice),
  picture('silent', status(pending), attendantNotices, async (on) => {
    await openSection(on, 'riders')
    await openSection(on, 'home')
    await on.page.getByText(on.words.attendant.office.home.look).waitFor()
  }),
  picture('settings', officeSettings, openSettings),
  dialog('pair-by-hand', openPairing, async ({ page, words }) => {
    const { type, next } = words.attendant.office.pairing
    await page.getByRole('button', { name: type }).click()
    await page.getByRole('button', { name: next }).click()
  }),
  dialog('not-paired', openPairing, scanPairing, async ({ page, words }) => {
    await answer(page, 'sync.pair', {
      outcome: 'not-paired',
      problem: { code: 'certificate-other-name', detail: 'ERR_TLS_CERT_ALTNAME_INVALID' },
    })
    await page.getByRole('button', { name: words.attendant.office.pairing.confirm, exact: true }).click()
    await page.getByText(words.attendant.office.pairing.notPaired).waitFor()
  }),
  dialog('unpair', status(paired), openOffice, ({ page, words }) =>
    page.getByRole('button', { name: words.attendant.office.unpair.button }).click(),
  ),
  dialog('check-certificate', openOffice, async ({ page, words }) => {
    const { certificates } = words.attendant.office
    await answer(page, 'certificates.files', ['office-root.crt'])
    await answer(page, 'certificates.read', {
      outcome: 'read',
      pem: '',
      certificates: [
        {
          subject: 'C=CN O=静安区大数据中心 CN=静安区政务外网根证书',
          issuer: 'C=CN O=静安区大数据中心 CN=静安区政务外网根证书',
          fingerprint: Array.from({ length: 32 }, (_each, index) => (index * 7 + 16).toString(16))
            .join(':')
            .toUpperCase(),
          validFrom: at('2024-01-01T00:00:00'),
          validUntil: at('2034-01-01T00:00:00'),
        },
      ],
    })
    await page.getByRole('button', { name: certificates.install }).click()
    await page.getByRole('alertdialog').getByRole('button', { name: words.attendant.picker.station }).click()
    await page.getByRole('button', { name: 'office-root.crt' }).click()
    await page.getByText(certificates.checkText).waitFor()
  }),
]

/** More of the same, and what riders see of an office. */
export const MORE_OFFICE_PICTURES: readonly PictureOf[] = [
  picture('not-paired', openOffice),
  picture('all-there', status(paired), openOffice),
  dialog('pair', openPairing),
  dialog('check-pairing', openPairing, scanPairing),
  ...(['no-network', 'certificate-untrusted', 'unknown-station'] as const).map((code) =>
    picture(`problem-${code}`, status({ ...pending, problem: { code, detail: 'ECODE what it says' } }), openOffice),
  ),
  {
    name: 'home-office-notice',
    station: 'sample',
    from: 'start',
    isStaged: true,
    async arrange({ page, words }) {
      await answer(page, 'sync.notices', [notice])
      await page.getByRole('button', { name: words.rider.home.typeCard }).click()
      await page.getByRole('button', { name: words.common.actions.back }).click()
      await page.getByText(words.rider.notice.label).waitFor()
    },
  },
]

type Way = (on: OnScreen) => Promise<unknown>

function picture(name: string, ...ways: readonly Way[]): PictureOf {
  return {
    name: `attendant-office-${name}`,
    station: 'sample',
    from: 'attendant-home',
    isLong: true,
    isStaged: true,
    async arrange(on) {
      for (const way of ways) await way(on)
    },
    tidy: ({ page }) => page.unrouteAll(),
  }
}

function dialog(name: string, ...ways: readonly Way[]): PictureOf {
  return { ...picture(name, ...ways), name: `dialog-office-${name}`, isLong: false }
}

/** Answers one kind of call in the station's place. */
function answer(page: Page, path: string, value: unknown): Promise<unknown> {
  return page.route(`**/call/${path}`, (route) => route.fulfill({ json: { ok: true, value } }))
}

function status(given: SyncStatus): Way {
  return ({ page }) => answer(page, 'sync.status', given)
}

function attendantNotices({ page }: OnScreen): Promise<unknown> {
  return answer(page, 'sync.attendantNotices', [{ ...notice, noticeId: 'count', audience: 'attendants' }])
}

function officeSettings({ page }: OnScreen): Promise<unknown> {
  return answer(page, 'sync.officeSettings', ['district', 'repeatWindowMinutes', 'selfServe'])
}

async function openOffice(on: OnScreen): Promise<void> {
  await openSection(on, 'office')
  await on.page.getByRole('button', { name: on.words.attendant.office.file.save }).waitFor()
}

async function openPairing(on: OnScreen): Promise<void> {
  await openOffice(on)
  await on.page.getByRole('button', { name: on.words.attendant.office.pair }).click()
}

async function scanPairing({ page, words }: OnScreen): Promise<void> {
  const pairing = { officeAddress: 'https://office.tianmuxilu.example', pairingCode: 'ABCDEFGHIJKLMN23' }
  await scanInOneGo(page, formatPairing(pairing))
  await page.getByText(words.attendant.office.pairing.check).waitFor()
}
