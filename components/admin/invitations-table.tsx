import { useLocale, useTranslations } from 'next-intl'
import { Moment } from '@/components/entries/moment'
import { Button } from '@/components/ui/button'
import type { IconName } from '@/components/ui/icon'
import { Cell, Head, RowHead, Table } from '@/components/ui/table'
import { Tag, type Tone } from '@/components/ui/tag'
import { OwnWords } from '@/components/workspace/own-words'
import type { InvitationRow } from '@/lib/people/invitations'
import { PostName } from './post-name'

const looks: Record<InvitationRow['state'], { icon: IconName; tone: Tone }> = {
  open: { icon: 'clock', tone: 'info' },
  expired: { icon: 'hourglass', tone: 'warn' },
  accepted: { icon: 'check', tone: 'ok' },
  revoked: { icon: 'cross', tone: 'neutral' },
}

type Props = { invitations: InvitationRow[]; place: 'admin' | 'workspace' }

/** Who was asked in, whether they came, and what can still be done. */
export function InvitationsTable({ invitations, place }: Props) {
  const t = useTranslations('admin.invitations')
  return (
    <Table caption={t('listTitle')}>
      <thead>
        <tr>
          <Head>{t('name')}</Head>
          <Head>{t('post')}</Head>
          <Head>{t('sent')}</Head>
          <Head>{t('state')}</Head>
        </tr>
      </thead>
      <tbody>
        {invitations.map((row) => (
          <tr key={row.id}>
            <RowHead>
              <OwnWords>{row.name}</OwnWords>
              <span className="block break-all font-normal text-ink-2 text-sm">{row.email}</span>
            </RowHead>
            <Cell>
              <PostName post={row} />
            </Cell>
            <Cell>
              <Moment time={row.sentAt} />
              {row.invitedBy && (
                <span className="block text-ink-2 text-sm">
                  <OwnWords>{row.invitedBy}</OwnWords>
                </span>
              )}
            </Cell>
            <Cell>
              <Tag {...looks[row.state]}>{t(`states.${row.state}`)}</Tag>
              {(row.state === 'open' || row.state === 'expired') && (
                <div className="mt-2 flex flex-wrap gap-2">
                  {(['again', 'revoke'] as const).map((deed) => (
                    <DeedForm deed={deed} key={deed} place={place} row={row} />
                  ))}
                </div>
              )}
            </Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}

function DeedForm({ deed, place, row }: { deed: 'again' | 'revoke'; place: string; row: InvitationRow }) {
  const t = useTranslations('admin.invitations')
  return (
    <form action={`/api/people/invitations/${row.id}/${deed}`} method="post">
      <input name="locale" type="hidden" value={useLocale()} />
      <input name="place" type="hidden" value={place} />
      <Button look="secondary" type="submit">
        {t(deed)}{' '}
        <span className="sr-only">
          <OwnWords>{row.name}</OwnWords>
        </span>
      </Button>
    </form>
  )
}
