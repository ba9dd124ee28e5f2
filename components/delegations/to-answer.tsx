import { useLocale, useTranslations } from 'next-intl'
import { EdtfDate } from '@/components/dates/edtf-date'
import { Text } from '@/components/entries/text'
import { Section } from '@/components/layout/page'
import { When } from '@/components/meetings/when'
import type { Owed, ToSettle } from '@/lib/delegations/queries'

/** The invitations that wait for the actor's party; nothing is drawn where there is none. */
export function InvitationsToAnswer({ invitations }: { invitations: Owed[] }) {
  const t = useTranslations('delegations')
  const locale = useLocale()
  if (!invitations.length) return null
  return (
    <Section id="invitations" title={t('toAnswer')}>
      <ul className="border-line border-t">
        {invitations.map(({ meeting, changesUntil, owes }) => (
          <li className="border-line border-b py-3" key={meeting.slug}>
            <a className="font-strong" href={`/${locale}/workspace/meetings/${meeting.slug}/delegation`}>
              <Text texts={meeting.title} />
            </a>
            <p>
              <When meeting={meeting} zoned />
            </p>
            <p className="text-ink-2">
              {t(`owed.${owes}`)} · {t.rich('by', { date: () => <EdtfDate text={changesUntil} /> })}
            </p>
          </li>
        ))}
      </ul>
    </Section>
  )
}

/** The meetings to come whose delegations the secretariat settles; nothing is drawn where there is none. */
export function SettleList({ meetings }: { meetings: ToSettle[] }) {
  const t = useTranslations('delegations')
  const locale = useLocale()
  if (!meetings.length) return null
  return (
    <Section id="delegations" title={t('toSettle')}>
      <ul className="border-line border-t">
        {meetings.map(({ meeting, unsent, unanswered, toJudge }) => (
          <li className="border-line border-b py-3" key={meeting.slug}>
            <a className="font-strong" href={`/${locale}/workspace/meetings/${meeting.slug}/delegations`}>
              <Text texts={meeting.title} />
            </a>
            <p>
              <When meeting={meeting} zoned />
            </p>
            <p className="text-ink-2">
              {[
                ...(unsent ? [t('unsent', { count: unsent })] : []),
                ...(unanswered || !unsent ? [t('unanswered', { count: unanswered })] : []),
                ...(toJudge ? [t('toJudge', { count: toJudge })] : []),
              ].join(' · ')}
            </p>
          </li>
        ))}
      </ul>
    </Section>
  )
}
