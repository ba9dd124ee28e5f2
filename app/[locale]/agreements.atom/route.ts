import { getTranslations } from 'next-intl/server'
import { edtfWords } from '@/components/dates/edtf-date'
import { htmlLang, isLocale } from '@/lib/i18n/routing'
import { textFor } from '@/lib/multilingual'
import { answer } from '@/lib/registry/answer'
import { agreementsAsked } from '@/lib/registry/asked'
import { agreementEntry, atomFeed } from '@/lib/registry/atom'
import { feedLength, listUpdated } from '@/lib/registry/feed'
import { searchOf, withChange } from '@/lib/registry/filter'
import { registerState } from '@/lib/registry/version'

type Context = { params: Promise<{ locale: string }> }

export async function GET(request: Request, { params }: Context) {
  const { locale } = await params
  if (!isLocale(locale)) return new Response(null, { status: 404 })
  const register = await getTranslations({ locale, namespace: 'register' })
  const shell = await getTranslations({ locale, namespace: 'shell' })
  const words = await getTranslations({ locale, namespace: 'words' })
  const dates = await getTranslations({ locale, namespace: 'dates' })
  const { version, changedAt } = await registerState()
  const asked = await agreementsAsked(new URL(request.url).searchParams)
  // A feed has one order, its own.
  const filter = withChange(asked, { sort: asked.q ? 'relevance' : 'newest', page: asked.page })
  const entries = await listUpdated(version, filter, locale)
  const feed = atomFeed({
    reader: locale,
    lang: htmlLang[locale],
    title: `${shell('name')}: ${register('list.title')}`,
    author: shell('name'),
    path: '/agreements',
    self: searchOf(filter),
    next: entries.length > feedLength ? searchOf(withChange(filter, { page: filter.page + 1 })) : null,
    list: searchOf(withChange(filter, {})),
    entries: entries.slice(0, feedLength).map((entry) => {
      const summary = [
        register('number', { number: entry.number }),
        words(`agreementTypes.${entry.type}`),
        entry.adopted ? edtfWords(dates, locale, entry.adopted) : register('list.noDate'),
        words(`agreementStatuses.${entry.status}`),
      ].join(' · ')
      return agreementEntry(entry, textFor(entry.title, locale, entry.originalLanguage), summary)
    }),
    changedAt,
  })
  return answer(request, version, { type: 'application/atom+xml; charset=utf-8', body: () => feed })
}
