import { isLocale } from '@/lib/i18n/routing'
import { pageAddress } from '@/lib/registry/address'
import { allAgreements } from '@/lib/registry/agreements-list'
import { answer, streamed } from '@/lib/registry/answer'
import { agreementsAsked } from '@/lib/registry/asked'
import { searchOf, withChange } from '@/lib/registry/filter'
import { summaryRecord } from '@/lib/registry/record'
import { registerVersion } from '@/lib/registry/version'

type Context = { params: Promise<{ locale: string }> }

export async function GET(request: Request, { params }: Context) {
  const { locale } = await params
  if (!isLocale(locale)) return new Response(null, { status: 404 })
  const version = await registerVersion()
  const filter = withChange(await agreementsAsked(new URL(request.url).searchParams), {})
  const batches = allAgreements(version, filter, locale)
  const head = { version, self: pageAddress(locale, `/agreements.json${searchOf(filter)}`) }
  async function* pieces() {
    yield `${JSON.stringify(head).slice(0, -1)},"agreements":[`
    let separator = '\n'
    for await (const rows of batches) {
      yield separator + rows.map((row) => JSON.stringify(summaryRecord(row))).join(',\n')
      separator = ',\n'
    }
    yield '\n]}\n'
  }
  return answer(request, version, {
    type: 'application/json; charset=utf-8',
    body: () => streamed(pieces()),
  })
}
