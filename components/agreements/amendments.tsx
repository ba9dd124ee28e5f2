import { useLocale, useTranslations } from 'next-intl'
import { edtfWords } from '@/components/dates/edtf-date'
import { Text } from '@/components/entries/text'
import type { Amendment } from '@/lib/registry/amendments'
import { StatusTag } from './status-tag'

/** With which amendments the text is to be read on an ISO day, and which are not recorded as in force. */
export function Amendments({ amendments, day }: { amendments: Amendment[]; day: string }) {
  const t = useTranslations('family.consolidated')
  const dates = useTranslations('dates')
  const date = edtfWords(dates, useLocale(), day)
  const applied = amendments.filter(({ status }) => applies(status))
  const others = amendments.filter(({ status }) => !applies(status))
  return (
    <div className="max-w-read">
      <p className="font-strong">{applied.length ? t('with', { date }) : t('none', { date })}</p>
      <Named amendments={applied} />
      {others.length > 0 && <p className="mt-3">{t('without')}</p>}
      <Named amendments={others} />
    </div>
  )
}

const applies = (status: Amendment['status']) => status === 'in_force' || status === 'provisionally_applied'

function Named({ amendments }: { amendments: Amendment[] }) {
  const locale = useLocale()
  const register = useTranslations('register')
  return (
    <ul className="mt-1">
      {amendments.map((one) => (
        <li className="mb-2" key={one.slug}>
          <a href={`/${locale}/agreements/${one.slug}`}>
            <Text original={one.originalLanguage} texts={one.title} />
          </a>{' '}
          <span className="text-ink-2">({register('number', { number: one.number })})</span>{' '}
          <StatusTag status={one.status} />
        </li>
      ))}
    </ul>
  )
}
