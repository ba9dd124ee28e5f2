import { getTranslations } from 'next-intl/server'
import { edtfWords } from '@/components/dates/edtf-date'
import { whatWords } from '@/components/notifications/what'
import { htmlLang, isLocale } from '@/lib/i18n/routing'
import { textFor } from '@/lib/multilingual'
import { writtenNumber } from '@/lib/notification-number'
import { pageAddress } from '@/lib/registry/address'
import { answer } from '@/lib/registry/answer'
import { notificationsAsked } from '@/lib/registry/asked'
import { atomFeed } from '@/lib/registry/atom'
import { feedLength } from '@/lib/registry/feed'
import { notificationSearch } from '@/lib/registry/notification-filter'
import { listNotifications } from '@/lib/registry/notifications'
import { registerState } from '@/lib/registry/version'

type Context = { params: Promise<{ locale: string }> }

export async function GET(request: Request, { params }: Context) {
  const { locale } = await params
  if (!isLocale(locale)) return new Response(null, { status: 404 })
  const t = await getTranslations({ locale, namespace: 'notifications' })
  const shell = await getTranslations({ locale, namespace: 'shell' })
  const words = await getTranslations({ locale, namespace: 'words' })
  const dates = await getTranslations({ locale, namespace: 'dates' })
  const { version, changedAt } = await registerState()
  const asked = await notificationsAsked(new URL(request.url).searchParams)
  const { rows, older } = await listNotifications(version, asked, feedLength)
  const last = rows.at(-1)
  const feed = atomFeed({
    reader: locale,
    lang: htmlLang[locale],
    title: `${shell('name')}: ${t('title')}`,
    author: shell('name'),
    path: '/notifications',
    self: notificationSearch(asked),
    next: older && last ? notificationSearch({ ...asked, before: null, after: last }) : null,
    list: notificationSearch({ ...asked, after: null, before: null }),
    entries: rows.map((row) => {
      const number = writtenNumber(row)
      const party = row.party && textFor(row.party.name, locale)
      const said = whatWords(row, words, t)
      const what = party ? t('inWords', { what: said, party: party.text }) : said
      return {
        id: pageAddress(locale, `/notifications/${number}`),
        path: `/notifications/${number}`,
        title: t('one.titled', { number, what }),
        updatedAt: row.issuedAt,
        category: row.act ?? row.kind,
        summary: [
          textFor(row.agreement.title, locale, row.agreement.originalLanguage)?.text ?? row.agreement.slug,
          ...(row.date ? [edtfWords(dates, locale, row.date)] : []),
        ].join(' · '),
      }
    }),
    changedAt,
  })
  return answer(request, version, { type: 'application/atom+xml; charset=utf-8', body: () => feed })
}
