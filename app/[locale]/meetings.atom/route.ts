import { getTranslations } from 'next-intl/server'
import { meetingTimes } from '@/components/meetings/times-in-words'
import { today } from '@/lib/dates'
import { htmlLang, isLocale } from '@/lib/i18n/routing'
import { textFor } from '@/lib/multilingual'
import { permanentAddress } from '@/lib/registry/address'
import { answer, missing } from '@/lib/registry/answer'
import { atomFeed } from '@/lib/registry/atom'
import { feedLength } from '@/lib/registry/feed'
import { meetingSearch, parseMeetingFilter, wholeList } from '@/lib/registry/meeting-filter'
import { listChangedMeetings } from '@/lib/registry/meetings-list'
import { registerState } from '@/lib/registry/version'

type Context = { params: Promise<{ locale: string }> }

/** What was published last of these meetings. */
export async function GET(request: Request, { params }: Context) {
  const { locale } = await params
  if (!isLocale(locale)) return missing()
  const meetings = await getTranslations({ locale, namespace: 'meetings' })
  const shell = await getTranslations({ locale, namespace: 'shell' })
  const words = await getTranslations({ locale, namespace: 'words' })
  const times = await meetingTimes(locale)
  const { version, changedAt } = await registerState()
  const filter = wholeList(parseMeetingFilter(new URL(request.url).searchParams))
  const rows = await listChangedMeetings(version, filter, today(), feedLength)
  const search = meetingSearch(filter)
  const feed = atomFeed({
    reader: locale,
    lang: htmlLang[locale],
    title: `${shell('name')}: ${meetings('title')}`,
    author: shell('name'),
    path: '/meetings',
    self: search,
    next: null,
    list: search,
    entries: rows.map((row) => ({
      id: permanentAddress('meeting', row.slug),
      path: `/meetings/${row.slug}`,
      title: textFor(row.title, locale) ?? row.slug,
      updatedAt: row.publishedAt,
      category: row.kind,
      summary: [
        meetings('number', { number: row.number }),
        words(`meetingKinds.${row.kind}`),
        times(row),
        words(`meetingStates.${row.state}`),
      ].join(' · '),
    })),
    changedAt,
  })
  return answer(request, version, { type: 'application/atom+xml; charset=utf-8', body: () => feed })
}
