import { calendarWords } from '@/components/deadlines/calendar-words'
import { answerCalendar } from '@/lib/registry/calendar'

type Context = { params: Promise<{ slug: string }> }

export async function GET(request: Request, { params }: Context): Promise<Response> {
  return answerCalendar(request, { party: (await params).slug }, calendarWords)
}
