import { beforeAll, describe, expect, it } from 'vitest'
import { idOf, projectContent } from '@/db/factories'
import { testDatabase } from '@/db/testing'
import { importEntry } from '@/lib/entries/import'
import { countHandedOn, hasActivity, iatiFile } from './iati'
import { reportingOrganisation } from './iati-organisation'
import { registerVersion } from './version'

Object.assign(process.env, { IATI_ORGANISATION: 'XM-EXAMPLE-1 Sample secretariat & sons' })
const database = testDatabase()
let chifeng: string
let port: string
beforeAll(async () => {
  chifeng = await idOf(database.owner, 'party', 'chifeng')
  port = await idOf(database.owner, 'party', 'jinzhou-port-co')
})

const add = (given: Record<string, unknown>, slug: string) =>
  database.owner.transaction((tx) =>
    importEntry(tx, {
      kind: 'project',
      content: projectContent(chifeng, { exchange: 'iati', ...given }),
      slug,
      changeNote: '',
    }),
  )
async function file(slug?: string): Promise<string> {
  let text = ''
  for await (const piece of iatiFile(await registerVersion(), reportingOrganisation()!, slug)) text += piece
  return text
}

describe('a project as an activity of IATI 2.03', () => {
  it('has the elements of the schema in its order, with the codes of its lists', async () => {
    await add(
      {
        partners: [
          { party: port, role: 'implementing' },
          { party: await idOf(database.owner, 'party', 'jinzhou'), role: null },
        ],
        plannedStart: '2024',
        plannedEnd: '2026-10',
        actualStart: '2024-06-01',
        places: [{ name: { en: 'Chifeng' }, latitude: 42.26, longitude: 118.89 }],
        sums: [
          { amount: 180_000_000, currency: 'CNY', year: '2024', use: 'planned' },
          { amount: 5, currency: 'CNY', year: '2024/2026', use: 'committed' },
          { amount: 64_000_000.5, currency: 'CNY', year: '2025', use: 'spent' },
        ],
        indicators: [
          { title: { en: 'Storage' }, unit: 't', baseline: 0, target: 20000, actual: 6000, year: '2025' },
        ],
      },
      'whole',
    )
    const text = await file('whole')
    const marked = text
      .replace(/generated-datetime="[^"]+"/, 'generated-datetime="…"')
      .replace(/last-updated-datetime="[^"]+"/, 'last-updated-datetime="…"')
    expect(marked.split('\n').map((line) => line.trim())).toEqual([
      '<?xml version="1.0" encoding="UTF-8"?>',
      '<iati-activities version="2.03" generated-datetime="…">',
      '<iati-activity last-updated-datetime="…" xml:lang="en">',
      '<iati-identifier>XM-EXAMPLE-1-whole</iati-identifier>',
      '<reporting-org ref="XM-EXAMPLE-1" type="15" secondary-reporter="1">',
      '<narrative>Sample secretariat &amp; sons</narrative>',
      '</reporting-org>',
      '<title>',
      '<narrative xml:lang="en">Sample cold store</narrative>',
      '<narrative xml:lang="zh">冷库项目（示例）</narrative>',
      '</title>',
      '<description type="1">',
      '<narrative xml:lang="en">Sample cold store</narrative>',
      '<narrative xml:lang="zh">冷库项目（示例）</narrative>',
      '</description>',
      '<participating-org role="2" type="11">',
      '<narrative xml:lang="en">Chifeng</narrative>',
      '<narrative xml:lang="zh">赤峰市</narrative>',
      '<narrative xml:lang="mn">Улаанхад хот</narrative>',
      '<narrative xml:lang="ru">Чифэн</narrative>',
      '</participating-org>',
      '<participating-org role="4" type="70">',
      '<narrative xml:lang="en">Jinzhou Port Co., Ltd.</narrative>',
      '<narrative xml:lang="zh">锦州港股份有限公司</narrative>',
      '</participating-org>',
      '<activity-status code="2"/>',
      '<activity-date type="1" iso-date="2024-01-01">',
      '<narrative>2024</narrative>',
      '</activity-date>',
      '<activity-date type="2" iso-date="2024-06-01"/>',
      '<activity-date type="3" iso-date="2026-10-31">',
      '<narrative>2026-10</narrative>',
      '</activity-date>',
      '<recipient-country code="CN"/>',
      '<location>',
      '<name>',
      '<narrative xml:lang="en">Chifeng</narrative>',
      '</name>',
      '<point srsName="http://www.opengis.net/def/crs/EPSG/0/4326">',
      '<pos>42.26 118.89</pos>',
      '</point>',
      '</location>',
      '<sector vocabulary="1" code="21061"/>',
      '<budget type="1" status="1">',
      '<period-start iso-date="2024-01-01"/>',
      '<period-end iso-date="2024-12-31"/>',
      '<value currency="CNY" value-date="2024-01-01">180000000</value>',
      '</budget>',
      '<transaction>',
      '<transaction-type code="4"/>',
      '<transaction-date iso-date="2025-12-31"/>',
      '<value currency="CNY" value-date="2025-12-31">64000000.5</value>',
      '</transaction>',
      '<result type="1">',
      '<title>',
      '<narrative xml:lang="en">Storage</narrative>',
      '</title>',
      '<indicator measure="1">',
      '<title>',
      '<narrative xml:lang="en">Storage, t</narrative>',
      '</title>',
      '<period>',
      '<period-start iso-date="2025-01-01"/>',
      '<period-end iso-date="2025-12-31"/>',
      '<target value="20000"/>',
      '<actual value="6000"/>',
      '</period>',
      '</indicator>',
      '</result>',
      '</iati-activity>',
      '</iati-activities>',
      '',
    ])
  })

  it('is left out without a date, and counted', async () => {
    const before = await countHandedOn(await registerVersion())
    await add({}, 'dateless')
    await add({ exchange: 'none', plannedStart: '2024' }, 'not-opted-in')
    await add({ plannedStart: '2024', visibility: 'members' }, 'withheld')
    const version = await registerVersion()
    expect(await countHandedOn(version)).toEqual({ handedOn: before.handedOn, left: before.left + 1 })
    for (const slug of ['dateless', 'not-opted-in', 'withheld', 'nowhere'])
      expect([slug, await hasActivity(version, slug)]).toEqual([slug, false])
    expect(await hasActivity(version, 'whole')).toBe(true)
    expect((await file()).match(/<iati-identifier>/g)).toHaveLength(before.handedOn)
  })

  it('is handed on by nobody where none is set', () => {
    const set = process.env.IATI_ORGANISATION
    for (const wrong of ['', 'XM-EXAMPLE-1']) {
      process.env.IATI_ORGANISATION = wrong
      expect(reportingOrganisation()).toBeNull()
    }
    process.env.IATI_ORGANISATION = set
  })
})
