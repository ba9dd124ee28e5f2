import { useTranslations } from 'next-intl'
import { EdtfDate } from '@/components/dates/edtf-date'
import { Text } from '@/components/entries/text'
import type { FormerName } from '@/db/schema/content'

/** The names a party bore before, each with the time in which it did. */
export function FormerNames({ names }: { names: FormerName[] }) {
  const t = useTranslations('register.members')
  return (
    <ul>
      {names.map(({ name, from, to }) => (
        <li key={JSON.stringify([name, from, to])}>
          <Text texts={name} />
          {from && (
            <span className="block text-ink-2">
              {t.rich('nameFrom', { date: () => <EdtfDate text={from} /> })}
            </span>
          )}
          {to && (
            <span className="block text-ink-2">
              {t.rich('nameTo', { date: () => <EdtfDate text={to} /> })}
            </span>
          )}
        </li>
      ))}
    </ul>
  )
}
