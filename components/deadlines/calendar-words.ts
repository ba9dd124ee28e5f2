import { getTranslations } from 'next-intl/server'
import { edtfWords } from '@/components/dates/edtf-date'
import { eventWords } from '@/components/meetings/event-words'
import type { Multilingual } from '@/db/schema/content'
import type { Language } from '@/db/vocabulary'
import { textFor } from '@/lib/multilingual'
import { pageAddress } from '@/lib/registry/address'
import type { CalendarWords } from '@/lib/registry/calendar'

/** The words of a calendar in one language; `of`: whose it is, null for the whole one. */
export async function calendarWords(language: Language, of: Multilingual | null): Promise<CalendarWords> {
  const t = await getTranslations({ locale: language, namespace: 'deadlines' })
  const shell = await getTranslations({ locale: language, namespace: 'shell' })
  const words = await getTranslations({ locale: language, namespace: 'words.deadlineKinds' })
  const dates = await getTranslations({ locale: language, namespace: 'dates' })
  const name = of && textFor(of, language)?.text
  return {
    name: t('feed.named', { register: shell('name'), name: name ?? t('feed.all') }),
    meeting: await eventWords(language),
    deadline: ({ kind, date, agreement: { title, originalLanguage, slug, number } }) => ({
      summary: t('feed.summary', {
        what: words(kind),
        title: textFor(title, language, originalLanguage)?.text ?? slug,
      }),
      description: t('feed.description', {
        what: words(kind),
        date: edtfWords(dates, language, date, 'computed'),
        number,
      }),
      url: pageAddress(language, `/agreements/${slug}#duration`),
    }),
  }
}
