import { useTranslations } from 'next-intl'
import { Section } from '@/components/layout/page'
import type { InvitationRow } from '@/lib/people/invitations'
import { InvitationsTable } from './invitations-table'

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
  const people = useTranslations('admin.people')
  return (
    <Section id="invitations" title={t('listTitle')}>
      {rows.length ? <InvitationsTable invitations={rows} place={place} /> : <p>{t('none')}</p>}
      {(after || next) && (
        <nav aria-label={people('pages')} className="mt-4 flex flex-wrap gap-x-6">
          {after && (
            <a className="inline-flex min-h-10 items-center" href={`${base}#invitations`}>
              {people('firstPage')}
            </a>
          )}
          {next && (
            <a
              className="inline-flex min-h-10 items-center"
              href={`${base}?after=${next}#invitations`}
              rel="next"
            >
              {people('next')}
            </a>
          )}
        </nav>
      )}
    </Section>
  )
}
