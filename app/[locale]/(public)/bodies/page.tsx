import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { FormulaWords } from '@/components/bodies/formula'
import { DateOrGap } from '@/components/entries/gap'
import { Shown, Text } from '@/components/entries/text'
import { Page } from '@/components/layout/page'
import { otherTexts, textFor } from '@/lib/multilingual'
import { alternates } from '@/lib/registry/alternates'
import { listBodies } from '@/lib/registry/bodies'
import { positionOf } from '@/lib/registry/position'
import { registerVersion } from '@/lib/registry/version'

export default async function Bodies() {
  const [locale, t] = [await getLocale(), await getTranslations('register')]
  const words = await getTranslations('words.bodyKinds')
  const bodies = await listBodies(await registerVersion())
  return (
    <Page lead={t('bodies.lead')} title={t('bodies.title')}>
      <p className="mt-3">
        <a className="inline-flex min-h-10 items-center" href={`/${locale}/growth`}>
          {t('formula.growth')}
        </a>
      </p>
      <ul className="mt-6 border-line border-t">
        {bodies.map((body) => {
          const formula = positionOf(body.memberships)
          const shown = textFor(body.name, locale)
          const original = shown && otherTexts(body.name, shown.language)[0]
          return (
            <li className="border-line border-b py-4" key={body.slug}>
              <h2 className="text-lg">
                <a href={`/${locale}/bodies/${body.slug}`}>
                  <Text texts={body.name} />
                </a>
              </h2>
              {original && (
                <p className="text-ink-2">
                  <Shown text={original} />
                </p>
              )}
              <p className="mt-1 flex flex-wrap gap-x-5 text-table">
                <span>{words(body.kind)}</span>
                <span>
                  {t('bodies.formed')}
                  {t('colon')}
                  <DateOrGap text={body.formed} />
                </span>
                <span>{t('bodies.memberCount', { count: body.memberships.length })}</span>
                {formula && (
                  <span>
                    {t('formula.label')} <FormulaWords formula={formula} />
                  </span>
                )}
                <span>{t('bodies.agreementCount', { count: body.agreements })}</span>
              </p>
            </li>
          )
        })}
      </ul>
      {bodies.length === 0 && <p className="mt-6">{t('bodies.empty')}</p>}
    </Page>
  )
}

export async function generateMetadata(): Promise<Metadata> {
  const [locale, t] = [await getLocale(), await getTranslations('register.bodies')]
  return { title: t('title'), description: t('lead'), alternates: await alternates(locale, '/bodies') }
}
