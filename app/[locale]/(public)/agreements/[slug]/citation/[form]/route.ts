import { getTranslations } from 'next-intl/server'
import { isLocale } from '@/lib/i18n/routing'
import { textFor } from '@/lib/multilingual'
import { findAgreement } from '@/lib/registry/agreement'
import { answer, missing } from '@/lib/registry/answer'
import { bibtex, ris } from '@/lib/registry/citation'
import { registerVersion } from '@/lib/registry/version'

type Context = { params: Promise<{ locale: string; slug: string; form: string }> }

const forms: Record<string, { type: string; write: typeof bibtex }> = {
  bib: { type: 'application/x-bibtex; charset=utf-8', write: bibtex },
  ris: { type: 'application/x-research-info-systems; charset=utf-8', write: ris },
}

/** Answers `/{lang}/agreements/{slug}.bib` and `.ris` (next.config.ts). */
export async function GET(request: Request, { params }: Context) {
  const { locale, slug, form } = await params
  const wanted = Object.hasOwn(forms, form) && forms[form]
  if (!isLocale(locale) || !wanted) return missing()
  const version = await registerVersion()
  const agreement = await findAgreement(version, slug)
  if (!agreement) return missing()
  const shell = await getTranslations({ locale, namespace: 'shell' })
  const title = textFor(agreement.title, locale, agreement.originalLanguage)?.text ?? ''
  return answer(request, version, {
    type: wanted.type,
    name: `${agreement.slug}.${form}`,
    body: () => wanted.write(agreement, title, shell('name')),
  })
}
