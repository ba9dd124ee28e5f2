import { today } from '@/lib/dates'
import { isLocale } from '@/lib/i18n/routing'
import { pageAddress } from '@/lib/registry/address'
import { answer, missing, streamed } from '@/lib/registry/answer'
import { meetingSearch, parseMeetingFilter, wholeList } from '@/lib/registry/meeting-filter'
import { allMeetings } from '@/lib/registry/meetings-list'
import { listedMeetingRecord } from '@/lib/registry/record'
import { registerVersion } from '@/lib/registry/version'

type Context = { params: Promise<{ locale: string }> }

export async function GET(request: Request, { params }: Context) {
  const { locale } = await params
  if (!isLocale(locale)) return missing()
  const [version, day] = [await registerVersion(), today()]
  const filter = wholeList(parseMeetingFilter(new URL(request.url).searchParams))
  const head = { version, self: pageAddress(locale, `/meetings.json${meetingSearch(filter)}`) }
  async function* pieces() {
    yield `${JSON.stringify(head).slice(0, -1)},"meetings":[`
    let separator = '\n'
    for await (const rows of allMeetings(version, filter, day)) {
      yield separator + rows.map((row) => JSON.stringify(listedMeetingRecord(row))).join(',\n')
      separator = ',\n'
    }
    yield '\n]}\n'
  }
  return answer(request, version, {
    type: 'application/json; charset=utf-8',
    day,
    body: () => streamed(pieces()),
  })
}
