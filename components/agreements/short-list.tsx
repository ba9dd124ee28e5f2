import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { EdtfDate } from '@/components/dates/edtf-date'
import { Text } from '@/components/entries/text'
import type { AgreementName } from '@/lib/registry/agreement'

type Listed = AgreementName & { adopted: string }

/** A few agreements with number and date; `also` says something more of each. */
export function ShortList<A extends Listed>({
  agreements,
  also,
}: {
  agreements: A[]
  also?: (one: A) => ReactNode
}) {
  const locale = useLocale()
  const t = useTranslations('register')
  return (
    <ul className="border-line border-t">
      {agreements.map((one) => (
        <li className="border-line border-b py-2.5" key={one.slug}>
          <a className="font-strong" href={`/${locale}/agreements/${one.slug}`}>
            <Text original={one.originalLanguage} texts={one.title} />
          </a>
          <span className="block text-ink-2 text-table">
            {t('number', { number: one.number })} ·{' '}
            {one.adopted ? <EdtfDate text={one.adopted} /> : t('list.noDate')}
            {also && <> · {also(one)}</>}
          </span>
        </li>
      ))}
    </ul>
  )
}
