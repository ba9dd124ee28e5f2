import { useLocale, useTranslations } from 'next-intl'
import { edtfWords } from '@/components/dates/edtf-date'
import { Moment } from '@/components/entries/moment'
import { Text } from '@/components/entries/text'
import type { Agreement } from '@/lib/registry/agreement'

type Props = { agreement: Agreement; permanent: string }

/** How to cite the record, and its address that stays. */
export function Cite({ agreement, permanent }: Props) {
  const locale = useLocale()
  const t = useTranslations('agreement.cite')
  const register = useTranslations('register')
  const shell = useTranslations('shell')
  const words = useTranslations('words')
  const dates = useTranslations('dates')
  const here = `/${locale}/agreements/${agreement.slug}`
  return (
    <div className="max-w-read">
      <p className="border-line border-l-4 bg-surface p-3">
        <cite className="not-italic">
          <Text original={agreement.originalLanguage} texts={agreement.title} />
        </cite>
        {'. '}
        {words(`agreementTypes.${agreement.type}`)}
        {', '}
        {agreement.adopted ? edtfWords(dates, locale, agreement.adopted) : t('undated')}
        {'. '}
        {shell('name')}
        {', '}
        {register('number', { number: agreement.number })}
        {', '}
        {t('revision', { number: agreement.revision })} (<Moment time={agreement.publishedAt} />
        ). <span className="wrap-anywhere">{permanent}</span>
      </p>
      <p className="mt-3">
        {t('permanent')} <a href={permanent}>{permanent}</a>
      </p>
      <ul className="no-print mt-1 flex flex-wrap gap-x-4">
        {[
          { href: `${here}.bib`, text: 'BibTeX' },
          { href: `${here}.ris`, text: 'RIS' },
          { href: `/id/agreement/${agreement.slug}.json`, text: 'JSON' },
        ].map(({ href, text }) => (
          <li key={text}>
            <a className="inline-flex min-h-10 items-center" href={href}>
              {text}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}
