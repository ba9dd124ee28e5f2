/** The founding records as they stand in db/seed, read into contents of the register's kinds. */
import fs from 'node:fs'
import path from 'node:path'
import Papa from 'papaparse'
import type { Figure, Multilingual, Source } from '@/db/schema/content'
import type { BodyKind, MeetingKind, MembershipBasis, Subject } from '@/db/vocabulary'

type Row = Record<string, string>

/** The rows of one file of db/seed. */
export function readRows(file: string): Row[] {
  const text = fs.readFileSync(path.join(process.cwd(), 'db', 'seed', file), 'utf8')
  const parsed = Papa.parse<Row>(text, { header: true, skipEmptyLines: true })
  if (parsed.errors.length) throw new Error(`${file}: ${parsed.errors[0]?.message}`)
  return parsed.data
}

/** A cell of several values. */
export function several(cell: string): string[] {
  return cell.split(';').flatMap((value) => value.trim() || [])
}

/** '>700000' keeps its 'more than'. */
export function figureOf(cell: string): Figure | null {
  if (!cell) return null
  return { value: Number(cell.replace('>', '')), moreThan: cell.startsWith('>') }
}

/** A text that the source gives in some languages. */
export function texts(given: Multilingual): Multilingual {
  return Object.fromEntries(Object.entries(given).filter(([, text]) => text))
}

/** The sections of the one study that the founding records are read out of. */
export function studySections(cell: string): Source[] {
  return several(cell).map((section) => ({ title: study, locator: `§ ${section}`, url: '' }))
}

/** The same for what has one source, as a text. */
export function studyPlace(section: string): Multilingual {
  return Object.fromEntries(
    Object.entries(study).map(([language, title]) => [language, `${title}, § ${section}`]),
  )
}

const study: Multilingual = {
  en: 'Study of the land–port economic belt of Xilingol, Chifeng, Chaoyang and Jinzhou (about 2019)',
  zh: '锡林郭勒、赤峰、朝阳、锦州陆港经济带研究（约2019年）',
  mn: 'Шилийн гол, Улаанхад, Чаоян, Жиньжоугийн хуурай боомт–далайн боомтын эдийн засгийн бүсийн судалгаа (2019 он орчим)',
  ru: 'Исследование сухопутно-портового экономического пояса Шилин-Гол, Чифэн, Чаоян и Цзиньчжоу (около 2019 года)',
}

/** The provinces named in the records, with their names in the other languages (general knowledge). */
export const provinces: Record<string, Multilingual> = {
  Hebei: { en: 'Hebei', zh: '河北省', mn: 'Хэбэй муж', ru: 'Хэбэй' },
  Liaoning: { en: 'Liaoning', zh: '辽宁省', mn: 'Ляонин муж', ru: 'Ляонин' },
  'Inner Mongolia': {
    en: 'Inner Mongolia',
    zh: '内蒙古自治区',
    mn: 'Өвөр Монгол',
    ru: 'Внутренняя Монголия',
  },
  Dornod: { en: 'Dornod', zh: '东方省', mn: 'Дорнод аймаг', ru: 'Дорнод' },
}

export const bodyKindOf: Record<string, BodyKind> = {
  union: 'union',
  'regional cooperation organisation': 'regional_cooperation',
  'economic belt': 'economic_belt',
  forum: 'forum',
  'port meeting': 'port_meeting',
}

export const basisOf: Record<string, MembershipBasis> = {
  founding: 'founding',
  joined: 'joined',
  recruited: 'recruited',
  invited: 'invited',
  'named member': 'named_member',
}

export const subjectOf: Record<string, Subject> = {
  'regional cooperation': 'regional_cooperation',
  'joint projects': 'joint_projects',
  ports: 'ports',
  logistics: 'logistics',
  'fast customs clearance': 'customs_clearance',
  'coordinated customs inspection and quarantine': 'inspection_and_quarantine',
  'logistics enterprises': 'logistics_enterprises',
  'multimodal transport': 'multimodal_transport',
  'regular dual-port meetings and visits': 'port_meetings',
  'mineral exploration in Mongolia': 'mineral_exploration',
  'border trade': 'border_trade',
}

export const meetingKindOf: Record<string, MeetingKind> = {
  forum: 'forum',
  conference: 'conference',
  fair: 'fair',
}

export const seriesOf: Record<string, Multilingual> = {
  'six-regions-forum': { en: 'Forum of the Six Regions of China and Mongolia', zh: '中蒙六地区论坛' },
  'nine-plus-one-conference': { en: 'Regional Cooperation Conference', zh: '区域合作会议' },
}

/** 'jinzhou 20': of which party, and how many. */
export function exhibitorsIn(cell: string): { party: string; number: number }[] {
  return several(cell).map((one) => {
    const [party = '', number] = one.split(' ')
    return { party, number: Number(number) }
  })
}

/** The word for a cell; a cell without one is an error of the file, not a gap. */
export function wordFor<T>(words: Record<string, T>, cell: string): T {
  const word = words[cell]
  if (word === undefined) throw new Error(`no word for "${cell}"`)
  return word
}

/** A province by its name in any language, with those in the others; another one as it is given. */
export function provinceNamed(given: Multilingual): Multilingual {
  const names = Object.values(given)
  const known = Object.values(provinces).find((one) =>
    Object.values(one).some((name) => names.includes(name)),
  )
  return { ...known, ...given }
}
