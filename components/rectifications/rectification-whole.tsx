import { useLocale, useTranslations } from 'next-intl'
import { EdtfDate } from '@/components/dates/edtf-date'
import { Section } from '@/components/layout/page'
import { DescriptionList } from '@/components/ui/description-list'
import { Foreign } from '@/components/ui/foreign'
import { OwnWords } from '@/components/workspace/own-words'
import { textFor } from '@/lib/multilingual'
import type { Rectification } from '@/lib/rectifications/view'
import { RectificationSentence } from './rectification-sentence'
import { RectificationTag } from './state-tag'
import { Wording } from './wording'

/** A published rectification: where it stands, both wordings, its days, and who objected. */
export function RectificationWhole({ rectification }: { rectification: Rectification }) {
  const t = useTranslations('rectification')
  const locale = useLocale()
  const { state, notified, lastDay, adopts, objections } = rectification
  const days = [
    { term: t('fields.notified'), description: <EdtfDate text={notified} /> },
    { term: t('fields.lastDay'), description: <EdtfDate text={lastDay} /> },
    ...(state === 'adopted' ? [{ term: t('fields.adopts'), description: <EdtfDate text={adopts} /> }] : []),
  ]
  return (
    <>
      <p className="mt-4 max-w-read">
        <RectificationTag state={state} /> <RectificationSentence rectification={rectification} />
      </p>
      <Section id="wording" title={t(state === 'adopted' ? 'proces' : 'proposal')}>
        <Wording {...rectification} />
        <div className="mt-5">
          <DescriptionList items={days} />
        </div>
        <p className="mt-3 max-w-read text-ink-2">{t('keeps')}</p>
      </Section>
      <Section id="objections" title={t('objections')}>
        {!objections.length && <p className="text-ink-2">{t('noObjection')}</p>}
        <ul>
          {objections.map(({ party, date, reason }) => {
            const name = textFor(party, locale)
            return (
              <li className="mt-3 max-w-read first:mt-0" key={`${date} ${reason}`}>
                <p className="font-strong">
                  {t.rich('objectedOn', {
                    party: () => name && <Foreign lang={name.lang}>{name.text}</Foreign>,
                    date: () => <EdtfDate text={date} />,
                  })}
                </p>
                <p>
                  <OwnWords>{reason}</OwnWords>
                </p>
              </li>
            )
          })}
        </ul>
      </Section>
    </>
  )
}
