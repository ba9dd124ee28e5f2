import { useLocale, useTranslations } from 'next-intl'
import { allSteps, type SetupStep } from './steps'

/** The steps of the first run: any may be gone to, and none must be done but the last. */
export function SetupNav({ step }: { step: SetupStep }) {
  const t = useTranslations('setup')
  const locale = useLocale()
  return (
    <nav aria-label={t('steps')} className="mt-4">
      <ol className="flex flex-wrap gap-x-6 border-line border-b">
        {allSteps.map((one, at) => (
          <li key={one}>
            <a
              aria-current={one === step ? 'step' : undefined}
              className="inline-flex min-h-10 items-center aria-[current]:font-strong aria-[current]:text-ink"
              href={`/${locale}/setup?step=${one}`}
            >
              {t('step', { number: at + 1, name: t(`titles.${one}`) })}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  )
}
