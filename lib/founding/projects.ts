/** How far the founding records' projects are, in their words and in those of the register. */
import type { Multilingual } from '@/db/schema/content'
import type { ProjectStage, Sector } from '@/db/vocabulary'

export const sectorOf: Record<string, Sector> = {
  rail: 'rail',
  'rail-sea': 'rail_sea',
  roads: 'roads',
  corridor: 'corridor',
  'open zone': 'open_zone',
  logistics: 'logistics',
  customs: 'customs',
  water: 'water',
  energy: 'energy',
  mining: 'mining',
  industry: 'industry',
}

/** Only what the parties settled among themselves counts as agreed; what one of them plans is an intention. */
export const stageOf: Record<string, ProjectStage> = {
  'promoted in plan': 'intention',
  'seeking national support': 'intention',
  planned: 'intention',
  agreed: 'agreed',
  'consensus and action plan': 'agreed',
}

const stages: Record<string, Multilingual> = {
  'promoted in plan': {
    en: 'promoted in a plan',
    zh: '列入规划推进',
    mn: 'төлөвлөгөөнд тусгасан',
    ru: 'продвигается в плане',
  },
  'seeking national support': {
    en: 'seeking national support',
    zh: '争取国家支持',
    mn: 'улсын дэмжлэг хүсч байгаа',
    ru: 'ищет государственной поддержки',
  },
  planned: { en: 'planned', zh: '计划', mn: 'төлөвлөсөн', ru: 'запланирован' },
  agreed: { en: 'agreed', zh: '商定', mn: 'тохиролцсон', ru: 'согласован' },
  'consensus and action plan': {
    en: 'consensus and action plan',
    zh: '达成共识并制定行动方案',
    mn: 'зөвшилцөл ба үйл ажиллагааны төлөвлөгөө',
    ru: 'консенсус и план действий',
  },
}

const saying: Record<string, (words: string) => string> = {
  en: (words) => `In the words of the source: ${words}.`,
  zh: (words) => `据来源表述：${words}。`,
  mn: (words) => `Эх сурвалжийн үгээр: ${words}.`,
  ru: (words) => `Словами источника: ${words}.`,
}

/** The source's own words, said as such. */
export function wordsOfStage(stage: string): Multilingual {
  return Object.fromEntries(
    Object.entries(stages[stage]!).map(([language, words]) => [language, saying[language]!(words)]),
  )
}
