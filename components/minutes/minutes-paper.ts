import type { useTranslations } from 'next-intl'
import type { getTranslations } from 'next-intl/server'
import { edtfWords } from '@/components/dates/edtf-date'
import { timesInWords } from '@/components/meetings/times-in-words'
import { own, type PaperWords, paperWords, written } from '@/components/sheet/words'
import type { Multilingual } from '@/db/schema/content'
import type { Language, TextLanguage } from '@/db/vocabulary'
import { inOrderOfRole, inProtocolOrder } from '@/lib/delegations/order'
import { otherTexts, textFor } from '@/lib/multilingual'
import { stands } from '@/lib/rectifications/state'
import type { Rectification } from '@/lib/rectifications/view'
import { pageAddress, permanentAddress } from '@/lib/registry/address'
import type { PublicDelegation } from '@/lib/registry/delegations'
import type { Meeting } from '@/lib/registry/meetings'
import type { AdoptedMinutes } from '@/lib/registry/minutes'
import { scriptOf } from '@/lib/text'
import type { Block, Paper, Piece } from '@/lib/typeset/paper'
import { textBlocks } from './text-blocks'

/** The words of papers, and those of meetings and minutes. */
export type MinutesWords = PaperWords & {
  meetings: ReturnType<typeof useTranslations<'meetings'>>
  minutes: ReturnType<typeof useTranslations<'minutes'>>
  rectification: ReturnType<typeof useTranslations<'rectification'>>
  when: ReturnType<typeof useTranslations<'meetings.when'>>
  zones: ReturnType<typeof useTranslations<'words.meetingZones'>>
}

/** These words in one language; `speak` is `getTranslations` of next-intl/server, which only the pages' side may load. */
export async function minutesWords(language: Language, speak: typeof getTranslations): Promise<MinutesWords> {
  const [words, meetings, minutes, rectification, when, zones] = await Promise.all([
    paperWords(language, speak),
    speak({ locale: language, namespace: 'meetings' }),
    speak({ locale: language, namespace: 'minutes' }),
    speak({ locale: language, namespace: 'rectification' }),
    speak({ locale: language, namespace: 'meetings.when' }),
    speak({ locale: language, namespace: 'words.meetingZones' }),
  ])
  return { ...words, meetings, minutes, rectification, when, zones }
}

type Settled = { slug: string; ordinal: number; title: Multilingual }
type Made = {
  meeting: Meeting
  minutes: AdoptedMinutes
  shown: { text: string; language: TextLanguage }
  delegations: PublicDelegation[]
  /** Of parties, as it was set. */
  order: string[]
  decisions: Settled[]
  actions: Settled[]
  rectifications: Rectification[]
  /** ISO. */
  today: string
  /** The permanent address as a QR code, SVG. */
  code: string
}

/** Adopted minutes on paper: the meeting and who was there, the text, what was settled, and how to check it all. */
export function minutesPaper(
  w: MinutesWords,
  { meeting, minutes, shown, today, code, ...settled }: Made,
): Paper {
  const t = w.minutes
  const address = permanentAddress('minutes', minutes.slug)
  const title = textFor(meeting.title, w.language)
  const standing = settled.rectifications.filter(stands)
  const sections: Paper['sections'] = [
    { heading: w.meetings('meeting'), blocks: [meetingFacts(w, meeting, minutes)] },
    delegationsSection(w, meeting, settled.delegations, settled.order),
    { heading: t('text'), blocks: textBlocks(shown.text, shown.language) },
    { heading: w.rectification('heading'), blocks: rectifiedBlocks(w, standing) },
    { heading: t('decisions'), blocks: settledBlocks(w, meeting.number, 'D', settled.decisions) },
    { heading: t('actions'), blocks: settledBlocks(w, meeting.number, 'A', settled.actions) },
    { heading: w.sheet('check'), blocks: checkBlocks(w, minutes, shown.language) },
  ]
  return {
    language: w.language,
    day: today,
    register: w.shell('name'),
    number: t('of', { number: meeting.number }),
    title: title ? { text: title.text, language: title.language } : own(w, ''),
    otherTitles: otherTexts(meeting.title, title?.language).map(({ text, language }) => ({ text, language })),
    verticalTitle: meeting.title['mn-Mong'] ?? '',
    address,
    code: { svg: code, says: w.sheet('code', { address }) },
    position: t('textIn', {
      language: w.words(`textLanguages.${shown.language}`),
      authority: w.words(
        `textAuthorities.${minutes.authentic.includes(shown.language) ? 'authentic' : 'translation'}`,
      ),
    }),
    status: statusOf(w, minutes.adopted, standing),
    sections: sections.filter(({ blocks }) => blocks.length),
  }
}

