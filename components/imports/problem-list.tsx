import { useLocale, useTranslations } from 'next-intl'
import { OwnWords } from '@/components/workspace/own-words'
import type { RowProblem } from '@/db/schema/content'
import { textFor } from '@/lib/multilingual'
import { useImportField } from './field-name'
import { problemWords } from './problem-words'

/** What is wrong with a row, or worth a look, each with the value and what could be meant. */
export function ProblemList({ problems }: { problems: RowProblem[] }) {
  const t = useTranslations('imports.problems')
  const errors = useTranslations('errors')
  const field = useImportField()
  const locale = useLocale()
  return (
    <ul>
      {problems.map((problem, at) => {
        const { level, code, value, names } = problem
        const choices = (names?.choices ?? []).map(
          ({ name, hint }) => `${textFor(name, locale)?.text} (${hint})`,
        )
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: problems have no other name
          <li className="mt-1 first:mt-0" key={at}>
            {level === 'warning' && <span className="font-strong text-warn">{t('warning')} </span>}
            {problemWords({ problems: t, errors, field }, problem)}
            {value && code !== 'twice' && code !== 'many' && (
              <span className="block break-words text-ink-2">
                <OwnWords>{value}</OwnWords>
              </span>
            )}
            {choices.length > 0 && (
              <span className="block text-ink-2">{t('choices', { choices: choices.join(' · ') })}</span>
            )}
          </li>
        )
      })}
    </ul>
  )
}
