import { getTranslations } from 'next-intl/server'
import { minutesPaper, minutesWords } from '@/components/minutes/minutes-paper'
import { textShown } from '@/components/minutes/text-shown'
import { today } from '@/lib/dates'
import { isLocale } from '@/lib/i18n/routing'
import { actionsOf } from '@/lib/registry/actions'
import { permanentAddress } from '@/lib/registry/address'
import { missing } from '@/lib/registry/answer'
import { decisionsOf } from '@/lib/registry/decisions'
import { delegationsTo } from '@/lib/registry/delegations'
import { findMeeting } from '@/lib/registry/meetings'
import { findMinutes } from '@/lib/registry/minutes'
import { settingsAt } from '@/lib/registry/settings'
import { rectificationsOfMinutes } from '@/lib/registry/signed-minutes'
import { registerVersion } from '@/lib/registry/version'
import { paperAnswer } from '@/lib/typeset/answer'
import { qrCode } from '@/lib/typeset/qr'

type Context = { params: Promise<{ locale: string; slug: string }> }

/** Answers `/{lang}/meetings/{slug}/minutes.pdf` (next.config.ts); `text` asks for the text in another language. */
export async function GET(request: Request, { params }: Context) {
  const { locale, slug } = await params
  if (!isLocale(locale)) return missing()
  const version = await registerVersion()
  const [meeting, minutes] = [await findMeeting(version, slug), await findMinutes(version, slug)]
  const asked = new URL(request.url).searchParams.get('text') ?? undefined
  const shown = minutes && textShown(minutes.texts, asked, locale)
  if (!meeting || !minutes || !shown) return missing()
  const day = today()
  const paper = minutesPaper(await minutesWords(locale, getTranslations), {
    ...{ meeting, minutes, shown, today: day },
    delegations: await delegationsTo(version, slug),
    rectifications: await rectificationsOfMinutes(version, slug),
    order: (await settingsAt(version)).protocol.order,
    decisions: await decisionsOf(version, slug),
    actions: await actionsOf(version, slug),
    code: qrCode(permanentAddress('minutes', minutes.slug)),
  })
  const key = `minutes ${locale} ${slug} ${shown.language}`
  return paperAnswer(
    { request, version, day, template: 'record.typ', key, name: `${slug}-minutes.pdf` },
    paper,
  )
}
