import { calendarWords } from '@/components/deadlines/calendar-words'
import { missing } from '@/lib/registry/answer'
import { answerMeeting } from '@/lib/registry/calendar'

type Context = { params: Promise<{ file: string }> }

/** One meeting for a calendar, at `/meetings/{slug}.ics`. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const [, slug] = /^([a-z0-9][a-z0-9-]*)\.ics$/.exec((await params).file) ?? []
  return slug ? answerMeeting(request, slug, calendarWords) : missing()
}
