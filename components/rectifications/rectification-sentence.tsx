import { useLocale, useTranslations } from 'next-intl'
import { EdtfDate } from '@/components/dates/edtf-date'
import { textFor } from '@/lib/multilingual'
import type { Rectification } from '@/lib/rectifications/view'

/** Whether it stands, by today, in one sentence. */
export function RectificationSentence({ rectification }: { rectification: Rectification }) {
  const t = useTranslations('rectification')
  const locale = useLocale()
  const { state, lastDay, adopts, objections } = rectification
  if (state === 'objected') {
    const parties = objections.map(({ party }) => textFor(party, locale)?.text ?? '').join(t('comma'))
    return t('sentence.objected', { parties })
  }
  return t.rich(`sentence.${state}`, {
    date: () => <EdtfDate text={state === 'open' ? lastDay : adopts} />,
  })
}
