import { getTranslations } from 'next-intl/server'
import { recordPaper } from '@/components/sheet/record-paper'
import { paperWords } from '@/components/sheet/words'
import { dayAsked, today } from '@/lib/dates'
import { isLocale } from '@/lib/i18n/routing'
import { permanentAddress } from '@/lib/registry/address'
import { findAgreement } from '@/lib/registry/agreement'
import { agreementOn } from '@/lib/registry/agreement-on'
import { missing } from '@/lib/registry/answer'
import { agreementRecord, recordHash } from '@/lib/registry/record'
import { registerVersion } from '@/lib/registry/version'
import { paperAnswer } from '@/lib/typeset/answer'
import { qrCode } from '@/lib/typeset/qr'

type Context = { params: Promise<{ locale: string; slug: string }> }

/** Answers `/{lang}/agreements/{slug}.pdf` (next.config.ts); `at` asks for the position on another day. */
export async function GET(request: Request, { params }: Context) {
  const { locale, slug } = await params
  if (!isLocale(locale)) return missing()
  const version = await registerVersion()
  const found = await findAgreement(version, slug)
  if (!found) return missing()
  const day = dayAsked(new URL(request.url).searchParams.get('at') ?? '').day ?? ''
  const made = today()
  const paper = recordPaper(await paperWords(locale, getTranslations), {
    agreement: day ? agreementOn(found, day) : found,
    day,
    today: made,
    hash: recordHash(agreementRecord(found)),
    code: qrCode(permanentAddress('agreement', found.slug)),
  })
  const asked = {
    template: 'record.typ',
    key: `${locale} ${slug} ${day}`,
    name: `${found.slug}.pdf`,
  } as const
  return paperAnswer({ request, version, day: made, ...asked }, paper)
}
