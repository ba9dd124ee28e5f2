import { getTranslations } from 'next-intl/server'
import { signaturePaper } from '@/components/sheet/signature-paper'
import { paperWords } from '@/components/sheet/words'
import { today } from '@/lib/dates'
import { isLocale } from '@/lib/i18n/routing'
import { findAgreement } from '@/lib/registry/agreement'
import { missing } from '@/lib/registry/answer'
import { registerVersion } from '@/lib/registry/version'
import { paperAnswer } from '@/lib/typeset/answer'

type Context = { params: Promise<{ locale: string; slug: string }> }

/** The sheet to be signed, as PDF. */
export async function GET(request: Request, { params }: Context) {
  const { locale, slug } = await params
  if (!isLocale(locale)) return missing()
  const version = await registerVersion()
  const agreement = await findAgreement(version, slug)
  if (!agreement) return missing()
  const day = today()
  const paper = signaturePaper(await paperWords(locale, getTranslations), agreement, day)
  const asked = {
    template: 'signature.typ',
    key: `${locale} ${slug}`,
    name: `${slug}-signatures.pdf`,
  } as const
  return paperAnswer({ request, version, day, ...asked }, paper)
}
