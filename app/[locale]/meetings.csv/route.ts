import { getTranslations } from 'next-intl/server'
import { today } from '@/lib/dates'
import { isLocale } from '@/lib/i18n/routing'
import { answer, missing, streamed } from '@/lib/registry/answer'
import { parseMeetingFilter } from '@/lib/registry/meeting-filter'
import { meetingsCsvHead, meetingsCsvRows } from '@/lib/registry/meetings-csv'
import { allMeetings } from '@/lib/registry/meetings-list'
import { registerVersion } from '@/lib/registry/version'

type Context = { params: Promise<{ locale: string }> }

export async function GET(request: Request, { params }: Context) {
  const { locale } = await params
  if (!isLocale(locale)) return missing()
  const words = await getTranslations({ locale, namespace: 'words' })
  const [version, day] = [await registerVersion(), today()]
  const batches = allMeetings(version, parseMeetingFilter(new URL(request.url).searchParams), day)
  async function* lines() {
    yield meetingsCsvHead
    for await (const rows of batches) {
      yield meetingsCsvRows(rows, {
        kind: ({ kind }) => words(`meetingKinds.${kind}`),
        state: ({ state }) => words(`meetingStates.${state}`),
      })
    }
  }
  return answer(request, version, {
    type: 'text/csv; charset=utf-8',
    name: 'meetings.csv',
    day,
    body: () => streamed(lines()),
  })
}
