/** Money where it is recorded: by currency, and never added across currencies. */
import { stackDrawing } from '@/components/charts/stack-drawing'
import { moneyUses } from '@/db/vocabulary'
import type { Dashboard } from '@/lib/registry/dashboard'
import { none } from '@/lib/registry/project-filter'
import type { Chart } from './chart'
import type { Say } from './say'

const uses = [...moneyUses, 'unknown'] as const

export function moneyChart(say: Say, { money, withoutMoney, total }: Dashboard): Chart {
  const { t, words, projects, number, counted, locale } = say
  const amount = (value: number | undefined) =>
    value === undefined
      ? t('money.nothing')
      : new Intl.NumberFormat(locale, { maximumFractionDigits: 0 }).format(value)
  const useName = (use: (typeof uses)[number]) =>
    use === 'unknown' ? t('money.unknownUse') : words(`moneyUses.${use}`)
  const bars = [
    ...money.map(({ currency, projects: count }) => ({
      name: words(`currencies.${currency}`),
      total: number(count),
      parts: [{ count, word: '', tone: 'chart-1' as const }],
    })),
    {
      name: projects('filter.noSums'),
      total: number(withoutMoney),
      parts: [{ count: withoutMoney, word: '', tone: 'ink-2' as const, hollow: true }],
    },
  ]
  return {
    name: 'money',
    title: t('money.title', { known: number(total - withoutMoney), total: number(total) }),
    description: bars.map(({ name, total: of }) => `${name}: ${of}`).join('; '),
    drawn: stackDrawing(bars),
    columns: [projects('filter.currency'), t('projects'), ...uses.map(useName)],
    rows: [
      ...money.map(({ currency, projects: count, sums }) => [
        [{ text: words(`currencies.${currency}`) }],
        [counted(count, { currency })],
        ...uses.map((use) => [{ text: amount(sums[use]), count: sums[use] }]),
      ]),
      [
        [{ text: projects('filter.noSums') }],
        [counted(withoutMoney, { currency: none })],
        ...uses.map(() => [{ text: t('money.nothing') }]),
      ],
    ],
    note: t('money.note'),
  }
}
