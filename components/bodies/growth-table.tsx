import { useTranslations } from 'next-intl'
import { EdtfDate } from '@/components/dates/edtf-date'
import { Cell, Head, RowHead, Table } from '@/components/ui/table'
import type { Step } from '@/lib/members/formula'
import { countWords } from './formula'

/** How the number of members grew, step by step. */
export function GrowthTable({ steps, caption }: { steps: Step[]; caption: string }) {
  const t = useTranslations('register.formula')
  return (
    <div className="max-w-read">
      <Table caption={caption}>
        <thead>
          <tr>
            <Head>{t('when')}</Head>
            <Head>{t('count')}</Head>
          </tr>
        </thead>
        <tbody>
          {steps.map(({ began, count }) => (
            <tr key={began}>
              <RowHead className="font-normal">{began ? <EdtfDate text={began} /> : t('undated')}</RowHead>
              <Cell>
                <strong>{countWords(count)}</strong>
                <span className="block text-ink-2 text-sm">
                  {t('inWords', { cities: count.cities, leagues: count.leagues })}
                </span>
              </Cell>
            </tr>
          ))}
        </tbody>
      </Table>
    </div>
  )
}
