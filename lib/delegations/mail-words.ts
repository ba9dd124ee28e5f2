/** What a mail about an invitation says, and the calendar part that goes with it. */
import type { Multilingual } from '@/db/schema/content'
import type { InvitationState, Language, MeetingState, Visibility } from '@/db/vocabulary'
import { wordsIn } from '@/lib/i18n/translate'
import { bodies, type Mail, mailSender, type Words } from '@/lib/mail'
import { invitationIcs } from '@/lib/meetings/invitation-ics'
import { textFor } from '@/lib/multilingual'
import { pageAddress } from '@/lib/registry/address'
import { type Times, whenWords, writtenDay } from '@/lib/when-in-words'

/** Who is told, and the meeting as it is now. Days are ISO, times as they come from the database. */
export type Told = Times & {
  email: string
  person: string
  language: Language
  answer: InvitationState
  changesUntil: string
  slug: string
  number: number
  revision: number
  title: Multilingual
  place: Multilingual
  state: MeetingState
  visibility: Visibility
  startsAt: string | null
  endsAt: string | null
  publishedAt: string
}

type What = 'invited' | 'changed' | 'reminder' | 'off'

export async function mailOf(what: What, told: Told): Promise<Mail> {
  const { title, place, address, ...words } = await invitedWords(what, told)
  const mail = { to: told.email, ...words }
  if (what === 'reminder') return mail
  const t = await wordsIn(told.language, 'delegations')
  const event = what === 'off' ? { ...told, state: 'cancelled' as const } : told
  return { ...mail, ...(await calendarOf(event, { title, place, address, organizer: t('mail.organizer') })) }
}

type Said = Omit<Told, 'email' | 'person' | 'answer' | 'revision' | 'startsAt' | 'endsAt' | 'publishedAt'>

/** The words, and what the calendar part has in common with them. */
export async function invitedWords(
  what: What,
  told: Said,
): Promise<Words & Record<'title' | 'place' | 'address', string>> {
  const { language, state, number } = told
  const t = await wordsIn(language, 'delegations')
  const meetings = await wordsIn(language, 'meetings')
  const means = what === 'changed' && (state === 'cancelled' || state === 'postponed') ? state : what
  // A mail may be read by others: what is not public is only led to.
  const open = told.visibility === 'public'
  const called = meetings('number', { number })
  const title = (open && textFor(told.title, language)?.text) || called
  const place = open ? (textFor(told.place, language)?.text ?? '') : ''
  const own = pageAddress(language, `/workspace/meetings/${told.slug}/delegation`)
  // Whoever is no longer invited has no delegation there.
  const address = what === 'off' ? pageAddress(language, open ? `/meetings/${told.slug}` : '/workspace') : own
  const deadline = writtenDay(told.changesUntil, language)
  const asks = means === 'invited' || means === 'reminder' || means === 'changed'
  return {
    title,
    place,
    address,
    subject: t(`mail.subject.${means}`, { title }),
    ...bodies([
      t(`mail.lead.${means}`, { title }),
      ...(state === 'cancelled' || what === 'off' ? [] : [await whenWords(told, language)]),
      ...(place && state !== 'cancelled' && what !== 'off' ? [place] : []),
      ...(asks ? [t('mail.answer', { date: deadline })] : []),
      address,
      t(what === 'off' ? 'mail.whyOff' : 'mail.why'),
    ]),
  }
}

async function calendarOf(
  told: Told,
  { title, place, address, organizer }: { title: string; place: string; address: string; organizer: string },
): Promise<Pick<Mail, 'calendar'>> {
  const { from, host } = await mailSender()
  const at = (time: string | null) => (time ? new Date(time) : null)
  const event = {
    ...told,
    startsAt: at(told.startsAt),
    endsAt: at(told.endsAt),
    publishedAt: new Date(told.publishedAt),
  }
  const calendar = invitationIcs(
    event,
    { summary: title, description: '', location: place, url: address },
    { host, organizer: { name: organizer, email: from }, attendee: { name: told.person, email: told.email } },
  )
  return calendar ? { calendar } : {}
}
