import { useLocale, useTranslations } from 'next-intl'
import { PartyLink } from '@/components/members/party-name'
import { useMoments } from '@/components/workspace/moments'
import { OwnWords } from '@/components/workspace/own-words'
import type { AuditEvent, AuditRefusal } from '@/lib/audit-list'

type Row = AuditEvent | AuditRefusal

/** When it was, on the secretariat's clock. `at` is as the database writes it. */
export function AuditTime({ at }: { at: string }) {
  const time = new Date(at)
  return <time dateTime={time.toISOString()}>{useMoments()(time)}</time>
}

/** Who it was, in which role and for whom. */
export function AuditPerson({ row: { person, role, party } }: { row: Row }) {
  const t = useTranslations('admin.audit')
  const words = useTranslations('words.roles')
  const locale = useLocale()
  if (!person) return <span className="text-ink-2">{t('nobody')}</span>
  return (
    <>
      <a className="inline-block min-h-6" href={`/${locale}/admin/people/${person.id}`}>
        <OwnWords>{person.name}</OwnWords>
      </a>
      {role && (
        <span className="block text-ink-2 text-sm">
          {words(role)}
          {party && (
            <>
              {' · '}
              <span className="inline-block min-h-6">
                <PartyLink party={party} />
              </span>
            </>
          )}
        </span>
      )}
    </>
  )
}

/** The entry it was about: a link where it has an address. What is in a draft is not told. */
export function AuditEntry({ entry }: { entry: Row['entry'] }) {
  const t = useTranslations('admin.audit')
  const words = useTranslations('words.kinds')
  if (!entry) return null
  const { kind, slug, number } = entry
  if (!slug) return t('unpublished', { kind: words(kind) })
  return (
    <a className="inline-block min-h-6" href={`/id/${kind}/${slug}`}>
      {t('entry', { kind: words(kind), number: String(number) })}
    </a>
  )
}
