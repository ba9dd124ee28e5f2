import { useLocale, useTranslations } from 'next-intl'
import { type Edtf, type EdtfPoint, formatPoint, parseEdtf } from '@/lib/edtf'
import type { Locale } from '@/lib/i18n/routing'

type Words = ReturnType<typeof useTranslations<'dates'>>
/** `computed` is long, and says of a range that it follows from others, not that nobody wrote the date down. */
type Style = 'long' | 'short' | 'computed'

/** An EDTF date in words, for use in a sentence. `t` speaks the namespace `dates`. Text that is no date stays as it is. */
export function edtfWords(t: Words, locale: Locale, text: string, style: Style = 'long'): string {
  const date = parseEdtf(text)
  return date ? inWords(t, locale, date, style) : text
}

/** The same on its own, readable by machines where it is one date and beyond doubt. */
export function EdtfDate({ text, style = 'long' }: { text: string; style?: Style }) {
  const t = useTranslations('dates')
  const words = edtfWords(t, useLocale(), text, style)
  const date = parseEdtf(text)
  const certain = date?.form === 'date' && !date.date.uncertain && !date.date.approximate
  return certain ? <time dateTime={text}>{words}</time> : words
}

function inWords(t: Words, locale: Locale, date: Edtf, style: Style): string {
  const say = (point: EdtfPoint) => pointInWords(t, locale, point, style)
  if (date.form === 'unknown') return t('unknown')
  if (date.form === 'date') return say(date.date)
  const { form, from, to } = date
  const group = style === 'computed' && form === 'one-of' ? style : form
  if (from && to) return t(`${group}.both`, { from: say(from), to: say(to) })
  if (from) return t(`${group}.from`, { from: say(from) })
  return to ? t(`${group}.to`, { to: say(to) }) : t('unknown')
}

function pointInWords(t: Words, locale: Locale, point: EdtfPoint, style: Style): string {
  const date = formatPoint(point, locale, style === 'short' ? style : 'long')
  if (point.uncertain && point.approximate) return t('perhapsAbout', { date })
  if (point.uncertain) return t('perhaps', { date })
  return point.approximate ? t('about', { date }) : date
}
