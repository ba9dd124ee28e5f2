import { useLocale, useTranslations } from 'next-intl'
import { Section } from '@/components/layout/page'
import { Title } from '@/components/workspace/title'
import { currentStep } from '@/lib/clearance/ladder'
import type { OwnLadder } from '@/lib/clearance/queries'
import { CurrentStep } from './current-step'

/** The party's ladders that are not finished; nothing is drawn where there is none. */
export function LadderList({ ladders }: { ladders: OwnLadder[] }) {
  const t = useTranslations('clearance')
  const locale = useLocale()
  if (!ladders.length) return null
  return (
    <Section id="clearance" title={t('title')}>
      <ul className="border-line border-t">
        {ladders.map(({ agreementId, slug, revisionId, title, originalLanguage, steps }) => (
          <li className="border-line border-b py-3" key={agreementId}>
            <a
              className="font-strong"
              href={`/${locale}/workspace/${slug ? `agreements/${slug}` : `revisions/${revisionId}`}/clearance`}
            >
              <Title original={originalLanguage} texts={title} />
            </a>
            <p className="text-ink-2">
              <CurrentStep current={currentStep(steps)} steps={steps} />
            </p>
          </li>
        ))}
      </ul>
    </Section>
  )
}
