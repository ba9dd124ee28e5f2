import { useLocale, useTranslations } from 'next-intl'
import { EdtfDate } from '@/components/dates/edtf-date'
import { Text } from '@/components/entries/text'
import { PartyLink } from '@/components/members/party-name'
import { DescriptionList } from '@/components/ui/description-list'
import type { Action, EarlierDue } from '@/lib/actions/view'

type Props = { action: Action; permanent: string; earlierDues?: EarlierDue[] }

/** Who owes an action item, by when, and where it comes from. */
export function ActionFacts({ action, permanent, earlierDues = [] }: Props) {
  const t = useTranslations('actions')
  const register = useTranslations('register')
  const words = useTranslations('words.actionPosts')
  const locale = useLocale()
  const { owner, post, due, meeting, ordinal, decision } = action
  return (
    <DescriptionList
      items={[
        {
          term: t('owner'),
          description: (
            <>
              <PartyLink party={owner} /> · {words(post)}
            </>
          ),
        },
        {
          term: t('due'),
          description: (
            <>
              <EdtfDate text={due} />
              {earlierDues.map((earlier) => (
                <span className="block text-ink-2" key={`${earlier.due} ${earlier.changedOn}`}>
                  {t.rich('earlierDue', {
                    due: () => <EdtfDate text={earlier.due} />,
                    date: () => <EdtfDate text={earlier.changedOn} />,
                  })}
                </span>
              ))}
            </>
          ),
        },
        {
          term: t('meeting'),
          description: (
            <a href={`/${locale}/meetings/${meeting.slug}#a${meeting.number}-${ordinal}`}>
              <Text texts={meeting.title} />
            </a>
          ),
        },
        ...(decision
          ? [
              {
                term: t('decision'),
                description: (
                  <a href={`/${locale}/decisions/${decision.slug}`}>
                    <Text texts={decision.title} />
                  </a>
                ),
              },
            ]
          : []),
        { term: register('permanent'), description: <a href={permanent}>{permanent}</a> },
      ]}
    />
  )
}
