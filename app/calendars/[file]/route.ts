import { getTranslations } from 'next-intl/server'
import { eventWords } from '@/components/meetings/event-words'
import { answerOwn } from '@/lib/calendars/ics'
import { findByToken } from '@/lib/calendars/queries'

type Context = { params: Promise<{ file: string }> }

/** A person's own calendar, at an address that only they were shown. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const [, token] = /^(.+)\.ics$/.exec((await params).file) ?? []
  const own = token ? await findByToken(token) : null
  if (!own)
    return new Response(null, { status: 404, headers: { 'Content-Type': 'text/html; charset=utf-8' } })
  const t = await getTranslations({ locale: own.language, namespace: 'calendar.own' })
  return answerOwn(request, own, { name: t('title'), meeting: await eventWords(own.language) })
}
