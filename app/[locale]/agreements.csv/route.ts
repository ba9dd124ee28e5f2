import { getTranslations } from 'next-intl/server'
import { isLocale } from '@/lib/i18n/routing'
import { allAgreements } from '@/lib/registry/agreements-list'
import { answer, streamed } from '@/lib/registry/answer'
import { agreementsAsked } from '@/lib/registry/asked'
import { csvHead, csvRows } from '@/lib/registry/csv'
import { registerVersion } from '@/lib/registry/version'

type Context = { params: Promise<{ locale: string }> }

export async function GET(request: Request, { params }: Context) {
  const { locale } = await params
  if (!isLocale(locale)) return new Response(null, { status: 404 })
  const words = await getTranslations({ locale, namespace: 'words' })
  const version = await registerVersion()
  const batches = allAgreements(version, await agreementsAsked(new URL(request.url).searchParams), locale)
  async function* lines() {
    yield csvHead
    for await (const rows of batches) {
      yield csvRows(rows, {
        type: ({ type }) => words(`agreementTypes.${type}`),
        status: ({ status }) => words(`agreementStatuses.${status}`),
      })
    }
  }
  return answer(request, version, {
    type: 'text/csv; charset=utf-8',
    name: 'agreements.csv',
    body: () => streamed(lines()),
  })
}
