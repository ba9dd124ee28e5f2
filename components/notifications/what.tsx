import { useTranslations } from 'next-intl'
import { PartyLink } from '@/components/members/party-name'
import type { NotificationSummary } from '@/lib/registry/notifications'

type Said = Pick<NotificationSummary, 'kind' | 'act'>
type Words = ReturnType<typeof useTranslations<'words'>>
type Notifications = ReturnType<typeof useTranslations<'notifications'>>

/** What a notification makes known, in a few words: the act, that one was corrected, or what else it is of. */
export function whatWords({ kind, act }: Said, words: Words, t: Notifications): string {
  if (kind === 'act' && act) return words(`actKinds.${act}`)
  if (kind === 'act_correction' && act) return t('corrected', { act: words(`actKinds.${act}`) })
  return words(`notificationKinds.${kind}`)
}

/** The same, with the party whose act it is. */
export function What({ notification }: { notification: NotificationSummary }) {
  const t = useTranslations('notifications')
  const what = whatWords(notification, useTranslations('words'), t)
  const { party } = notification
  return party ? t.rich('by', { what, party: () => <PartyLink party={party} /> }) : what
}