/** `standing` are the rectifications of the text that stand, the latest first. */
function statusOf(w: MinutesWords, adopted: string, [latest]: Rectification[]): Paper['status'] {
  const day = (date: string) => edtfWords(w.dates, w.language, date)
  return latest
    ? {
        word: w.minutes('rectified.mark'),
        sentence: w.minutes('rectified.sentence', { date: day(latest.adopts) }),
      }
    : {
        word: w.words('minutesStates.adopted'),
        sentence: w.minutes.markup('sentence.adopted', { date: () => day(adopted), count: 0 }),
      }
}

/** What to read instead; the adopted text stays as it is. */
function rectifiedBlocks(w: MinutesWords, standing: Rectification[]): Block[] {
  return listOf(
    standing.map(({ slug, number, agreement, place, wrong, corrected }) => [
      {
        ...own(w, w.rectification('number', { number })),
        link: pageAddress(w.language, `/agreements/${agreement.slug}/rectifications/${slug}`),
      },
      own(w, w.register('colon')),
      inOwnScript(w, w.minutes('rectified.forWords', { place, wrong, corrected })),
    ]),
  )
}

function meetingFacts(w: MinutesWords, meeting: Meeting, { signedBy }: AdoptedMinutes): Block {
  const gap = own(w, w.register('notRecorded'))
  const orGap = (says: Piece[]) => (says.length ? says : [gap])
  const { date, starts } = meeting
  const when = starts ? timesInWords(meeting, w.language, w) : date && edtfWords(w.dates, w.language, date)
  return {
    is: 'facts',
    rows: [
      { term: w.meetings('whenHead'), says: [when ? own(w, when) : gap] },
      { term: w.meetings('place'), says: orGap(written(w, meeting.place)) },
      { term: w.meetings('hosts'), says: orGap(meeting.hosts.flatMap(({ name }) => written(w, name))) },
      { term: w.meetings('chair'), says: orGap(written(w, meeting.chair)) },
      { term: w.meetings('guests'), says: orGap(written(w, meeting.guests)) },
      { term: w.minutes('fields.signedBy'), says: orGap(written(w, signedBy)) },
    ],
  }
}

/** The delegations that came, in protocol order, where they are recorded; else the parties that were invited. */
function delegationsSection(
  w: MinutesWords,
  { invited, hosts }: Meeting,
  delegations: PublicDelegation[],
  order: string[],
): Paper['sections'][number] {
  const came = delegations.filter(({ attended }) => attended !== false)
  if (!came.length)
    return { heading: w.minutes('present'), blocks: listOf(invited.map(({ name }) => written(w, name))) }
  const parties = inProtocolOrder(
    came.map(({ party }) => party),
    [...hosts.map(({ slug }) => slug), ...order],
    w.language,
  )
  const items = parties.map(({ slug, name: party }) => [
    ...written(w, party),
    ...inOrderOfRole(came.find((one) => one.party.slug === slug)!.people).flatMap(
      ({ role, office, name }, at) => [
        own(w, `${at ? w.words('comma') : w.register('colon')}${w.words(`delegateRoles.${role}`)} `),
        inOwnScript(w, [office, name].filter(Boolean).join(' ')),
      ],
    ),
  ])
  return { heading: w.minutes('delegations'), blocks: listOf(items) }
}

/** What a party wrote in its own words. */
function inOwnScript(w: MinutesWords, text: string): Piece {
  return { text, language: scriptOf(text) === 'Hans' ? 'zh' : w.language }
}

function settledBlocks(w: MinutesWords, meeting: number, letter: 'D' | 'A', settled: Settled[]): Block[] {
  const place = letter === 'D' ? 'decisions' : 'actions'
  return listOf(
    settled.map(({ slug, ordinal, title }) => [
      { ...own(w, `M${meeting}/${letter}${ordinal}`), link: pageAddress(w.language, `/${place}/${slug}`) },
      own(w, ' '),
      ...written(w, title),
    ]),
  )
}

/** How one can tell whether a text on paper or elsewhere is the one that was adopted. */
function checkBlocks(w: MinutesWords, { slug, hashes }: AdoptedMinutes, language: TextLanguage): Block[] {
  const record = `${permanentAddress('minutes', slug)}.json`
  const named = (words: string) => own(w, `${words}${w.register('colon')}`)
  return listOf([
    [named(w.minutes('hash')), own(w, hashes[language] ?? '')],
    [named(w.minutes('record')), { ...own(w, record), link: record }],
  ])
}

function listOf(items: Piece[][]): Block[] {
  return items.length ? [{ is: 'list', items }] : []
}
