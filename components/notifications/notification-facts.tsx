import { useLocale, useTranslations } from 'next-intl'
import { DateOrGap } from '@/components/entries/gap'
import { Moment } from '@/components/entries/moment'
import { Text } from '@/components/entries/text'
import { PartyLink } from '@/components/members/party-name'
import { DescriptionList } from '@/components/ui/description-list'
import { writtenNumber } from '@/lib/notification-number'
import type { Notification } from '@/lib/registry/notification'

/** What is made known, line by line: the day of the act, the day it takes effect and the day of this notice apart. */
export function NotificationFacts({ notification }: { notification: Notification }) {
  const locale = useLocale()
  const t = useTranslations('notifications.one')
  const words = useTranslations('words')
  const { kind, act, party, agreement, date, effect, issuedAt, byImport, others } = notification
  const ofAct = kind === 'act' || kind === 'act_correction'
  const ofText = kind !== 'registration' && !ofAct
  const items = [
    { term: t('issued'), description: <Moment time={issuedAt} /> },
    { term: t('kind'), description: words(`notificationKinds.${kind}`) },
    ...(act ? [{ term: t('act'), description: words(`actKinds.${act}`) }] : []),
    ...(party ? [{ term: t('party'), description: <PartyLink party={party} /> }] : []),
    {
      term: t('agreement'),
      description: (
        <a href={`/${locale}/agreements/${agreement.slug}`}>
          <Text original={agreement.originalLanguage} texts={agreement.title} />
        </a>
      ),
    },
    { term: t(ofAct ? 'date' : ofText ? 'day' : 'adopted'), description: <DateOrGap text={date} /> },
    ...(ofAct ? [{ term: t('effect'), description: <DateOrGap text={effect} /> }] : []),
    {
      term: t('record'),
      description: (
        <>
          {byImport && <p>{t('import')}</p>}
          <a href={`/${locale}/agreements/${agreement.slug}${ofText ? '#rectifications' : '/history'}`}>
            {t(ofText ? 'rectifications' : 'history')}
          </a>
        </>
      ),
    },
    ...(others.length
      ? [
          {
            term: t('others'),
            description: (
              <ul className="flex flex-wrap gap-x-4">
                {others.map((other) => (
                  <li key={writtenNumber(other)}>
                    <a href={`/${locale}/notifications/${writtenNumber(other)}`}>{writtenNumber(other)}</a>
                  </li>
                ))}
              </ul>
            ),
          },
        ]
      : []),
  ]
  return <DescriptionList items={items} />
}
