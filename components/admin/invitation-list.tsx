import { useTranslations } from 'next-intl'
import { Section } from '@/components/layout/page'
import type { InvitationRow } from '@/lib/people/invitations'
import { InvitationsTable } from './invitations-table'
import { LaterPages } from './later-pages'

type Props = {
  place: 'admin' | 'workspace'
  /** The address of the page. */
  base: string
  after: string
  rows: InvitationRow[]
  next: string | null
}

/** The invitations of one page, the latest first, and the way to the others. */
export function InvitationList({ place, base, after, rows, next }: Props) {
  const t = useTranslations('admin.invitations')
  return (
    <Section id="invitations" title={t('listTitle')}>
      {rows.length ? <InvitationsTable invitations={rows} place={place} /> : <p>{t('none')}</p>}
      <LaterPages
        first={after ? `${base}#invitations` : null}
        next={next && `${base}?after=${next}#invitations`}
      />
    </Section>
  )
}
