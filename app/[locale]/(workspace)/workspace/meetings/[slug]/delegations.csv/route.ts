import { currentActor } from '@/lib/auth'
import { delegationsCsv } from '@/lib/delegations/csv'
import { findDelegations } from '@/lib/delegations/queries'
import { isLocale } from '@/lib/i18n/routing'
import { currentSettings } from '@/lib/registry/settings'

type Context = { params: Promise<{ locale: string; slug: string }> }

/** The secretariat's list of who comes, and who came; to everybody else it is not there. */
export async function GET(_: Request, { params }: Context) {
  const { locale, slug } = await params
  const signedIn = await currentActor()
  const delegations = signedIn && isLocale(locale) && (await findDelegations(signedIn.actor, slug))
  if (!delegations || !isLocale(locale))
    return new Response(null, { status: 404, headers: { 'Cache-Control': 'no-store' } })
  const { protocol } = await currentSettings()
  return new Response(delegationsCsv(delegations, locale, protocol.order), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="${slug}-delegations.csv"`,
      'Cache-Control': 'private, no-store',
    },
  })
}
