import { useLocale, useTranslations } from 'next-intl'
import { Foreign } from '@/components/ui/foreign'
import { Cell, Head, RowHead, Table } from '@/components/ui/table'
import type { Multilingual } from '@/db/schema/content'
import type { ClearanceStanding } from '@/db/vocabulary'
import { textFor } from '@/lib/multilingual'
import { ClearanceTag } from './clearance-tag'

type Props = { standings: { partyId: string; name: Multilingual; standing: ClearanceStanding }[] }

/** One word for each party. */
export function Standings({ standings }: Props) {
  const t = useTranslations('clearance')
  const locale = useLocale()
  return (
    <>
      <p className="mb-3 max-w-read text-ink-2">{t('othersLead')}</p>
      <Table caption={t('others')}>
        <thead>
          <tr>
            <Head>{t('party')}</Head>
            <Head>{t('standing')}</Head>
          </tr>
        </thead>
        <tbody>
          {standings.map(({ partyId, name, standing }) => {
            const party = textFor(name, locale)
            return (
              <tr key={partyId}>
                <RowHead>{party && <Foreign lang={party.lang}>{party.text}</Foreign>}</RowHead>
                <Cell>
                  <ClearanceTag state={standing} />
                </Cell>
              </tr>
            )
          })}
        </tbody>
      </Table>
    </>
  )
}
