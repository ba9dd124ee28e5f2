import { calendarWords } from '@/components/deadlines/calendar-words'
import { answerCalendar } from '@/lib/registry/calendar'

export function GET(request: Request): Promise<Response> {
  return answerCalendar(request, null, calendarWords)
}
