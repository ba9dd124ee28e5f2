import { useTranslations } from 'next-intl'
import { Gap } from '@/components/entries/gap'
import type { PortFigure } from '@/db/schema/content'

type Props = { figure: Pick<PortFigure, 'value' | 'unit'> }

/** 'more than 3,000,000 t'. */
export function FigureValue({ figure: { value, unit } }: Props) {
  const t = useTranslations('ports')
  const words = useTranslations('words.portUnits')
  if (!value) return <Gap />
  const number = t(value.moreThan ? 'moreThan' : 'exact', { value: value.value })
  return unit ? t('inUnit', { number, unit: words(unit) }) : number
}
