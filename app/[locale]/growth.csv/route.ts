import { today } from '@/lib/dates'
import { isLocale } from '@/lib/i18n/routing'
import { answer } from '@/lib/registry/answer'
import { readGrowth } from '@/lib/registry/growth'
import { growthCsv } from '@/lib/registry/growth-csv'
import { parseGrowth } from '@/lib/registry/growth-question'
import { registerVersion } from '@/lib/registry/version'

type Context = { params: Promise<{ locale: string }> }

export async function GET(request: Request, { params }: Context) {
  const { locale } = await params
  if (!isLocale(locale)) return new Response(null, { status: 404 })
  const { bodies: slugs, day } = parseGrowth(new URL(request.url).searchParams)
  const version = await registerVersion()
  const bodies = await readGrowth(version, slugs, day)
  return answer(request, version, {
    type: 'text/csv; charset=utf-8',
    name: 'growth.csv',
    day: today(),
    body: () => growthCsv(bodies),
  })
}
