/** Mails about meetings, their agendas and their minutes. */
import type { MeetingState } from '@/db/vocabulary'
import { invitedWords } from '@/lib/delegations/mail-words'
import { circulationWords } from '@/lib/minutes/mails'
import { itemWords } from '@/lib/subscriptions/agenda-mails'
import { type Changes, meetingWords } from '@/lib/subscriptions/meeting-mails'
import { day, type Example, samplesIn, slug, times, token } from './sample'

type What = Parameters<typeof invitedWords>[0]

const invited =
  (what: What, state: MeetingState = 'confirmed'): Example =>
  async (language) => {
    const { texts } = await samplesIn(language)
    const { subject, text, html } = await invitedWords(what, {
      ...{ ...times, language, state, slug, number: 7, visibility: 'public', changesUntil: '2030-05-29' },
      ...{ title: texts('meeting'), place: texts('place') },
    })
    return { subject, text, html }
  }

export const invitations = {
  invited: invited('invited'),
  changed: invited('changed'),
  postponed: invited('changed', 'postponed'),
  cancelled: invited('changed', 'cancelled'),
  reminder: invited('reminder'),
  off: invited('off'),
}

const circulated =
  (revision: number): Example =>
  async (language) => {
    const { texts } = await samplesIn(language)
    const title = texts('meeting')
    return circulationWords(
      { revision, lastDay: day, slug, number: 7, title, visibility: 'public' },
      language,
    )
  }

export const circulations = { first: circulated(1), again: circulated(2) }

const changed =
  (changes: Changes['changes'], topic: 'meeting' | 'series' | 'agenda_item'): Example =>
  async (language) => {
    const { texts } = await samplesIn(language)
    const was = { ...times, state: 'planned' as const, place: texts('place') }
    const is = {
      ...{ ...was, state: 'confirmed' as const, place: texts('otherPlace') },
      ...{ starts: `${day}T10:00`, ends: `${day}T18:00` },
    }
    const series = { id: '', slug, name: texts('series') }
    const of = { slug, number: 7, title: texts('meeting'), series, topic, count: 1 }
    return meetingWords({ changes, was: changes.includes('announced') ? null : was, is }, of, token, language)
  }

export const meetingNews = {
  announced: changed(['announced'], 'series'),
  changed: changed(['state', 'time', 'place'], 'meeting'),
  followed_by_item: changed(['time'], 'agenda_item'),
}

export const itemNews: Example = async (language) => {
  const { texts, say } = await samplesIn(language)
  const was = {
    ...{ item: null, number: '4', begins: 60, title: texts('item'), minutes: 30, origin: null },
    ...{ presenter: texts('party'), papers: [] },
  }
  const paper = { title: {}, language: null, file: 'sample', name: say('item') }
  const is = { ...was, number: '5', begins: 90, minutes: 45, presenter: texts('other'), papers: [paper] }
  const of = { slug, number: 7, title: texts('meeting'), starts: times.starts }
  return itemWords([{ item: '', was, is }], of, token, language)
}
