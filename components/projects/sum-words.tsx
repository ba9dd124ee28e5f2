import { useFormatter, useTranslations } from 'next-intl'
import type { Currency } from '@/db/vocabulary'

/** An amount and its currency in words: '64,000,000 yuan (CNY)'. */
export function SumWords({ amount, currency }: { amount: number; currency: Currency }) {
  const words = useTranslations('words.currencies')
  const format = useFormatter()
  return `${format.number(amount, { maximumFractionDigits: 2 })} ${words(currency)}`
}
