import { useLocale, useTranslations } from 'next-intl'
import { Section } from '@/components/layout/page'
import type { ClosedAgreement } from '@/lib/agreements/closed'
import { Title } from './title'

/** What is published for members or parties alone; nothing is drawn where there is none. */
export function ClosedList({ agreements }: { agreements: ClosedAgreement[] }) {
  const t = useTranslations('workspace.closed')
  const words = useTranslations('words.visibilities')
  const locale = useLocale()
  if (!agreements.length) return null
  return (
    <Section id="closed" title={t('title')}>
      <ul className="border-line border-t">
        {agreements.map((agreement) => (
          <li className="border-line border-b py-3" key={agreement.id}>
            <a className="font-strong" href={`/${locale}/workspace/agreements/${agreement.slug}`}>
              <Title original={agreement.originalLanguage} texts={agreement.title} />
            </a>
            <p className="text-ink-2">
              {t('number', { number: agreement.number })} · {words(agreement.visibility)}
            </p>
          </li>
        ))}
      </ul>
    </Section>
  )
}
