import { useTranslations } from 'next-intl'
import { TextField } from '@/components/ui/field'

type Props = {
  id: string
  wrong: boolean
  name?: string
  /** Where a recovery code serves as well. */
  recovery?: boolean
}

/** A code of the second step: programs that keep passwords fill it in. */
export function CodeField({ id, wrong, name = 'code', recovery = false }: Props) {
  const t = useTranslations('account.code')
  return (
    <TextField
      aria-invalid={wrong || undefined}
      autoCapitalize="none"
      autoComplete="one-time-code"
      hint={recovery ? t('hint') : undefined}
      id={id}
      inputMode={recovery ? undefined : 'numeric'}
      label={t(recovery ? 'either' : 'label')}
      maxLength={100}
      name={name}
      required
      spellCheck={false}
    />
  )
}
