/**
 * Meetings to come, so that a demonstration has a calendar. Every one says in its title and its note that it is a sample;
 * the founding records know of none.
 */

import { and, eq } from 'drizzle-orm'
import type { Database, Tx } from '@/db/client'
import type { Multilingual } from '@/db/schema/content'
import { entries, revisions } from '@/db/schema/entries'
import { daysAfter } from '@/lib/dates'
import { importEntry } from '@/lib/entries/import'
import { emptyMeeting } from '@/lib/meetings/schema'

const changeNote = 'sample meetings'

const note: Multilingual = {
  en: 'A sample for demonstration. No such meeting has been called.',
  zh: '演示用示例，并非真实会议。',
  mn: 'Үзүүлэх жишээ. Ийм хурал зарлагдаагүй.',
  ru: 'Образец для показа. Такая встреча не созывалась.',
}

/** Loads them once; their days are counted from `today` (ISO). Returns how many were loaded. */
export function importSampleMeetings(owner: Database, today: string): Promise<number> {
  return owner.transaction(async (tx) => {
    const [before] = await tx
      .select({ id: revisions.id })
      .from(revisions)
      .where(and(eq(revisions.byImport, true), eq(revisions.changeNote, changeNote)))
      .limit(1)
    const ids = before ? null : await idsIn(tx)
    if (!ids) return 0
    const meetings = samples(today, ids)
    for (const content of meetings) await importEntry(tx, { kind: 'meeting', content, changeNote })
    return meetings.length
  })
}

const parties = [
  ...['chifeng', 'chaoyang', 'chengde', 'jinzhou', 'tongliao', 'xilingol', 'fuxin', 'huludao'],
  ...['zhangjiakou', 'qinhuangdao', 'east-ujimqin', 'jinzhou-port-bureau'],
]

/** Null where the register lacks the founding records that the samples name. */
async function idsIn(tx: Tx): Promise<((slug: string) => string) | null> {
  const found = await tx.select({ id: entries.id, kind: entries.kind, slug: entries.slug }).from(entries)
  const known = new Map(found.map(({ id, kind, slug }) => [`${kind} ${slug}`, id]))
  const needed = [...parties.map((slug) => `party ${slug}`), 'body nine-plus-one', 'body dual-port-meeting']
  const whole = [...needed, 'series nine-plus-one-conference'].every((one) => known.has(one))
  return whole ? (one) => known.get(one)! : null
}

function samples(today: string, idOf: (slug: string) => string) {
  const party = (slug: string) => idOf(`party ${slug}`)
  const ports = ['east-ujimqin', 'jinzhou-port-bureau', 'xilingol', 'jinzhou'].map(party)
  const common = { ...emptyMeeting, note }
  return [
    {
      ...common,
      kind: 'joint_conference',
      title: {
        en: 'Joint conference of the 9+1 (sample)',
        zh: '“九市一盟”联席会议（示例）',
        mn: '9+1-ийн хамтарсан хурал (жишээ)',
        ru: 'Совместная конференция «9+1» (образец)',
      },
      state: 'confirmed',
      series: idOf('series nine-plus-one-conference'),
      body: idOf('body nine-plus-one'),
      starts: `${daysAfter(today, 45)}T09:00`,
      ends: `${daysAfter(today, 46)}T17:00`,
      zone: 'Asia/Shanghai',
      place: { en: 'Chifeng', zh: '赤峰', mn: 'Улаанхад', ru: 'Чифэн' },
      hosts: [party('chifeng')],
      invited: parties.slice(0, 10).map(party),
      interpretation: ['mn', 'ru'],
    },
    {
      ...common,
      kind: 'port_meeting',
      title: {
        en: 'Port meeting of East Ujimqin and Jinzhou Port (sample)',
        zh: '东乌旗与锦州港口岸会晤（示例）',
        mn: 'Зүүн Үзэмчин, Жиньжоу боомтын уулзалт (жишээ)',
        ru: 'Встреча портов Восточного Удзумчина и Цзиньчжоу (образец)',
      },
      state: 'confirmed',
      body: idOf('body dual-port-meeting'),
      starts: `${daysAfter(today, 80)}T14:00`,
      ends: `${daysAfter(today, 80)}T17:30`,
      zone: 'Asia/Shanghai',
      place: { en: 'Jinzhou', zh: '锦州', mn: 'Жиньжоу', ru: 'Цзиньчжоу' },
      sites: [{ place: { en: 'Uliastai', zh: '乌里雅斯太' }, party: party('east-ujimqin') }],
      hosts: [party('jinzhou-port-bureau')],
      invited: ports,
    },
    {
      ...common,
      kind: 'fair',
      title: {
        en: 'Border trade fair (sample)',
        zh: '边境贸易交易会（示例）',
        mn: 'Хилийн худалдааны үзэсгэлэн (жишээ)',
        ru: 'Ярмарка приграничной торговли (образец)',
      },
      date: daysAfter(today, 150).slice(0, 7),
      place: { en: 'Xilinhot', zh: '锡林浩特', mn: 'Шилийн хот', ru: 'Шилин-Хото' },
      hosts: [party('xilingol')],
    },
  ]
}
