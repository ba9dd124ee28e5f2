import { useLocale, useTranslations } from 'next-intl'
import { Section } from '@/components/layout/page'
import type { AgreementName } from '@/lib/registry/agreement'
import { SignedAs } from './signed-as'

type Props = {
  /** Slug of the minutes. */
  minutes: string
  /** The agreements that were made of them. */
  agreements: Pick<AgreementName, 'slug' | 'title' | 'originalLanguage'>[]
}

/** Of adopted minutes, whose text is locked: what becomes of an error in it. */
export function HowRectified({ minutes, agreements }: Props) {
  const t = useTranslations('minutes.rectified')
  const rectification = useTranslations('rectification')
  const locale = useLocale()
  const [signed] = agreements
  return (
    <Section id="rectified" title={t('title')}>
      <p className="max-w-read">{t('how')}</p>
      {signed ? (
        <>
          <p className="mt-2">{t('signedAs')}</p>
          <SignedAs agreements={agreements} />
        </>
      ) : (
        <p className="mt-2 max-w-read">{t('unsigned')}</p>
      )}
      <p className="no-print mt-2">
        <a
          className="inline-flex min-h-10 items-center"
          href={
            signed
              ? `/${locale}/workspace/agreements/${signed.slug}/rectify`
              : `/${locale}/workspace/minutes/${minutes}#instrument`
          }
        >
          {signed ? rectification('publicLink') : t('sign')}
        </a>
      </p>
    </Section>
  )
}
