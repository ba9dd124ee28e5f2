import { useTranslations } from 'next-intl'
import type { ImportCounts } from '@/db/schema/content'

const rowChoices = ['error', 'warning', 'new', 'changed', 'same'] as const

type Props = { counts: ImportCounts; base: string; show: string }

/** How many rows come out as what, each leading to just those. */
export function Counts({ counts, base, show }: Props) {
  const t = useTranslations('imports.counts')
  const link = 'inline-flex min-h-10 items-center aria-[current]:font-strong aria-[current]:text-ink'
  return (
    <nav aria-label={t('label')} className="flex flex-wrap gap-x-6">
      <a aria-current={show ? undefined : 'true'} className={link} href={base}>
        {t('all')}
      </a>
      {rowChoices.map((choice) => (
        <a
          aria-current={show === choice ? 'true' : undefined}
          className={link}
          href={`${base}?show=${choice}`}
          key={choice}
        >
          {t(choice, { count: choice === 'warning' ? counts.warnings : counts[choice] })}
        </a>
      ))}
    </nav>
  )
}
