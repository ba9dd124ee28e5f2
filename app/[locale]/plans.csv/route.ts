import { isLocale } from '@/lib/i18n/routing'
import { answer, missing } from '@/lib/registry/answer'
import { listPlans } from '@/lib/registry/plans'
import { plansCsv } from '@/lib/registry/ports-and-plans-csv'
import { registerVersion } from '@/lib/registry/version'

type Context = { params: Promise<{ locale: string }> }

export async function GET(request: Request, { params }: Context) {
  if (!isLocale((await params).locale)) return missing()
  const version = await registerVersion()
  const plans = await listPlans(version)
  return answer(request, version, {
    type: 'text/csv; charset=utf-8',
    name: 'plans.csv',
    body: () => plansCsv(plans),
  })
}
