import { useLocale, useTranslations } from 'next-intl'
import { EdtfDate } from '@/components/dates/edtf-date'
import { Text } from '@/components/entries/text'
import { PartyLink } from '@/components/members/party-name'
import { Cell, Head, RowHead, Table } from '@/components/ui/table'
import type { Action } from '@/lib/actions/view'
import { ActionTag } from './state-tag'

type Props = {
  actions: Action[]
  caption: string
  /** Where the owner is not the page's own. */
  withOwner?: boolean
}

/** Action items: what is to be done, who owes it, by when, and where it stands. */
export function ActionsTable({ actions, caption, withOwner = true }: Props) {
  const t = useTranslations('actions')
  const locale = useLocale()
  return (
    <Table caption={caption}>
      <thead>
        <tr>
          <Head>{t('what')}</Head>
          {withOwner && <Head>{t('owner')}</Head>}
          <Head>{t('due')}</Head>
          <Head className="max-sm:hidden">{t('state')}</Head>
        </tr>
      </thead>
      <tbody>
        {actions.map((action) => (
          <tr id={`a${action.meeting.number}-${action.ordinal}`} key={action.slug}>
            <RowHead className="font-normal sm:w-1/2">
              <a className="font-strong" href={`/${locale}/actions/${action.slug}`}>
                <Text texts={action.title} />
              </a>
              <span className="block text-ink-2">
                {t('number', { meeting: action.meeting.number, number: action.ordinal })}
                {action.decision &&
                  ` · ${t('fromDecision', { meeting: action.meeting.number, number: action.decision.ordinal })}`}
              </span>
              <span className="mt-1 block sm:hidden">
                <ActionTag overdue={action.overdue} state={action.state} />
              </span>
            </RowHead>
            {withOwner && (
              <Cell>
                <PartyLink party={action.owner} />
              </Cell>
            )}
            <Cell>
              <EdtfDate text={action.due} />
            </Cell>
            <Cell className="max-sm:hidden">
              <ActionTag overdue={action.overdue} state={action.state} />
            </Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
