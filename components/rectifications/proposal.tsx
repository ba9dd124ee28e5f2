import { useTranslations } from 'next-intl'
import { EdtfDate } from '@/components/dates/edtf-date'
import { Section } from '@/components/layout/page'
import { DescriptionList } from '@/components/ui/description-list'
import { Notice } from '@/components/ui/notice'
import { daysAfter } from '@/lib/dates'
import type { RectificationContent } from '@/lib/rectifications/schema'
import { Wording } from './wording'

type Props = { content: RectificationContent; today: string }

/** A rectification on its way: what is proposed, and what its dates would come to. */
export function Proposal({ content, today }: Props) {
  const t = useTranslations('rectification')
  const { notified, days } = content
  return (
    <Section id="proposal" title={t('proposal')}>
      <Wording {...content} />
      <div className="mt-5">
        <DescriptionList
          items={[
            {
              term: t('fields.notified'),
              description: notified ? <EdtfDate text={notified} /> : t('onPublication'),
            },
            { term: t('fields.days'), description: t('daysLong', { count: days }) },
          ]}
        />
      </div>
      {notified && notified < today && (
        <Notice tone="warn">
          <p>{t('checkEarly')}</p>
          {daysAfter(notified, days) < today && <p>{t('checkOver')}</p>}
        </Notice>
      )}
    </Section>
  )
}
