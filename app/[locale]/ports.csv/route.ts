import { isLocale } from '@/lib/i18n/routing'
import { answer, missing } from '@/lib/registry/answer'
import { listPorts } from '@/lib/registry/ports'
import { portsCsv } from '@/lib/registry/ports-and-plans-csv'
import { registerVersion } from '@/lib/registry/version'

type Context = { params: Promise<{ locale: string }> }

export async function GET(request: Request, { params }: Context) {
  if (!isLocale((await params).locale)) return missing()
  const version = await registerVersion()
  const ports = await listPorts(version)
  return answer(request, version, {
    type: 'text/csv; charset=utf-8',
    name: 'ports.csv',
    body: () => portsCsv(ports),
  })
}
