import { auditCsv } from '@/lib/audit-csv'
import { parseAuditFilter } from '@/lib/audit-filter'
import { currentActor } from '@/lib/auth'
import { isLocale } from '@/lib/i18n/routing'
import { wordsIn } from '@/lib/i18n/translate'

type Context = { params: Promise<{ locale: string }> }

/** The log as its page shows it with the same filter; to everybody but administrators it is not there. */
export async function GET(request: Request, { params }: Context) {
  const { locale } = await params
  const signedIn = await currentActor()
  if (!signedIn || !isLocale(locale)) return missing()
  const words = await wordsIn(locale, 'words')
  const filter = parseAuditFilter(new URL(request.url).searchParams)
  const csv = await auditCsv(signedIn.actor, filter, (event) => words(`events.${event}`))
  if (csv === null) return missing()
  return new Response(csv, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': 'attachment; filename="audit.csv"',
      'Cache-Control': 'private, no-store',
    },
  })
}

function missing(): Response {
  return new Response(null, { status: 404, headers: { 'Cache-Control': 'no-store' } })
}
