import { useLocale, useTranslations } from 'next-intl'
import { Text } from '@/components/entries/text'
import { Section } from '@/components/layout/page'
import type { Admission } from '@/lib/admissions/view'
import { AdmissionTag } from './state-tag'

/** The admissions to a body, the latest first, and the way to what a newcomer takes on. */
export function BodyAdmissions({ admissions, slug }: { admissions: Admission[]; slug: string }) {
  const t = useTranslations('admission')
  const locale = useLocale()
  return (
    <Section id="admissions" title={t('heading')}>
      {admissions.length ? (
        <ul className="border-line border-t">
          {admissions.map((admission) => (
            <li className="border-line border-b py-3" key={admission.slug}>
              <a href={`/${locale}/bodies/${slug}/admissions/${admission.slug}`}>
                <Text texts={admission.party.name} />
              </a>{' '}
              <AdmissionTag state={admission.state} />
            </li>
          ))}
        </ul>
      ) : (
        <p className="text-ink-2">{t('none')}</p>
      )}
      <p className="mt-3">
        <a href={`/${locale}/bodies/${slug}/package`}>{t('package.title')}</a>
      </p>
      <p className="mt-1">
        <a href={`/${locale}/workspace/admissions/propose?body=${slug}`}>{t('proposeLink')}</a>
      </p>
    </Section>
  )
}
