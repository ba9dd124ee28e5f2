/** A person's own calendar as other programs take it in. */
import { hash } from 'node:crypto'
import ical, { ICalCalendarMethod } from 'ical-generator'
import type { Language } from '@/db/vocabulary'
import { addMeeting, type EventWords } from '@/lib/meetings/event'
import { pageAddress, siteAddress } from '@/lib/registry/address'
import type { OwnMeeting } from './queries'

/** The answer to a program that asks for it: not sent again where it is what the program has. */
export function answerOwn(
  request: Request,
  { language, meetings }: { language: Language; meetings: OwnMeeting[] },
  words: { name: string; meeting: (meeting: OwnMeeting) => EventWords },
): Response {
  const { host } = new URL(siteAddress('/'))
  const calendar = ical({
    name: words.name,
    method: ICalCalendarMethod.PUBLISH,
    prodId: { company: host, product: 'Entente' },
    ttl: 6 * 60 * 60,
  })
  for (const meeting of meetings) {
    const said = words.meeting(meeting)
    // What is not public has its page behind the sign-in.
    const url =
      meeting.visibility === 'public'
        ? said.url
        : pageAddress(language, `/workspace/meetings/${meeting.slug}/agenda`)
    addMeeting(calendar, host, eventOf(meeting), { ...said, url })
  }
  const text = calendar.toString()
  const tag = `"${hash('sha256', text, 'base64url').slice(0, 22)}"`
  const headers = {
    ETag: tag,
    'Cache-Control': 'private, no-cache',
    'Content-Type': 'text/calendar; charset=utf-8',
  }
  if (request.headers.get('if-none-match')?.includes(tag)) return new Response(null, { status: 304, headers })
  return new Response(text, { headers })
}

function eventOf({ startsAt, endsAt, publishedAt, ...meeting }: OwnMeeting) {
  return {
    ...meeting,
    startsAt: startsAt ? new Date(startsAt) : null,
    endsAt: endsAt ? new Date(endsAt) : null,
    publishedAt: new Date(publishedAt),
  }
}
