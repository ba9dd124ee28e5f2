import { useTranslations } from 'next-intl'
import type { ImportState } from '@/db/vocabulary'

const steps = ['file', 'columns', 'check', 'done'] as const
const stepOf: Record<ImportState, number> = { uploaded: 1, checking: 2, checked: 2, imported: 3, undone: 3 }

/** Where an import is on its way. */
export function ImportSteps({ state }: { state: ImportState }) {
  const t = useTranslations('imports.steps')
  const here = stepOf[state]
  return (
    <ol aria-label={t('label')} className="mt-5 flex flex-wrap gap-x-6 gap-y-1">
      {steps.map((step, at) => (
        <li
          aria-current={at === here ? 'step' : undefined}
          className="text-ink-2 aria-[current]:font-strong aria-[current]:text-ink"
          key={step}
        >
          {t('numbered', { number: at + 1, step: t(step) })}
          {at < here && <span className="sr-only"> {t('passed')}</span>}
        </li>
      ))}
    </ol>
  )
}
