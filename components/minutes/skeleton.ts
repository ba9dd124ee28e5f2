import type { useTranslations } from 'next-intl'
import type { getTranslations } from 'next-intl/server'
import { edtfWords } from '@/components/dates/edtf-date'
import { timesInWords } from '@/components/meetings/times-in-words'
import type { Multilingual, PublishedItem } from '@/db/schema/content'
import type { Language } from '@/db/vocabulary'
import type { Material, Settled } from '@/lib/minutes/material'
import { textFor } from '@/lib/multilingual'

/** What a skeleton is put into words with. */
export type SkeletonWords = {
  language: Language
  dates: ReturnType<typeof useTranslations<'dates'>>
  meetings: ReturnType<typeof useTranslations<'meetings'>>
  minutes: ReturnType<typeof useTranslations<'minutes'>>
  origins: ReturnType<typeof useTranslations<'words.agendaOrigins'>>
  when: ReturnType<typeof useTranslations<'meetings.when'>>
  zones: ReturnType<typeof useTranslations<'words.meetingZones'>>
}

/** These words in one language; `speak` is `getTranslations` of next-intl/server, which only the pages' side may load. */
export async function skeletonWords(
  language: Language,
  speak: typeof getTranslations,
): Promise<SkeletonWords> {
  const [dates, meetings, minutes, origins, when, zones] = await Promise.all([
    speak({ locale: language, namespace: 'dates' }),
    speak({ locale: language, namespace: 'meetings' }),
    speak({ locale: language, namespace: 'minutes' }),
    speak({ locale: language, namespace: 'words.agendaOrigins' }),
    speak({ locale: language, namespace: 'meetings.when' }),
    speak({ locale: language, namespace: 'words.meetingZones' }),
  ])
  return { language, dates, meetings, minutes, origins, when, zones }
}

/** The minutes of a meeting before anybody has written them, in Markdown: what is known, and a place for the rest. */
export function skeleton(w: SkeletonWords, material: Material): string {
  const t = w.minutes
  const { place, chair, guests, hosts, invited, decisions, actions } = material
  const facts = [
    [w.meetings('whenHead'), when(w, material)],
    [w.meetings('place'), said(w, place)],
    [w.meetings('hosts'), names(w, hosts)],
    [w.meetings('chair'), said(w, chair)],
    [t('skeleton.present'), names(w, invited)],
    [w.meetings('guests'), said(w, guests)],
  ].flatMap(([term, what]) => (what ? [`- ${term}${t('skeleton.colon')}${what}`] : []))
  const agenda = agendaLines(w, material.agenda)
  const parts = [
    `# ${t('skeleton.title', { title: said(w, material.title) })}`,
    facts.join('\n'),
    `## ${t('skeleton.agenda')}`,
    agenda.map((line) => `- ${line}`).join('\n'),
    `## ${t('skeleton.discussion')}`,
    ...agenda.map((line) => `### ${line}`),
    `## ${t('skeleton.decisions')}`,
    ...decisions.map((decision) => settledWords(w, decision)),
    `## ${t('skeleton.actions')}`,
    ...actions.map((action) => actionWords(w, action)),
  ]
  return parts.filter(Boolean).join('\n\n')
}

/** '1.2 Title' for each item of an agenda. */
function agendaLines(w: SkeletonWords, items: PublishedItem[]): string[] {
  return items.map(({ number, title, origin }) => `${number} ${origin ? w.origins(origin) : said(w, title)}`)
}

/** 'M13/D2' with a link to what it is, and its title. */
export function settledWords(w: SkeletonWords, { mark, path, title }: Settled): string {
  return `**[${mark}](${path})** ${said(w, title)}`
}

/** The same, with who owes it and until when. */
export function actionWords(w: SkeletonWords, action: Material['actions'][number]): string {
  const { owner, due } = action
  const duty = w.minutes('skeleton.duty', {
    owner: said(w, owner),
    due: edtfWords(w.dates, w.language, due),
  })
  return `${settledWords(w, action)} ${duty}`
}

function when(w: SkeletonWords, { date, starts, ends, zone }: Material): string {
  if (starts) return timesInWords({ starts, ends, zone }, w.language, w)
  return date ? edtfWords(w.dates, w.language, date) : ''
}

function said({ language }: SkeletonWords, texts: Multilingual): string {
  return plain(textFor(texts, language)?.text ?? '')
}

function names(w: SkeletonWords, parties: Multilingual[]): string {
  return parties.map((name) => said(w, name)).join(w.minutes('skeleton.comma'))
}

/** What people wrote, on one line, with nothing in it that Markdown would take for a mark. */
function plain(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_[\]<>#|~]/g, '\\$&')
}
