import { useTranslations } from 'next-intl'
import { OwnWords } from '@/components/workspace/own-words'
import type { Told } from '@/lib/audit-list'
import { TermChange, type TermValues } from './term-change'

/** Which settings were changed: of each field what it was, and what it is since. */
export function SettingChange({ told: { setting, before = {}, after = {} } }: { told: Told }) {
  const t = useTranslations('settings')
  if (!setting) return null
  if (setting === 'subjects' || setting === 'sectors')
    return <TermChange after={after as TermValues} before={before as TermValues} list={setting} />
  return (
    <>
      {t(`groups.${setting}.title`)}
      <ul>
        {Object.keys(after).map((field) => (
          <li className="text-sm" key={field}>
            {t(`fields.${setting}.${field}` as 'fields.mail.from')}
            {': '}
            <del className="text-ink-2">
              <OwnWords>{written(before[field])}</OwnWords>
            </del>
            {' → '}
            <ins className="no-underline">
              <OwnWords>{written(after[field])}</OwnWords>
            </ins>
          </li>
        ))}
      </ul>
    </>
  )
}

/** As it is stored: a text by its language, a list with commas, nothing as a dash. */
function written(value: unknown): string {
  const text =
    value !== null && typeof value === 'object' && !Array.isArray(value)
      ? Object.entries(value).map(([language, one]) => `${language}: ${one}`)
      : [value].flat()
  return text.filter((one) => one !== null && one !== '').join(', ') || '–'
}
