import { useTranslations } from 'next-intl'
import { EdtfDate } from '@/components/dates/edtf-date'

/** What the record does not say, said as such. */
export function Gap() {
  return <span className="text-ink-2">{useTranslations('register')('notRecorded')}</span>
}

/** A date, or the gap where it should be. */
export function DateOrGap({ text, style }: { text: string; style?: 'long' | 'short' }) {
  return text ? <EdtfDate style={style} text={text} /> : <Gap />
}
