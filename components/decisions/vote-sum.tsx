import { useLocale, useTranslations } from 'next-intl'
import { EdtfDate } from '@/components/dates/edtf-date'
import { PartyLink } from '@/components/members/party-name'
import { Cell, Head, RowHead, Table } from '@/components/ui/table'
import type { Decision, WholeRow } from '@/lib/decisions/view'

/** A vote added up: the sum in words, what it takes, and the votes of each party. */
export function VoteSum({ decision }: { decision: Decision<WholeRow> }) {
  const t = useTranslations('decisions.vote')
  const words = useTranslations('words')
  const locale = useLocale()
  const { tally, majority, fraction, names, weights } = decision
  if (!tally || !majority) return null
  const weighted = weights.length > 0
  return (
    <>
      <p className="max-w-read">
        {t('sum', {
          yes: tally.for,
          no: tally.against,
          abstain: tally.abstain,
          absent: tally.absent,
          all: tally.entitled,
        })}
      </p>
      <p className="mt-1 max-w-read">
        {t(`needs.${majority}`, { needed: tally.needed, of: tally.of, fraction })}{' '}
        <strong>{t(tally.carried ? 'carried' : 'notCarried', { yes: tally.for })}</strong>
      </p>
      <div className="mt-4">
        <Table caption={t('caption')}>
          <thead>
            <tr>
              <Head>{t('party')}</Head>
              <Head>{t('ballot')}</Head>
              {weighted && <Head className="text-right">{t('votes')}</Head>}
            </tr>
          </thead>
          <tbody>
            {tally.parties.map(({ party, ballot, votes }) => {
              const named = names[party]
              return (
                <tr key={party}>
                  <RowHead>{named && <PartyLink party={named} />}</RowHead>
                  <Cell>{words(`ballots.${ballot}`)}</Cell>
                  {weighted && (
                    <Cell className="text-right tabular-nums" lang={locale}>
                      {votes}
                    </Cell>
                  )}
                </tr>
              )
            })}
          </tbody>
        </Table>
      </div>
      <p className="mt-3 max-w-read text-ink-2">
        {t.rich('entitled', { date: () => <EdtfDate text={decision.publishedOn} /> })}
      </p>
    </>
  )
}
